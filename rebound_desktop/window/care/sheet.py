"""Talk to a person: own people first, then a list by country; the same in every place it is opened from."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from rebound_desktop.actions.own_people import keep_person, take_out_person
from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.own_people import OwnPersonRow, own_people
from rebound_desktop.window.care.lines import Line, countries, own_country
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.room import Room


class CareSheet(Sheet):
    """No condition, no question, nothing sent."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("care.title"), width=680)
        self._room = room
        self._known = countries(room.now())
        self.heading_words = labels.title(word("care.title"))
        self._people = QVBoxLayout()
        self._people.setSpacing(8)
        self._name, self._reach = QLineEdit(), QLineEdit()
        self._any_time = Tick(word("care.any_time"))
        self._keep = buttons.secondary(word("care.own_add"))
        self._country = DropDown()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._close = buttons.secondary(word("care.close"))
        self._fill()
        self._wire()
        self._country.setCurrentIndex(own_country(self._known))
        self._show_country(self._country.currentIndex())
        self._look(frozenset({"own_person"}))

    def _fill(self) -> None:
        self._name.setPlaceholderText(word("care.name"))
        self._name.setAccessibleName(word("care.name"))
        self._reach.setPlaceholderText(word("care.reach"))
        self._reach.setAccessibleName(word("care.reach"))
        self._country.setAccessibleName(word("care.country"))
        self._country.addItems([country.name for country in self._known])
        add = row(self._name, self._reach, self._any_time, self._keep)
        listening = labels.heading(word("care.lines"), wrap=False)
        listening.setBuddy(self._country)  # what a screen reader calls the choice
        head = row(listening, None, self._country)
        for part in (
            self.heading_words,
            labels.soft(word("care.own_note")),
            10,
            labels.heading(word("care.own_first")),
            self._people,
            add,
            14,
            head,
            labels.soft(word("care.lines_text")),
            self._lines,
            6,
            labels.small(word("care.not_connected")),
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
        self._country.currentIndexChanged.connect(self._show_country)
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
            self._people.addWidget(_PersonCard(self._room, person))

    def _keep_person(self) -> None:
        if not self._name.text().strip():
            self._name.setFocus()
            return
        self._room.do(
            keep_person,
            self._name.text(),
            self._reach.text(),
            any_time=self._any_time.isChecked(),
            then=self._kept,
        )

    def _kept(self, _person: object) -> None:
        self._name.clear()
        self._reach.clear()
        self._any_time.setChecked(False)
        self._name.setFocus()

    def _show_country(self, index: int) -> None:
        emptied(self._lines)
        country = self._known[index]
        if country.emergency:
            self._lines.addWidget(labels.strong(word("care.danger", emergency=country.emergency)))
        for line in country.lines:
            self._lines.addWidget(_LineCard(self._room, line))
        if not country.lines:
            site = words("countries.more")
            self._lines.addWidget(labels.soft(word("care.none_here", country=country.name, site=site)))
        self._lines.addWidget(labels.small(word("care.find_more", site=words("countries.more"))))


class _PersonCard(Card):
    def __init__(self, room: Room, person: OwnPersonRow) -> None:
        super().__init__(margins=(14, 10, 10, 10), spacing=2)
        self._room, self._person = room, person
        said = column(labels.strong(person.name), gap=2)
        reach = " · ".join(
            one for one in (person.reach, word("care.any_time") if person.any_time else "") if one
        )
        said.addWidget(labels.soft(reach))
        copy = buttons.secondary(word("care.copy"), self._copy)
        copy.setAccessibleName(f"{word('care.copy')}, {person.name}")
        copy.setVisible(bool(person.reach))
        out = buttons.quiet(word("care.take_out"), self._take_out)
        out.setAccessibleName(f"{word('care.take_out')}, {person.name}")
        line = row(said, copy, out)
        line.setStretch(0, 1)
        self.column.addLayout(line)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._person.reach)
        self._room.say(word("care.copied"))

    def _take_out(self) -> None:
        self._room.do(take_out_person, self._person.id)


class _LineCard(Card):
    def __init__(self, room: Room, line: Line) -> None:
        super().__init__(tint="feel_tint", edge="", margins=(16, 12, 12, 12), spacing=4)
        self._room, self._line = room, line
        copy = buttons.secondary(word("care.copy"), self._copy)
        copy.setAccessibleName(f"{word('care.copy')}, {line.name}")
        number = labels.heading(line.number, wrap=False)
        head = row(column(labels.strong(line.name), number, gap=2), copy)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addWidget(labels.text(line.hours))
        self.column.addWidget(labels.text(line.what))
        if line.old:
            self.column.addWidget(labels.strong(word("care.check_first")))
        self.column.addWidget(
            labels.small(word("care.source_copy", source=line.source, checked=line.checked))
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._line.number)
        self._room.say(word("care.copied"))
