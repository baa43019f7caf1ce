"""The Dreams tab: open dreams, another one to come, what is looked for, one wish, this week."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rebound_desktop.queries.forecast import Forecast, forecast
from rebound_desktop.queries.looked_for import looked_for
from rebound_desktop.queries.numbers_to_see import numbers_to_see
from rebound_desktop.queries.open_dreams import OpenDreams, open_dreams
from rebound_desktop.queries.taught import Taught, taught
from rebound_desktop.queries.week_steps import week_steps
from rebound_desktop.queries.wish_now import WishNow, wish_now
from rebound_desktop.window.dreams.another_card import AnotherCard
from rebound_desktop.window.dreams.how_sheet import HowSheet
from rebound_desktop.window.dreams.look_for import LookFor
from rebound_desktop.window.dreams.open_panel import OpenPanel
from rebound_desktop.window.dreams.profile_sheet import ProfileSheet
from rebound_desktop.window.dreams.sighting_sheet import SightingSheet
from rebound_desktop.window.dreams.week import Week
from rebound_desktop.window.dreams.wish_card import WishCard
from rebound_desktop.window.dreams.wish_sheet import WishSheet
from rebound_desktop.window.pieces.rows import column, holding, scrolling
from rebound_desktop.window.room import Room

_TABLES = frozenset(
    {"job", "sighting", "trait", "wish", "event", "small_step", "setback", "quiet_time", "feedback", "lesson"}
)
_BESIDE_FROM, _RIGHT = 1040, 400


class DreamsTab(QWidget):
    """Under 1040 px the right column goes under the left."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._wish: WishNow | None = None
        self.open = OpenPanel(room.zone)
        self.wish, self.another, self.look_for, self.week = WishCard(), AnotherCard(), LookFor(), Week()
        self._left, self._right = QWidget(), QWidget()
        self._grid = QGridLayout()
        self._fill()
        self._wire()

    def _fill(self) -> None:
        left = column(self.open, self.wish, gap=18)
        left.setStretch(0, 1)
        self._left.setLayout(left)
        right = column(self.another, self.look_for, self.week, gap=18)
        right.setStretch(2, 1)
        self._right.setLayout(right)
        self._grid.setContentsMargins(28, 24, 28, 24)
        self._grid.setSpacing(18)
        self._lay()
        self._area = scrolling(holding(self._grid))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self._area))

    def _wire(self) -> None:
        self.open.opened.connect(self._open)
        self.open.note_wanted.connect(self._note)
        self.open.more_wanted.connect(self._ask_dreams)
        self.open.taught_wanted.connect(self._ask_taught)
        self.open.numbers_wanted.connect(self._go_to_numbers)
        self.another.how_wanted.connect(self._how)
        self.look_for.edit_wanted.connect(self._edit_profile)
        self.wish.write_wanted.connect(self._write_wish)
        self.wish.change_wanted.connect(self._change_wish)
        self._room.edited.connect(self._edited)

    def arrive(self, **_what: Any) -> None:
        """The tab was opened."""
        self.refresh()

    def refresh(self) -> None:
        """Reads everything anew."""
        ask = self._room.ask
        self._ask_dreams(self.open.limit)
        ask(numbers_to_see, then=self.open.put_numbers, view="dreams.numbers")
        ask(forecast, then=self._put_another, view="dreams.another")
        ask(looked_for, then=self.look_for.put, view="dreams.looked_for")
        ask(week_steps, then=self.week.put, view="dreams.week")
        ask(wish_now, then=self._put_wish, view="dreams.wish")
        if not self.open.lost.isHidden():
            self._ask_taught()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() >= _BESIDE_FROM) != (self.width() >= _BESIDE_FROM):
            self._lay()

    def _lay(self) -> None:
        beside = self.width() >= _BESIDE_FROM
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, 0 if beside else 1, 1 if beside else 0)
        self._right.setMaximumWidth(_RIGHT if beside else 16_000)
        self._right.setMinimumWidth(_RIGHT if beside else 0)
        self._grid.setColumnStretch(0, 1)

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self.isVisible():
            self.refresh()

    def _ask_dreams(self, limit: int) -> None:
        self._room.ask(open_dreams, limit, then=self._put_dreams, view="dreams.open")

    def _ask_taught(self) -> None:
        self._room.ask(taught, then=self._put_taught, view="dreams.taught")

    def _put_dreams(self, found: OpenDreams) -> None:
        self.open.put(found, self._today())

    def _put_taught(self, lost: tuple[Taught, ...]) -> None:
        self.open.put_taught(lost, self._today())

    def _put_another(self, found: Forecast) -> None:
        self.another.put(found.another, resting=found.resting)

    def _put_wish(self, wish: WishNow | None) -> None:
        self._wish = wish
        self.wish.put(wish)

    def _open(self, id_: str, sighted: bool) -> None:
        if sighted:
            self._room.sheet(SightingSheet(self._room, id_))
        else:
            self._room.go("job", job=id_)

    def _go_to_numbers(self) -> None:
        self._room.go("numbers")

    def _note(self) -> None:
        self._room.sheet(SightingSheet(self._room))

    def _how(self) -> None:
        self._room.sheet(HowSheet(self._room))

    def _edit_profile(self) -> None:
        self._room.sheet(ProfileSheet(self._room))

    def _write_wish(self) -> None:
        self._room.sheet(WishSheet(self._room))

    def _change_wish(self) -> None:
        self._room.sheet(WishSheet(self._room, self._wish))

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()
