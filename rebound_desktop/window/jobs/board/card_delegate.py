"""Paints one card: title, company, a small line, a star, a pill; nothing of it is a widget."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rebound_desktop.qt import theme
from rebound_desktop.window.jobs.board.card_model import FACE
from rebound_desktop.window.jobs.board.face import Face

Index = QModelIndex | QPersistentModelIndex
GAP = 10
_PAD_X, _PAD_Y, _LEAD = 15, 12, 3
_PILL_PAD_X, _PILL_PAD_Y, _PILL_SIZE = 9, 2, 11.5
_STAR = 20


class CardDelegate(QStyledItemDelegate):
    """Heights come from the fonts, so that every scale and face fits; elided words are kept."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._name, self._plain = theme.font(theme.BODY, 650), theme.font(theme.BODY)
        self._fine, self._pill = theme.font(theme.SMALL), theme.font(_PILL_SIZE, 650)
        self._metrics = {id(font): QFontMetricsF(font) for font in self._fonts()}
        self._cut: dict[tuple[str, int, int], str] = {}
        self.open_id = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        face: Face = index.data(FACE)
        height = 2 * _PAD_Y + self._height(self._name)
        for words, font in ((face.company, self._plain), (face.line, self._fine)):
            height += self._height(font) + _LEAD if words else 0
        height += self._pill_height() + 8 if face.pill else 0
        return QSize(120, round(height) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face: Face = index.data(FACE)
        colours = theme.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(0, 0, 0, -GAP)  # type: ignore[attr-defined]
        self._paint_ground(painter, option, card, face, colours)
        self._paint_words(painter, card, face, colours)
        painter.restore()

    def pill_rect(self, rect: QRect, face: Face) -> QRectF:
        """Where the pill lies on a card that fills `rect` (with its gap)."""
        width = self._metrics[id(self._pill)].horizontalAdvance(face.pill) + 2 * _PILL_PAD_X
        bottom = rect.bottom() + 1 - GAP - _PAD_Y
        room = rect.width() - 2 * _PAD_X
        return QRectF(rect.x() + _PAD_X, bottom - self._pill_height(), min(width, room), self._pill_height())

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        card: QRectF,
        face: Face,
        colours: theme.Palette,
    ) -> None:
        state = option.state  # type: ignore[attr-defined]
        chosen = face.id == self.open_id or bool(
            state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active
        )
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and not chosen
        width = 2.0 if chosen else 1.0
        painter.setBrush(QColor(colours.card))
        painter.setPen(
            QPen(QColor(colours.dream if chosen else colours.soft if hovered else colours.line), width)
        )
        edge = width / 2
        painter.drawRoundedRect(card.adjusted(edge, edge, -edge, -edge), 10, 10)

    def _paint_words(self, painter: QPainter, card: QRectF, face: Face, colours: theme.Palette) -> None:
        x, top = card.x() + _PAD_X, card.y() + _PAD_Y
        room = round(card.width()) - 2 * _PAD_X
        for words, font, role in (
            (face.name, self._name, colours.ink),
            (face.company, self._plain, colours.soft),
            (face.line, self._fine, colours.soft),
        ):
            if not words:
                continue
            metrics = self._metrics[id(font)]
            painter.setFont(font)
            painter.setPen(QColor(role))
            width = room - (_STAR if face.starred and words is face.name else 0)
            painter.drawText(QPointF(x, top + metrics.ascent()), self._elided(words, font, width))
            top += self._height(font) + _LEAD
        if face.starred:
            painter.setFont(self._plain)
            painter.setPen(QColor(colours.star))
            where = QRectF(card.right() - _PAD_X - _STAR, card.y() + _PAD_Y, _STAR, self._height(self._name))
            painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "★")
        if face.pill:
            self._paint_pill(painter, card, face, colours)

    def _paint_pill(self, painter: QPainter, card: QRectF, face: Face, colours: theme.Palette) -> None:
        rect = self.pill_rect(card.toRect().adjusted(0, 0, 0, GAP), face)
        strong, tint = colours.tone(face.pill_tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(self._pill)
        painter.setPen(QColor(strong))
        words = self._elided(face.pill, self._pill, round(rect.width()) - 2 * _PILL_PAD_X + 1)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)

    def _elided(self, words: str, font: QFont, width: int) -> str:
        key = (words, id(font), width)
        if key not in self._cut:
            if len(self._cut) > 4000:
                self._cut.clear()
            self._cut[key] = self._metrics[id(font)].elidedText(words, Qt.TextElideMode.ElideRight, width)
        return self._cut[key]

    def _height(self, font: QFont) -> float:
        return self._metrics[id(font)].height()

    def _pill_height(self) -> float:
        return self._height(self._pill) + 2 * _PILL_PAD_Y

    def _fonts(self) -> tuple[QFont, ...]:
        return self._name, self._plain, self._fine, self._pill
