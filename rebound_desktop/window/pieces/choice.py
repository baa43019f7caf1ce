"""A card that can be chosen: bold words, small words under them, an outline when chosen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rebound_desktop.qt import theme

_PAD_X, _PAD_Y, _GAP = 14, 12, 4


class Choice(QAbstractButton):
    """`details` are up to three small lines; the last may be in the tone's colour (`last_toned`)."""

    def __init__(
        self,
        words: str,
        *details: str,
        tone: str = "feel",
        tinted: bool = True,
        last_toned: bool = False,
        minimum_height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._tinted, self._last_toned, self._minimum = tone, tinted, last_toned, minimum_height
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = ""
        self._details: tuple[str, ...] = ()
        self.put(words, *details)

    def put(self, words: str, *details: str) -> None:
        """Shows other words."""
        self._words, self._details = words, tuple(one for one in details if one)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(". ".join(self._details))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = QRectF(0, 0, width - 2 * _PAD_X, 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        height = QFontMetricsF(self._bold()).boundingRect(inner, flags, self._words).height()
        for one in self._details:
            height += _GAP + QFontMetricsF(self._fine()).boundingRect(inner, flags, one).height()
        return max(self._minimum, round(height) + 2 * _PAD_Y)

    def sizeHint(self) -> QSize:
        wide = max(
            [QFontMetricsF(self._bold()).horizontalAdvance(self._words)]
            + [QFontMetricsF(self._fine()).horizontalAdvance(one) for one in self._details]
        )
        width = min(round(wide) + 2 * _PAD_X + 2, 420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(90, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        strong, tint = colours.tone(self._tone)
        chosen = self.isChecked()
        ground = tint if chosen and self._tinted else colours.hover if self.underMouse() else colours.card
        width = 2 if chosen or self.hasFocus() else 1
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(strong if chosen or self.hasFocus() else colours.line), width))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        self._paint_words(painter, colours, strong)
        painter.end()

    def _paint_words(self, painter: QPainter, colours: theme.Palette, strong: str) -> None:
        flags = int(Qt.TextFlag.TextWordWrap)
        room = QRectF(self.rect()).adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y + 4)
        painter.setFont(self._bold())
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.soft))
        used = painter.boundingRect(room, flags, self._words)
        painter.drawText(room, flags, self._words)
        painter.setFont(self._fine())
        for number, one in enumerate(self._details, 1):
            room.setTop(used.bottom() + _GAP)
            toned = self._last_toned and number == len(self._details)
            painter.setPen(QColor(strong if toned else colours.soft))
            used = painter.boundingRect(room, flags, one)
            painter.drawText(room, flags, one)

    @staticmethod
    def _bold() -> QFont:
        return theme.font(theme.BODY, 650)

    @staticmethod
    def _fine() -> QFont:
        return theme.font(theme.SMALL)
