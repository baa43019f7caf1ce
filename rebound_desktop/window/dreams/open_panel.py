"""Open dreams: the largest panel; the place for the next one is always there."""

from collections.abc import Callable
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.open_dreams import PAGE, OpenDreams
from rebound_desktop.queries.taught import Taught
from rebound_desktop.window.dreams.dream_card import DreamCard, card_height
from rebound_desktop.window.dreams.taught_card import TaughtCard
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import emptied, holding, row

_TWO_FROM = 560


class OpenPanel(Card):
    """`opened` says which (id, whether it is a sighting); lost ones come when they are asked for."""

    opened = Signal(str, bool)
    note_wanted = Signal()
    more_wanted = Signal(int)
    taught_wanted = Signal()
    numbers_wanted = Signal()

    def __init__(self, zone: Callable[[], ZoneInfo]) -> None:
        super().__init__(margins=(22, 20, 22, 20), spacing=14)
        self._zone = zone
        self._limit = PAGE
        self.cards: list[QWidget] = []
        self.note = buttons.link("+ " + word("dreams.open.note_sighting"), self.note_wanted.emit)
        self.note.setAccessibleName(word("dreams.open.note_sighting"))
        self.more = buttons.link(word("dreams.open.more"), self._more)
        self.others = buttons.link(word("dreams.open.others_taught"), self._fold)
        self.numbers = buttons.link(word("dreams.open.numbers"), self.numbers_wanted.emit)
        self.numbers.hide()
        self._none = labels.soft(word("dreams.open.empty"))
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self._lost: QVBoxLayout = QVBoxLayout()
        self._lost.setSpacing(8)
        self.lost = holding(self._lost)
        self._lost.setContentsMargins(0, 0, 0, 0)
        self.lost.hide()
        for part in (
            row(labels.heading(word("dreams.open.title"), wrap=False), None, self.note),
            self._none,
            self._grid,
            row(self.others, self.numbers, self.more, None, gap=14),
        ):
            self.column.addWidget(part) if isinstance(part, QWidget) else self.column.addLayout(part)
        self.column.addWidget(self.lost)
        self.column.addStretch(1)

    @property
    def limit(self) -> int:
        """How many dreams are to be shown."""
        return self._limit

    def put(self, found: OpenDreams, today: date) -> None:
        """Shows these, and the next one's place."""
        focused = next(
            (one.dream.id for one in self.cards if isinstance(one, DreamCard) and one.hasFocus()), ""
        )
        emptied(self._grid)
        self.cards = []
        for dream in found.dreams:
            card = DreamCard(dream, self._zone(), today)
            card.clicked.connect(partial(self._open, dream.id, dream.sighted))
            self.cards.append(card)
        self.cards.append(_NextOne())
        self.more.setVisible(found.more)
        self._none.setVisible(not found.dreams)
        self._lay()
        for one in self.cards:
            if isinstance(one, DreamCard) and one.dream.id == focused:
                one.setFocus()

    def put_numbers(self, to_see: bool) -> None:
        """Whether there is a way to the numbers now."""
        self.numbers.setVisible(to_see)

    def put_taught(self, lost: tuple[Taught, ...], today: date) -> None:
        """Unfolds what the others taught."""
        emptied(self._lost)
        if not lost:
            self._lost.addWidget(labels.soft(word("dreams.lost.empty")))
        for one in lost:
            self._lost.addWidget(TaughtCard(one, self._zone(), today))
        self.lost.show()
        self._name_others(word("dreams.open.fold"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        across = 2 if self.width() >= _TWO_FROM else 1
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // across, number % across)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def _open(self, id_: str, sighted: bool, *_checked: object) -> None:
        self.opened.emit(id_, sighted)

    def _more(self) -> None:
        self._limit += PAGE + 1
        self.more_wanted.emit(self._limit)

    def _fold(self) -> None:
        if self.lost.isHidden():
            self.taught_wanted.emit()
        else:
            self.lost.hide()
            self._name_others(word("dreams.open.others_taught"))

    def _name_others(self, words: str) -> None:
        self.others.setText(words)
        self.others.setAccessibleName(words)


class _NextOne(QWidget):
    """A dashed place, kept free."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(word("dreams.open.next_one"))

    def sizeHint(self) -> QSize:
        return QSize(280, card_height())

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        pen = QPen(QColor(colours.soft if colours.dark else colours.line), 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.7, 0.7, -0.7, -0.7), 10, 10)
        painter.setFont(theme.font(theme.BODY))
        painter.setPen(QColor(colours.soft))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), word("dreams.open.next_one"))
        painter.end()
