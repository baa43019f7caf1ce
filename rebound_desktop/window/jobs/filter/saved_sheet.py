"""Filters get a name, another name, another place, or go."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QLineEdit, QToolButton

from rebound_desktop.actions.saved_filters import (
    change_filter,
    move_filter,
    rename_filter,
    save_filter,
    trash_filter,
)
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.qt import icons
from rebound_desktop.qt.words import word
from rebound_desktop.queries.saved_filters import Saved, saved_filters
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class SaveSheet(Sheet):
    """Asks for the name; with the name it has already, that one means this from now on.

    `named` hears it once the filter is kept.
    """

    def __init__(
        self, room: Room, chosen: JobFilter, began_as: Saved | None, named: Callable[[Saved], None]
    ) -> None:
        super().__init__(word("jobs.filter.save_title"), width=440)
        self._room, self._chosen, self._began_as, self._named = room, chosen, began_as, named
        self.heading_words = labels.heading(word("jobs.filter.save_title"))
        self.name = QLineEdit(began_as.name if began_as else "")
        self.keep = buttons.secondary(word("jobs.filter.keep"), self._keep)
        self.cancel = buttons.quiet(word("jobs.many.cancel"), self.leave)
        self.column.addWidget(self.heading_words)
        self.column.addLayout(labelled(word("jobs.filter.name"), self.name))
        self.column.addSpacing(8)
        self.column.addLayout(row(None, self.cancel, self.keep))
        self.name.returnPressed.connect(self._keep)

    @property
    def _said(self) -> str:
        return " ".join(self.name.text().split())

    def _keep(self) -> None:
        old = self._began_as
        if old is not None and old.name == self._said:
            then = partial(self._changed, old)
            self._room.do(change_filter, old.id, self._chosen, then=then)
        else:
            self._room.do(save_filter, self._said, self._chosen, then=self._kept)

    def _kept(self, saved: str) -> None:
        self._named(Saved(saved, self._said, self._chosen))
        self.leave()

    def _changed(self, old: Saved, _: bool) -> None:
        self._named(Saved(old.id, old.name, self._chosen))
        self.leave()


class SavedSheet(Sheet):
    """Every press is one step that undo takes back."""

    def __init__(self, room: Room) -> None:
        super().__init__(word("jobs.filter.saved"), width=560)
        self._room = room
        self.heading_words = labels.title(word("jobs.filter.saved"))
        self.names: dict[str, QLineEdit] = {}
        self._lines = QGridLayout()
        self._lines.setColumnStretch(0, 1)
        self.close_it = buttons.secondary(word("frame.close"), self.leave)
        self.column.addWidget(self.heading_words)
        self.column.addSpacing(6)
        self.column.addLayout(self._lines)
        self.column.addSpacing(8)
        self.column.addLayout(row(None, self.close_it))
        room.edited.connect(self._edited)
        self._look()

    def _look(self) -> None:
        self._room.ask(saved_filters, then=self._put, view="jobs.filter.sheet")

    def _edited(self, tables: frozenset[str]) -> None:
        if "saved_filter" in tables:
            self._look()

    def _put(self, saved: tuple[Saved, ...]) -> None:
        emptied(self._lines)
        self.names = {}
        for number, one in enumerate(saved):
            field = QLineEdit(one.name)
            field.setAccessibleName(f"{word('jobs.filter.name')}: {one.name}")
            field.editingFinished.connect(partial(self._rename, one))
            self.names[one.id] = field
            up, down = self._arrow("up", one, -1), self._arrow("down", one, 1)
            up.setEnabled(number > 0)
            down.setEnabled(number < len(saved) - 1)
            away = buttons.link(word("jobs.filter.trash"), partial(self._trash, one.id))
            away.setAccessibleName(f"{away.text()}: {one.name}")
            for place, part in enumerate((field, up, down, away)):
                self._lines.addWidget(part, number, place)

    def _arrow(self, way: str, one: Saved, step: int) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icons.icon(f"arrow-{way}", "soft"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(f"{word(f'jobs.stages.{way}')}: {one.name}")
        button.setToolTip(word(f"jobs.stages.{way}"))
        button.clicked.connect(partial(self._move, one.id, step))
        return button

    def _rename(self, one: Saved) -> None:
        said = self.names[one.id].text().strip()
        if said and said != one.name:
            self._room.do(rename_filter, one.id, said)

    def _move(self, saved: str, step: int, _: bool = False) -> None:
        self._room.do(move_filter, saved, step)

    def _trash(self, saved: str, _: bool = False) -> None:
        self._room.do(trash_filter, saved)
