"""Talk to a person: own people first, then a list by country; the same in every place it is opened from."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from rebound_desktop.actions.lock import LockStanding, lock_standing
from rebound_desktop.actions.own_people import keep_person, show_person_when_locked, take_out_person
from rebound_desktop.qt.words import word
from rebound_desktop.queries.own_people import OwnPersonRow, own_people
from rebound_desktop.window.care.listening import Listening
from rebound_desktop.window.care.number_card import PersonCard
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.room import Room


class CareSheet(Sheet):
    """No condition, no question, nothing sent."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("care.title"), width=680)
        self._room = room
        self.heading_words = labels.title(word("care.title"))
        self._people = QVBoxLayout()
        self._people.setSpacing(8)
        self._name, self._reach = QLineEdit(), QLineEdit()
        self._any_time = Tick(word("care.any_time"))
        self._keep = buttons.secondary(word("care.own_add"))
        self._when_locked = Tick(word("care.when_locked"))
        self._plain = labels.small(word("care.when_locked_text"))
        self._locked = False
        self._listening = Listening(room.now())
        self._close = buttons.secondary(word("care.close"))
        self._fill()
        self._wire()
        self._look(frozenset({"own_person"}))
        self._when_locked.hide()
        self._plain.hide()
        room.do(lock_standing, then=self._take_lock)

    def _fill(self) -> None:
        self._name.setPlaceholderText(word("care.name"))
        self._name.setAccessibleName(word("care.name"))
        self._reach.setPlaceholderText(word("care.reach"))
        self._reach.setAccessibleName(word("care.reach"))
        add = row(self._name, self._reach, self._any_time, self._keep)
        for part in (
            self.heading_words,
            labels.soft(word("care.own_note")),
            10,
            labels.heading(word("care.own_first")),
            self._people,
            add,
            self._when_locked,
            self._plain,
            14,
            self._listening,
        ):
            if isinstance(part, int):
                self.column.addSpacing(part)
            elif hasattr(part, "addWidget"):
                self.column.addLayout(part)
            else:
                self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addLayout(row(None, self._close))

    def _wire(self) -> None:
        self._listening.copied.connect(self._copied)
        self._keep.clicked.connect(self._keep_person)
        self._name.returnPressed.connect(self._keep_person)
        self._reach.returnPressed.connect(self._keep_person)
        self._close.clicked.connect(self.leave)
        self._room.edited.connect(self._look)

    def _look(self, tables: frozenset[str]) -> None:
        if "own_person" in tables:
            self._room.ask(own_people, then=self._show_people, view="care.people")

    def _show_people(self, people: tuple[OwnPersonRow, ...]) -> None:
        emptied(self._people)
        if not people:
            self._people.addWidget(labels.soft(word("care.own_none")))
        for person in people:
            card = _OwnPerson(self._room, person, locked=self._locked)
            card.copied.connect(self._copied)
            self._people.addWidget(card)

    def _keep_person(self) -> None:
        if not self._name.text().strip():
            self._name.setFocus()
            return
        self._room.do(
            keep_person,
            self._name.text(),
            self._reach.text(),
            any_time=self._any_time.isChecked(),
            when_locked=self._when_locked.isChecked(),
            then=self._kept,
        )

    def _kept(self, _person: object) -> None:
        self._name.clear()
        self._reach.clear()
        self._any_time.setChecked(False)
        self._when_locked.setChecked(False)
        self._name.setFocus()

    def _copied(self) -> None:
        self._room.say(word("care.copied"))

    def _take_lock(self, standing: LockStanding) -> None:
        """Only where something is locked is there anything to say about it."""
        self._locked = standing.locked
        self._when_locked.setVisible(standing.locked)
        self._plain.setVisible(standing.locked)
        self._look(frozenset({"own_person"}))


class _OwnPerson(PersonCard):
    """One of the person's own people, to be copied, marked, taken out."""

    def __init__(self, room: Room, person: OwnPersonRow, *, locked: bool) -> None:
        self._room, self._person = room, person
        out = buttons.quiet(word("care.take_out"), self._take_out)
        out.setAccessibleName(f"{word('care.take_out')}, {person.name}")
        self.mark = Tick(word("care.when_locked"))
        self.mark.put(person.when_locked)
        self.mark.setAccessibleName(f"{word('care.when_locked')}, {person.name}")
        notes = (word("care.any_time") if person.any_time else "",)
        super().__init__(person.name, person.reach, notes, *((self.mark, out) if locked else (out,)))
        self.mark.toggled.connect(self._mark)

    def _mark(self, shown: bool) -> None:
        self._room.do(show_person_when_locked, self._person.id, shown)

    def _take_out(self) -> None:
        self._room.do(take_out_person, self._person.id)
