"""A few lines to write in; it grows with what is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

# Border and padding of the style sheet, and the document's own margin.
_FRAME = 2 * (1 + 7 + 4)


class TextBox(QPlainTextEdit):
    """From `least` to `most` lines high; Tab goes on to the next field. `left`: the person went elsewhere."""

    left = Signal()

    def __init__(self, name: str, placeholder: str = "", *, least: int = 2, most: int = 9) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What is written, as it was typed."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Shows another text, where it is another."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def _fit(self) -> None:
        # The document of a plain text edit counts its height in lines as they are broken.
        written = round(self.document().size().height())
        lines = min(max(written, self._least), self._most)
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if written > self._most else bars.ScrollBarAlwaysOff
        )
        height = lines * self.fontMetrics().lineSpacing() + _FRAME
        if self.height() != height:
            self.setFixedHeight(height)
