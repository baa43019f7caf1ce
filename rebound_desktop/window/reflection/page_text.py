"""The page one writes on: 17 px, wide lines, plain text with live Markdown."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from rebound_desktop.qt import theme
from rebound_desktop.window.reflection.markdown_style import MarkdownStyle

SIZE = 17
LINE = 1.75


class PageText(QTextEdit):
    """`left` says that the person went away from it. Ctrl+Z is its own."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(SIZE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setCursorWidth(2)
        self._style = MarkdownStyle(self.document(), SIZE)
        self._space()

    def put(self, text: str) -> None:
        """Shows another text; what could be undone in the field before is gone."""
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._space()
        self.document().setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted comes as plain text, in the page's own lines."""
        self.textCursor().insertText(source.text().replace("\r\n", "\n").replace("\r", "\n"))
        self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_style"):
            self._style.rehighlight()

    def _space(self) -> None:
        """Qt counts a line's height from the font's own (1.17 of its size); the rest is ours."""
        looks = QTextBlockFormat()
        own = self.fontMetrics().lineSpacing()
        looks.setLineHeight(
            100 * LINE * SIZE / own, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(looks)
