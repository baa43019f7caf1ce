"""The page before anything is brought back: what is new, what is the same, what differs and becomes what."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from rebound_desktop.actions.takeout.bring_back import Answer, Keep
from rebound_desktop.actions.takeout.look_through import FoundInside
from rebound_desktop.qt.words import word
from rebound_desktop.window.comeback.differences import Differences
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick

_LINES = 8


class PreviewPage(QWidget):
    """`wanted`: bring it back."""

    wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.holds, self.fresh, self.same = labels.strong(), labels.text(), labels.soft()
        self.drawer, self.nothing = labels.soft(word("takeout.back.drawer")), labels.text()
        self.settings = Tick(word("takeout.back.settings"))
        self._settings = holding(
            column(self.settings, labels.small(word("takeout.back.settings_text")), gap=2)
        )
        self.rows, self.table = Differences(), QTableView()
        self.differing = labels.strong()
        self.keeps = {
            keep: buttons.chip(word(f"takeout.back.{keep}"), tone="ink", press=partial(self._for_all, keep))
            for keep in Keep
        }
        self._different = holding(self._differences())
        self.step = labels.small(word("takeout.back.one_step"))
        self.bring = buttons.primary(word("takeout.back.bring"), self.wanted.emit)
        self.cancel = buttons.quiet(word("takeout.back.cancel"), self.left.emit)
        said = (self.holds, self.fresh, self.same, self.drawer, self.nothing)
        foot = row(self.step, self.cancel, self.bring)
        foot.setStretch(0, 1)
        self.setLayout(column(*said, self._different, self._settings, 6, foot, gap=8))
        self.table.activated.connect(self.rows.turn)
        self.table.clicked.connect(self.rows.turn)

    def put(self, name: str, found: FoundInside) -> None:
        """Shows what the archive would bring."""
        self.holds.setText(word("takeout.back.holds", name=name))
        fresh = fresh_words(found)
        self.fresh.setText(word("takeout.back.fresh", what=fresh))
        self.fresh.setVisible(bool(fresh))
        self.same.setText(word("takeout.back.same", count=found.same))
        self.same.setVisible(bool(found.same) and not (found.nothing_new or found.empty))
        self.drawer.setVisible("kept_page" in found.left_out)
        self.nothing.setText(word("takeout.back.nothing", name=name))
        self.nothing.setVisible(found.nothing_new)
        self.rows.put(found.differing)
        self._show_all(Keep.MINE)
        self.differing.setText(word("takeout.back.differing", count=len(found.differing)))
        self._different.setVisible(bool(found.differing))
        shown = min(len(found.differing), _LINES)
        self.table.setFixedHeight(shown * self.table.verticalHeader().defaultSectionSize() + 6)
        self._settings.setVisible(bool(found.settings))
        self.settings.put(found.empty)
        self.step.setVisible(not found.nothing_new)
        self.bring.setVisible(not found.nothing_new)
        self.cancel.setText(word(f"takeout.back.{'close' if found.nothing_new else 'cancel'}"))
        (self.cancel if found.nothing_new else self.bring).setFocus()

    def answer(self) -> Answer:
        """What is to become of all that differs, and of the settings."""
        said = self.rows.answer
        return Answer(said.every, said.single, settings=self.settings.isChecked())

    def _differences(self) -> QVBoxLayout:
        table = self.table
        table.setModel(self.rows)
        table.setAccessibleName(word("takeout.back.list"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        every = row(labels.text(word("takeout.back.for_all"), wrap=False), *self.keeps.values(), None)
        text, both = word("takeout.back.differing_text"), word("takeout.back.both_text")
        return column(self.differing, labels.soft(text), every, labels.small(both), table, gap=6)

    def _for_all(self, keep: Keep, _checked: bool = False) -> None:
        self.rows.put_all(keep)
        self._show_all(keep)

    def _show_all(self, keep: Keep) -> None:
        for one, chip in self.keeps.items():
            chip.setChecked(one is keep)


def fresh_words(found: FoundInside) -> str:
    """What is new, counted: jobs, journal entries, files, open texts, and all the rest as one number."""
    counted = {
        "jobs": found.fresh.get("job", 0),
        "entries": found.fresh.get("entry", 0),
        "files": found.files,
        "texts": found.texts,
        "others": sum(count for table, count in found.fresh.items() if table not in ("job", "entry")),
    }
    return ", ".join(word(f"takeout.back.{name}", count=count) for name, count in counted.items() if count)
