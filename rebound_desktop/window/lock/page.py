"""The lock page: a passphrase, a person to talk to, quiet at once; no name, nothing of the vault."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick

_WIDE = 480


class LockPage(QMainWindow):
    """Each signal states what was asked for; it opens nothing and reads nothing itself."""

    unlock_wanted = Signal(str)
    care_wanted = Signal()
    quiet_wanted = Signal(bool)
    dropped = Signal(object)  # Path
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Rebound")
        self.setMinimumSize(QSize(720, 560))
        self.setAcceptDrops(True)
        self._by_code = False
        self.heading_words = labels.title(word("lock.title"))
        self.care = buttons.link(word("care.title"), size=theme.BODY)
        self.what = labels.small("", wrap=False)
        self.secret = QLineEdit()
        self.what.setBuddy(self.secret)
        self.show_typed = Tick(word("lock.show"))
        self.told = labels.text()
        self.unlock = buttons.primary(word("lock.unlock"))
        self.other = buttons.link("")
        self.kept = labels.text()
        self.quiet_told = labels.soft()
        self.quiet = buttons.secondary(word("lock.quiet.now"))
        self._quiet_on = False
        self._fill()
        self._wire()
        self._ask_for(code=False)
        self.put_quiet("")

    def _fill(self) -> None:
        card = Card(radius=14, margins=(34, 30, 34, 28), spacing=10)
        for part in (self.heading_words, self.what, self.secret, self.show_typed, self.told):
            card.column.addWidget(part)
        card.column.addSpacing(4)
        card.column.addLayout(row(self.other, None, self.unlock))
        still = Card(tint="feel_tint", edge="", margins=(20, 14, 16, 14))
        line = row(self.quiet_told, self.quiet, gap=14)
        line.setStretch(0, 1)
        still.column.addLayout(line)
        for one in (card, still):
            one.setFixedWidth(_WIDE)
        middle = column(card, self.kept, still, labels.small(word("lock.goes_on")), gap=14)
        bar = row(None, self.care, edge=(20, 14, 20, 0))
        self.setCentralWidget(holding(column(bar, None, row(None, middle, None), None, gap=0), name="paper"))
        self.told.hide()
        self.kept.hide()

    def _wire(self) -> None:
        self.secret.returnPressed.connect(self._unlock)
        self.unlock.clicked.connect(self._unlock)
        self.other.clicked.connect(self._turn)
        self.show_typed.toggled.connect(self._show)
        self.care.clicked.connect(self.care_wanted)
        self.quiet.clicked.connect(self._ask_quiet)

    def put_opening(self) -> None:
        """The key is being derived: calm, and nothing to press twice."""
        self._rest(True)
        self._tell(word("lock.opening"))

    def put_ready(self) -> None:
        """It waits for what is typed, and says nothing."""
        self._rest(False)
        self.told.hide()
        self.secret.setFocus()

    def put_refused(self, sentence: str) -> None:
        """It did not open; what was typed stays, chosen, to be typed over."""
        self._rest(False)
        self._tell(sentence)
        self.secret.setFocus()
        self.secret.selectAll()

    def put_kept(self, sentence: str) -> None:
        """What waits for after the unlock; "" for nothing."""
        self.kept.setText(sentence)
        self.kept.setVisible(bool(sentence))

    def put_quiet(self, until: str) -> None:
        """Until when it is quiet by hand; "" where it is not."""
        self._quiet_on = bool(until)
        said = word("lock.quiet.until", when=until) if until else word("lock.quiet.text")
        self.quiet_told.setText(said)
        name = word("lock.quiet.end" if until else "lock.quiet.now")
        self.quiet.setText(name)
        self.quiet.setAccessibleName(name)

    def forget(self) -> None:
        """Lets go of what was typed."""
        self.secret.clear()

    def _ask_for(self, *, code: bool) -> None:
        self._by_code = code
        name = word("lock.code" if code else "lock.passphrase")
        self.what.setText(name)
        self.secret.setAccessibleName(name)
        self.secret.clear()
        self.show_typed.setVisible(not code)
        self._show(self.show_typed.isChecked())
        other = word("lock.use_passphrase" if code else "lock.use_code")
        self.other.setText(other)
        self.other.setAccessibleName(other)

    def _turn(self) -> None:
        self._ask_for(code=not self._by_code)
        self.told.hide()
        self.secret.setFocus()

    def _show(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.secret.setEchoMode(modes.Normal if shown or self._by_code else modes.Password)

    def _unlock(self) -> None:
        if self.secret.text().strip() and self.unlock.isEnabled():
            self.unlock_wanted.emit(self.secret.text())
        else:
            self.secret.setFocus()

    def _ask_quiet(self) -> None:
        self.quiet_wanted.emit(not self._quiet_on)

    def _rest(self, resting: bool) -> None:
        for part in (self.secret, self.unlock, self.other, self.show_typed):
            part.setEnabled(not resting)

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setAccessibleName(sentence)
        self.told.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.dropped.emit(Path(url.toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        event.accept()
