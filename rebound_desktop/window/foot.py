"""One quiet line at the foot of the window: what happened, and *Undo* where that helps."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row

_STAYS_MS = 9_000
_OFFER_STAYS_MS = 20_000  # there is something to decide


class Foot(Card):
    """Lies over the window's lower edge, goes by itself, never takes the focus."""

    undo_wanted = Signal()
    view_wanted = Signal(str, object)  # a view by name, and what it is to show

    def __init__(self, over: QWidget) -> None:
        super().__init__(margins=(16, 8, 12, 8), parent=over)
        self._words = labels.text(wrap=True)
        self._undo = buttons.link(word("frame.undo"))
        self._more = buttons.link("")
        self._view = ""
        self._what: dict[str, object] = {}
        self._away = QTimer(self, singleShot=True, interval=_STAYS_MS)
        line = row(self._words, self._undo, self._more, gap=14)
        line.setStretch(0, 1)
        self.column.addLayout(line)
        self._undo.clicked.connect(self._undone)
        self._more.clicked.connect(self._followed)
        self._held = ""
        self._away.timeout.connect(self._go)
        self.hide()

    def put(self, sentence: str, undo: bool) -> None:
        """Shows the sentence; a screen reader says it too."""
        self._more.hide()
        self._place(sentence, self._undo if undo else None)

    def hold(self, sentence: str) -> None:
        """Shows the sentence until another or "" takes its place."""
        if self._held and not sentence:
            self.put(word("frame.kept_after_all"), False)
        self._held = sentence
        self._go()

    def _go(self) -> None:
        """What was said goes; what holds on stays, or comes back."""
        if self._held:
            self.put(self._held, False)
            self._away.stop()
        elif not self._away.isActive():
            self.hide()

    def offer(self, sentence: str, words: str, view: str, what: dict[str, object] | None = None) -> None:
        """Shows the sentence with a way to a view."""
        self._view, self._what = view, what or {}
        self._more.setText(words)
        self._more.setAccessibleName(words)
        self._more.show()
        self._place(sentence, self._more)
        self._away.start(_OFFER_STAYS_MS)

    def _place(self, sentence: str, beside: QWidget | None) -> None:
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.setVisible(beside is self._undo)
        over = self.parentWidget()
        metrics = self._words.fontMetrics()
        wanted = metrics.horizontalAdvance(sentence) + 60
        if beside is not None:
            wanted += beside.sizeHint().width() + 14
        width = min(wanted, 640, over.width() - 40)
        self.resize(width, self.heightForWidth(width))
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - 20)
        self.show()
        self.raise_()
        self._away.start()

    def _followed(self) -> None:
        self.hide()
        self.view_wanted.emit(self._view, self._what)

    def _undone(self) -> None:
        self.hide()
        self.undo_wanted.emit()
