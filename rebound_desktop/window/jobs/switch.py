"""The switch between the pages of the tab: quiet words side by side, one of them chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.pages import Page
from rebound_desktop.window.jobs.tab_key import TabKey
from rebound_desktop.window.pieces.one_of import choose

_PAD_X, _PAD_Y, _RADIUS = 13, 6, 8


class Switch(QWidget):
    """`chosen` says which page was asked for; Ctrl+1, Ctrl+2, … ask from anywhere in `around`."""

    chosen = Signal(str)

    def __init__(self, around: QWidget) -> None:
        super().__init__()
        self._around = around
        self._group = QButtonGroup(self)
        self._keys: list[TabKey] = []
        self.parts: dict[str, Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setAccessibleName(word("jobs.page.name"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.buttonClicked.connect(self._pressed)

    def put(self, pages: tuple[Page, ...], current: str) -> None:
        """Offers these pages; a single one needs no switch."""
        if [page.key for page in pages] != list(self.parts):
            self._build(pages)
        self.setVisible(len(pages) > 1)
        choose(self._group, self.parts[current])

    def _build(self, pages: tuple[Page, ...]) -> None:
        for segment in self.parts.values():
            self._group.removeButton(segment)
            segment.hide()
            segment.deleteLater()
        for key in self._keys:
            key.deleteLater()
        self.parts, self._keys = {}, []
        for number, page in enumerate(pages, start=1):
            segment = Segment(word(f"jobs.page.{page.key}"), page.key)
            key = TabKey(f"Ctrl+{number}", self._around)
            key.pressed.connect(segment.click)
            segment.setToolTip(
                f"{segment.text()}  {key.key().toString(QKeySequence.SequenceFormat.NativeText)}"
            )
            self._group.addButton(segment)
            self._row.addWidget(segment)
            self.parts[page.key] = segment
            self._keys.append(key)

    def _pressed(self, segment: QAbstractButton) -> None:
        self.chosen.emit(str(segment.property("page")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.palette().closed_tint))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.end()


class Segment(QAbstractButton):
    """One word of the switch."""

    def __init__(self, words: str, page: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setProperty("page", page)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.font(theme.SMALL, 650))

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font())
        return QSize(words.horizontalAdvance(self.text()) + 2 * _PAD_X, words.height() + 2 * _PAD_Y)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(QColor(colours.card) if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.feel if self.hasFocus() else colours.line), 1))
            painter.drawRoundedRect(inner, _RADIUS - 2, _RADIUS - 2)
        strong = self.isChecked() or self.underMouse()
        painter.setFont(theme.font(theme.SMALL, 650 if self.isChecked() else 400))
        painter.setPen(QColor(colours.ink if strong else colours.soft))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()
