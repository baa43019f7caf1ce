"""The line above board and table: what was typed, what was chosen, and the filters with a name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from rebound_desktop.actions.jobs_page import put_noes_away
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.filter_choices import FilterChoices, filter_choices
from rebound_desktop.queries.saved_filters import Saved, saved_filters
from rebound_desktop.window.jobs.stage_word import stage_word
from rebound_desktop.window.jobs.tab_key import TabKey
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.menu import menu_called, menu_line
from rebound_desktop.window.pieces.rows import emptied, row
from rebound_desktop.window.room import Room

if TYPE_CHECKING:
    from rebound_desktop.window.jobs.filter.narrow import Narrow

_FOCUS = ("/", "Ctrl+F")


class FilterLine(QWidget):
    """`changed` carries what is asked for now; `left` says that the keyboard goes on to what was found.

    The parts are laid out by whom it belongs to: `field`, `narrow`, `saved` in one line, itself (the chips)
    below it, there only while something is asked for.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, room: Room, around: QWidget) -> None:
        super().__init__()
        self._room = room
        self.chosen = JobFilter()
        self._choices: FilterChoices | None = None
        self._saved: tuple[Saved, ...] = ()
        self._open: Saved | None = None  # the saved filter that this one began as
        self.panel: Narrow | None = None
        self._away = False
        self.field = _Field()
        self.narrow = buttons.quiet(word("jobs.filter.narrow"))
        self.saved = buttons.quiet(word("jobs.filter.saved"))
        self.name = labels.strong(wrap=False)
        self.count = labels.soft(wrap=False)
        self.save = buttons.link(word("jobs.filter.save"))
        self.clear_it = buttons.link(word("jobs.filter.clear"))
        holder = QWidget()
        self._chips = Flow(holder, gap=8)
        line = row(self.name, holder, self.count, self.save, self.clear_it, gap=12, edge=(20, 8, 20, 0))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(word("jobs.filter.asked"))
        self.hide()
        self._wire(around)

    def _wire(self, around: QWidget) -> None:
        self.field.textChanged.connect(self._type)
        self.field.left.connect(self.left)
        self.field.cleared.connect(self.clear)
        self.narrow.clicked.connect(self._ask_choices)
        self.saved.clicked.connect(self._ask_saved)
        self.save.clicked.connect(self._save)
        self.clear_it.clicked.connect(self.clear)
        for keys in _FOCUS:
            TabKey(keys, around).pressed.connect(self._focus)

    def put(self, chosen: JobFilter, saved: Saved | None = None) -> None:
        """Asks for this; `saved` where it is one with a name, or began as one."""
        before, self.chosen = self.chosen, chosen
        self._open = saved
        self.field.blockSignals(True)
        self.field.setText(chosen.words)
        self.field.blockSignals(False)
        self._show()
        if chosen != before:
            self.changed.emit(chosen)

    def put_noes_away(self, away: bool) -> None:
        """Whether the rejections lie out of sight."""
        if away is not self.chosen.noes_away:
            self.put(replace(self.chosen, noes_away=away), self._open)

    def put_away(self, away: bool) -> None:
        """Nothing of it is seen where no jobs are."""
        self._away = away
        self._show()

    def clear(self) -> None:
        """Asks for nothing; what lies out of sight stays there."""
        self.put(JobFilter(noes_away=self.chosen.noes_away))

    def put_count(self, count: int | None) -> None:
        """How many fit; None in quiet time, when nothing is counted."""
        self.count.setText("" if count is None else word("jobs.filter.fit", count=count))
        self.count.setVisible(count is not None)

    def _type(self, words: str) -> None:
        self.put(replace(self.chosen, words=words), self._open)

    def _narrow(self, chosen: JobFilter) -> None:
        if chosen.noes_away is not self.chosen.noes_away:
            self._room.do(put_noes_away, chosen.noes_away)
        self.put(replace(chosen, words=self.field.text()), self._open)

    def _without(self, name: str, value: object) -> None:
        self.put(self.chosen.without(name, value), self._open)
        self.field.setFocus()

    def _focus(self) -> None:
        if not self.field.isVisible():  # another page, or no job yet
            return
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # The chips

    def _show(self) -> None:
        emptied(self._chips)
        chosen = self.chosen
        self.name.setText(self._open.name if self._open else "")
        self.name.setVisible(self._open is not None)
        asked = chosen.is_set or chosen.closed
        self.save.setVisible(asked)
        self.setVisible(asked and not self._away)
        if asked:
            self._show_chips(chosen)

    def _show_chips(self, chosen: JobFilter) -> None:
        from rebound_desktop.window.jobs.filter.active import active

        today = self._room.now().astimezone(self._room.zone()).date()
        for one in active(chosen, self._stages(), today):
            chip = buttons.chip(f"{one.words}  ×", tone="dream", checkable=False)
            chip.setAccessibleName(word("jobs.filter.remove", name=one.words))
            chip.clicked.connect(partial(self._without, one.name, one.value))
            self._chips.addWidget(chip)
            chip.show()

    def _stages(self) -> dict[str, str]:
        lines = self._choices.stages if self._choices else ()
        return {one.id: stage_word(one.id, one.name) for one in lines}

    # The panel

    def _ask_choices(self) -> None:
        self._room.ask(filter_choices, then=self._open_panel, view="jobs.filter.choices")

    def _open_panel(self, choices: FilterChoices) -> None:
        from rebound_desktop.window.jobs.filter.narrow import Narrow

        self._choices = choices
        today = self._room.now().astimezone(self._room.zone()).date()
        self.panel = Narrow(choices, self.chosen, today, self.narrow)
        self.panel.changed.connect(self._narrow)
        self.panel.open_under(self.narrow)

    # The saved ones

    def _ask_saved(self) -> None:
        self._room.ask(filter_choices, then=self._know, view="jobs.filter.choices")
        self._room.ask(saved_filters, then=self._open_saved, view="jobs.filter.saved")

    def _know(self, choices: FilterChoices) -> None:
        self._choices = choices

    def _open_saved(self, saved: tuple[Saved, ...]) -> None:
        self._saved = saved
        menu = menu_called(word("jobs.filter.saved"), self.saved)
        for one in saved:
            entry = menu_line(menu, one.name, partial(self._use, one))
            entry.setCheckable(True)
            entry.setChecked(self._open is not None and one.id == self._open.id)
        if saved:
            menu.addSeparator()
        menu_line(menu, word("jobs.filter.save"), self._save).setEnabled(self.chosen.is_set)
        menu_line(menu, word("jobs.filter.tidy"), self._tidy).setEnabled(bool(saved))
        menu.popup(self.saved.mapToGlobal(QPoint(0, self.saved.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    def _use(self, one: Saved) -> None:
        self.put(replace(one.filter, noes_away=self.chosen.noes_away), one)
        self.left.emit()

    def _save(self) -> None:
        from rebound_desktop.window.jobs.filter.saved_sheet import SaveSheet

        self._room.sheet(SaveSheet(self._room, self.chosen, self._open, self._named))

    def _named(self, saved: Saved) -> None:
        self._open = saved
        self._show()

    def _tidy(self) -> None:
        from rebound_desktop.window.jobs.filter.saved_sheet import SavedSheet

        self._room.sheet(SavedSheet(self._room))


class _Field(QLineEdit):
    """Down and Enter go on to what was found, Escape clears, and once more goes on."""

    left = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(word("jobs.board.filter"))
        self.setAccessibleName(word("jobs.filter.words"))
        self.setToolTip(word("jobs.filter.keys"))
        self.setFont(theme.font(theme.BODY))
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(150)
        self.setMaximumWidth(300)
        self.setMaxLength(300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            was = self.text()
            self.cleared.emit()
            if not was:
                self.left.emit()
        else:
            super().keyPressEvent(event)
