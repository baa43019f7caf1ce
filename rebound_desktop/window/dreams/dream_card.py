"""One open dream: star, title, where it stands, what fits, and how the rest differs."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from rebound_desktop.domain.job_fields import called
from rebound_desktop.qt import theme
from rebound_desktop.qt.days import day_word, short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.open_dreams import OpenDream
from rebound_desktop.window.dreams.saying import differing, fitting, trait_names

HEIGHT = 122
_PAD_X, _PAD_Y, _STAR = 16, 14, 18
_PILL_X, _PILL_Y, _PILL_GAP, _PILL_SIZE = 9, 2, 6, 11.5


class DreamCard(QAbstractButton):
    """Opens the job, or the sighting; read out as one line and one sentence."""

    def __init__(self, dream: OpenDream, zone: ZoneInfo, today: date) -> None:
        super().__init__()
        self.dream = dream
        self._title = called(dream.title, dream.company)
        self._line = standing(dream, zone, today)
        self._pills = trait_names(dream.comparison.fits)
        self._rest = differing(dream.comparison)
        spoken = "dreams.open.seen_spoken" if dream.sighted else "dreams.open.starred_spoken"
        self.setAccessibleName(word(spoken, title=self._title, line=self._line))
        self.setAccessibleDescription(fitting(dream.comparison))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(280, card_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, card_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        focused = self.hasFocus()
        width = 2 if focused else 1
        edge = colours.dream if focused else colours.soft if self.underMouse() else colours.line
        painter.setBrush(QColor(colours.card))
        painter.setPen(QPen(QColor(edge), width))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 10, 10
        )
        self._paint_words(painter, colours)
        painter.end()

    def _paint_words(self, painter: QPainter, colours: theme.Palette) -> None:
        bold, small = theme.font(theme.HEADING, 650), theme.font(theme.SMALL)
        room, y = self.width() - 2 * _PAD_X, float(_PAD_Y)
        star = 0 if self.dream.sighted else _STAR
        if star:
            _line(painter, "★", bold, colours.star, QPointF(_PAD_X, y), room)
        y += _line(painter, self._title, bold, colours.ink, QPointF(_PAD_X + star, y), room - star) + 2
        y += _line(painter, self._line, small, colours.soft, QPointF(_PAD_X, y), room) + 8
        if self._pills:
            y += _paint_pills(painter, colours, self._pills, y, room) + 8
        _line(painter, self._rest, small, colours.soft, QPointF(_PAD_X, y), room)


def standing(dream: OpenDream, zone: ZoneInfo, today: date) -> str:
    """ "Tellus Studio · applied 12 Nov": the date that says most, a closing day before all others."""
    company = dream.company if dream.title else ""
    if dream.sighted:
        when = short_date(dream.since.astimezone(zone).date(), today)
        key = "dreams.open.seen" if company else "dreams.open.seen_no_company"
        return word(key, date=when, company=company)
    if dream.closes_on is not None and dream.closes_on >= today and dream.applied_on is None:
        said = word("dreams.open.closes", company=company, day=day_word(dream.closes_on, today))
    elif dream.applied_on is not None:
        said = word("dreams.open.applied", company=company, date=short_date(dream.applied_on, today))
    else:
        since = dream.since.astimezone(zone).date()
        said = word("dreams.open.saved", company=company, date=short_date(since, today))
    return said.removeprefix(" · ")


def card_height() -> int:
    """As high as its four lines in the system's face."""
    lines = (theme.font(theme.HEADING, 650), theme.font(theme.SMALL), _pill_font(), theme.font(theme.SMALL))
    return round(sum(QFontMetricsF(one).height() for one in lines)) + 2 * _PAD_Y + 2 * _PILL_Y + 18


def _pill_font() -> QFont:
    return theme.font(_PILL_SIZE, 650)


def _line(painter: QPainter, words: str, font: QFont, colour: str, at: QPointF, room: float) -> float:
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(at.x(), at.y() + metrics.ascent()), shown)
    return metrics.height()


def _paint_pills(painter: QPainter, colours: theme.Palette, pills: list[str], y: float, room: float) -> float:
    font = _pill_font()
    metrics = QFontMetricsF(font)
    x, height = float(_PAD_X), metrics.height() + 2 * _PILL_Y
    painter.setFont(font)
    for words in pills:
        width = metrics.horizontalAdvance(words) + 2 * _PILL_X
        if x + width > _PAD_X + room:
            break
        rect = QRectF(x, y, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.dream_tint))
        painter.drawRoundedRect(rect, height / 2, height / 2)
        painter.setPen(QColor(colours.dream))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)
        x += width + _PILL_GAP
    return height
