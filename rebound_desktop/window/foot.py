"""One quiet line at the foot of the window: what happened, and *Undo* where that helps."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row

_STAYS_MS = 9_000


class Foot(Card):
    """Lies over the window's lower edge, goes by itself, never takes the focus."""

    undo_wanted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(margins=(16, 8, 12, 8), parent=over)
        self._words = labels.text(wrap=True)
        self._undo = buttons.link(word("frame.undo"))
        self._away = QTimer(self, singleShot=True, interval=_STAYS_MS)
        line = row(self._words, self._undo, gap=14)
        line.setStretch(0, 1)
        self.column.addLayout(line)
        self._undo.clicked.connect(self._undone)
        self._away.timeout.connect(self.hide)
        self.hide()

    def put(self, sentence: str, undo: bool) -> None:
        """Shows the sentence; a screen reader says it too."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.setVisible(undo)
        over = self.parentWidget()
        metrics = self._words.fontMetrics()
        wanted = (
            metrics.horizontalAdvance(sentence) + 60 + (self._undo.sizeHint().width() + 14 if undo else 0)
        )
        width = min(wanted, 640, over.width() - 40)
        self.resize(width, self.heightForWidth(width))
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - 20)
        self.show()
        self.raise_()
        self._away.start()

    def _undone(self) -> None:
        self.hide()
        self.undo_wanted.emit()
