"""What stands where no job is yet: one sentence, two ways to begin."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row


class EmptyBoard(QWidget):
    """Takes what is dropped on it, as the board does."""

    add_wanted = Signal()
    import_wanted = Signal()
    brought = Signal(QMimeData)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._title = labels.title(word("jobs.board.empty_title"))
        self._text = labels.soft(word("jobs.board.empty_text"))
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add = buttons.primary(word("jobs.board.add"))
        self.bring = buttons.secondary(word("jobs.import.title"))
        self.add.clicked.connect(self.add_wanted)
        self.bring.clicked.connect(self.import_wanted)
        self.setLayout(
            column(
                None, self._title, self._text, 8, row(None, self.add, self.bring, None, gap=14), None, None
            )
        )

    def put(self, *, quiet: bool) -> None:
        """In quiet time it asks for nothing."""
        buttons.retone(self.add, "" if quiet else "ink")
        self._text.setText(word("jobs.board.quiet_empty" if quiet else "jobs.board.empty_text"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.brought.emit(event.mimeData())
