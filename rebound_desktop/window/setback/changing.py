"""*Change* on the strip: another end for the quiet time that runs, or ready sooner."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from rebound_desktop.actions.change_quiet_time import change_quiet_time
from rebound_desktop.actions.told_loss import SpeakingDate
from rebound_desktop.domain.quiet_change import Change, changes
from rebound_desktop.qt.words import word
from rebound_desktop.queries.setback_facts import SetbackFacts
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.one_of import choose
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.dates import SpeakingDates
from rebound_desktop.window.setback.moments import day_time


class ChangingForm(QWidget):
    """`changed` once the end has moved; `sooner` when the person is ready."""

    changed = Signal(object)  # the new end
    sooner = Signal()
    left = Signal()

    def __init__(self, room: Room, facts: SetbackFacts) -> None:
        super().__init__()
        self._room = room
        assert facts.running is not None and facts.last_joined is not None
        self._offered = changes(facts.running, facts.last_joined, facts.hours, room.zone(), room.now())
        self._group = QButtonGroup(self)
        self.dates = SpeakingDates(room)
        cards = row(gap=8)
        for number, one in enumerate(self._offered):
            card = Choice(word(f"setback.length.{one.length}"), day_time(one.ends, room.zone()))
            self._group.addButton(card, number)
            if one.current:
                choose(self._group, card)
            cards.addWidget(card, 1)
        self.save = buttons.primary(word("setback.changing.save"), tone="feel")
        self.cancel = buttons.quiet(word("setback.buttons.cancel"))
        self.ready = buttons.secondary(word("arc.quiet.ready_sooner"))
        latest = labels.small()
        if self._offered:
            when = day_time(self._offered[-1].ends, room.zone())
            latest.setText(word("arc.quiet.until_latest", when=when))
        foot = row(self.ready, None, self.cancel, self.save, gap=12, edge=(0, 14, 0, 0))
        self.setLayout(column(cards, self.dates, latest, foot, gap=10))
        self.dates.put(facts.dates)
        self._wire()
        self._follow()

    def _wire(self) -> None:
        self._group.buttonClicked.connect(self._follow)
        self.ready.clicked.connect(self.sooner)
        self.cancel.clicked.connect(self.left)
        self.save.clicked.connect(self._save)

    @property
    def _chosen(self) -> Change | None:
        number = self._group.checkedId()
        return self._offered[number] if number >= 0 else None

    def _follow(self, *_clicked: object) -> None:
        chosen = self._chosen
        self.save.setEnabled(chosen is not None and not chosen.current)
        self.dates.put_end(None if chosen is None or chosen.current else chosen.ends)

    def _save(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            dates: tuple[SpeakingDate, ...] = self.dates.chosen()
            self._room.do(change_quiet_time, chosen.length, dates, then=self.changed.emit)
