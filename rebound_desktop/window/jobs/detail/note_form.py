"""A few lines for the timeline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.rows import column, row


class NoteForm(QWidget):
    """Closed until it is asked for; Ctrl+Enter saves, Escape puts it away."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.said = QPlainTextEdit()
        self.said.setAccessibleName(word("jobs.event.note"))
        self.said.setPlaceholderText(word("jobs.job.note_placeholder"))
        self.said.setTabChangesFocus(True)
        self.said.setFixedHeight(76)
        self.save = buttons.secondary(word("jobs.form.save"), self._save)
        self.leave = buttons.quiet(word("jobs.form.cancel"), self.put_away)
        self.setLayout(column(self.said, row(self.save, self.leave, None), gap=6, edge=(0, 4, 0, 8)))
        self.hide()

    def begin(self) -> None:
        """Opens it, ready to type."""
        self.show()
        self.said.setFocus()

    def offer(self, words: str) -> None:
        """Opens it with words in it; '' leaves it as it is."""
        if words:
            self.said.setPlainText(words)
            self.begin()

    def put_away(self) -> None:
        """Shut and empty."""
        self.said.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        if self.said.toPlainText().strip():
            self.written.emit(self.said.toPlainText())
            self.put_away()
