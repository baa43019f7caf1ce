"""What the paper will look like, page by page; a screen reader is told its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.report.paper import page_layout, paint_page, whole_page

_WIDE = 400
# So much of the words is told at once.
_TOLD = 4_000


class Preview(QWidget):
    """One page at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = _Paper()
        self.back = buttons.quiet(word("report.sheet.page_back"))
        self.on = buttons.quiet(word("report.sheet.page_on"))
        self.line = labels.small(wrap=False)
        self.setLayout(column(self.sheet, row(self.back, None, self.line, None, self.on), None, gap=6))
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)

    def put(self, document: QTextDocument, paper: str) -> None:
        """Shows this document, on the page that was open where it still has one."""
        self.sheet.put(document, paper)
        self._show(min(self.sheet.number, document.pageCount() - 1))

    def _back(self) -> None:
        self._show(self.sheet.number - 1)

    def _on(self) -> None:
        self._show(self.sheet.number + 1)

    def _show(self, number: int) -> None:
        document = self.sheet.document
        if document is None:
            return
        self.sheet.turn(number)
        self.line.setText(word("report.sheet.page", number=number + 1, count=document.pageCount()))
        self.sheet.setAccessibleName(self.line.text())
        self.back.setEnabled(number > 0)
        self.on.setEnabled(number + 1 < document.pageCount())


class _Paper(QWidget):
    """A white page, whatever the palette: paper is white."""

    def __init__(self) -> None:
        super().__init__()
        self.document: QTextDocument | None = None
        self.number = 0
        self._paper = "a4"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def put(self, document: QTextDocument, paper: str) -> None:
        self.document, self._paper = document, paper
        self.setAccessibleDescription(document.toPlainText()[:_TOLD])
        self.updateGeometry()
        self.update()

    def turn(self, number: int) -> None:
        self.number = number
        self.update()

    def sizeHint(self) -> QSize:
        page = whole_page(page_layout(self._paper))
        return QSize(_WIDE, round(_WIDE * page.height() / page.width()))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if self.document is not None:
            layout = page_layout(self._paper)
            scale = self.width() / whole_page(layout).width()
            inner = layout.paintRectPixels(96)
            painter.save()
            painter.scale(scale, scale)
            painter.translate(QPointF(inner.topLeft()))
            paint_page(painter, self.document, self.number)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.feel if self.hasFocus() else colours.line), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
