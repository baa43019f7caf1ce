"""How heavy it is, and words for it; noted as it is said, as often a day as one likes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from rebound_desktop.actions.check_in import check_in
from rebound_desktop.qt.words import word
from rebound_desktop.queries.feelings import Feelings
from rebound_desktop.queries.own_people import OwnPersonRow
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.heaviness import Heaviness
from rebound_desktop.window.pieces.rows import emptied, holding, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.selfcare.feeling_words import FeelingWords

VERY_HEAVY = 9


class FeelingCard(Card):
    """`word_tapped(word)`: the one tapped last. At 9 and 10 two buttons lead to a person."""

    word_tapped = Signal(str)
    chart_wanted = Signal()
    noted = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(margins=(18, 16, 18, 18), spacing=12)
        self._room = room
        self._people: tuple[OwnPersonRow, ...] = ()
        self._night = False
        self._on_the_way = 0
        self.heaviness, self.words = Heaviness(), FeelingWords()
        self._calls = row(gap=10)
        self._to_a_person = holding(self._calls)
        for part in (self.heaviness, self._to_a_person, self.words):
            self.column.addWidget(part)
        self.chart = buttons.link(word("selfcare.chart.title"))
        self.column.addStretch(1)
        self.column.addLayout(row(self.chart, None))
        self._to_a_person.hide()
        self.heaviness.said.connect(self._show_calls)
        self.heaviness.settled.connect(self._note)
        self.words.changed.connect(self._tapped)
        self.chart.clicked.connect(self.chart_wanted)

    def put(self, feelings: Feelings) -> None:
        """Shows what was said of this moment; a slider that is being moved is left alone."""
        if self._on_the_way:
            return  # what was said since then is newer than this
        current = feelings.now
        if not self.heaviness.slider.isSliderDown():
            self.heaviness.put(current.heaviness if current else None)
        self.words.put(current.words if current else (), feelings.own_words)
        self._show_calls(self.heaviness.value)
        self.word_tapped.emit(self.words.chosen[-1] if self.words.chosen else "")

    def begin_anew(self) -> None:
        """Nothing is waited for any more: the screen is opened again."""
        self._on_the_way = 0

    def put_people(self, people: tuple[OwnPersonRow, ...]) -> None:
        """The person's own people, in their order."""
        self._people = people
        self._show_calls(self.heaviness.value)

    def put_night(self, night: bool) -> None:
        """At night those who said any time."""
        self._night = night
        self._show_calls(self.heaviness.value)

    def _tapped(self, chosen: tuple[str, ...]) -> None:
        self.word_tapped.emit(chosen[-1] if chosen else "")
        self._note()

    def _note(self, *_said: object) -> None:
        self._on_the_way += 1
        self._room.do(check_in, self.heaviness.value, self.words.chosen, then=self._noted)

    def _noted(self, _note: object) -> None:
        self._on_the_way = max(0, self._on_the_way - 1)
        self.noted.emit()

    def _show_calls(self, heaviness: int | None) -> None:
        wanted = heaviness is not None and heaviness >= VERY_HEAVY
        if wanted and self._to_a_person.isHidden():
            self._fill_calls()
        self._to_a_person.setVisible(wanted)

    def _fill_calls(self) -> None:
        emptied(self._calls)
        near = [one for one in self._people if one.any_time or not self._night]
        if near:
            call = buttons.primary(
                word("selfcare.heavy_day.call", name=near[0].name), self._call, tone="feel"
            )
            self._calls.addWidget(call)
        self._calls.addWidget(buttons.secondary(word("selfcare.heavy_day.talk"), self._talk))
        self._calls.addStretch(1)

    def _call(self) -> None:
        """Rebound cannot dial: how to reach them is said, and copied."""
        near = next(one for one in self._people if one.any_time or not self._night)
        if near.reach:
            QGuiApplication.clipboard().setText(near.reach)
            self._room.say(word("selfcare.heavy_day.reach", name=near.name, reach=near.reach))
        else:
            self._talk()

    def _talk(self) -> None:
        self._room.go("care")
