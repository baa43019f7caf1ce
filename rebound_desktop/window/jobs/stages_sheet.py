"""The stages by name: renamed, added, put in another order; each counts as one of five kinds."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QLineEdit, QToolButton

from rebound_desktop.actions.stages import add_stage, move_stage, rename_stage, trash_stage
from rebound_desktop.domain.codes import StageKind
from rebound_desktop.qt import icons
from rebound_desktop.qt.words import word
from rebound_desktop.queries.stages import StageLine, stages
from rebound_desktop.window.jobs.stage_word import stage_word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class StagesSheet(Sheet):
    """Every press is one step that undo takes back."""

    def __init__(self, room: Room, **_: object) -> None:
        super().__init__(word("jobs.stages.title"), width=640)
        self._room = room
        self.heading_words = labels.title(word("jobs.stages.title"))
        self.names: dict[str, QLineEdit] = {}
        self._lines = QGridLayout()
        self._lines.setColumnStretch(0, 1)
        self.name, self.kind = QLineEdit(), DropDown()
        for one in StageKind:
            self.kind.addItem(word(f"jobs.kind.{one}"), one.value)
        self.add = buttons.secondary(word("jobs.stages.add"), self._add)
        self.close_it = buttons.primary(word("frame.close"), self.leave)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("jobs.stages.text"), wrap=False))
        self.column.addSpacing(6)
        self.column.addLayout(self._lines)
        self.column.addSpacing(8)
        name = labelled(word("jobs.stages.name"), self.name)
        kind = labelled(word("jobs.stages.counts_as"), self.kind)
        self.column.addLayout(row(name, kind, column(None, self.add)))
        self.column.addSpacing(8)
        self.column.addLayout(row(None, self.close_it))
        room.edited.connect(self._edited)
        self._look()

    def _look(self) -> None:
        self._room.ask(stages, then=self._put, view="jobs.stages")

    def _edited(self, tables: frozenset[str]) -> None:
        if "stage" in tables:
            self._look()

    def _put(self, lines: tuple[StageLine, ...]) -> None:
        emptied(self._lines)
        self.names = {}
        for number, line in enumerate(lines):
            name = stage_word(line.id, line.name)
            field = QLineEdit(name)
            field.setAccessibleName(f"{word('jobs.stages.name')}: {name}")
            field.editingFinished.connect(partial(self._rename, line.id, name))
            self.names[line.id] = field
            up, down = self._arrow("up", name), self._arrow("down", name)
            up.clicked.connect(partial(self._move, line.id, -1))
            down.clicked.connect(partial(self._move, line.id, 1))
            up.setEnabled(number > 0)
            down.setEnabled(number < len(lines) - 1)
            away = buttons.link(word("jobs.stages.remove"), partial(self._remove, line.id))
            away.setAccessibleName(f"{away.text()}: {name}")
            away.setVisible(line.removable)
            kind = labels.small(word(f"jobs.kind.{line.kind}"), wrap=False)
            for place, part in enumerate((field, kind, up, down, away)):
                self._lines.addWidget(part, number, place)

    def _arrow(self, way: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icons.icon(f"arrow-{way}", "soft"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(f"{word(f'jobs.stages.{way}')}: {name}")
        button.setToolTip(word(f"jobs.stages.{way}"))
        return button

    def _rename(self, stage: str, before: str) -> None:
        said = self.names[stage].text().strip()
        if said and said != before:
            self._room.do(rename_stage, stage, said)

    def _move(self, stage: str, step: int, _: bool = False) -> None:
        self._room.do(move_stage, stage, step)

    def _remove(self, stage: str, _: bool = False) -> None:
        self._room.do(trash_stage, stage)

    def _add(self) -> None:
        self._room.do(add_stage, self.name.text(), StageKind(self.kind.currentData()), then=self._added)

    def _added(self, _: object) -> None:
        self.name.clear()
