"""Take everything along: chosen, written off to the side, and told what became of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.takeout.chosen_out import take_chosen
from rebound_desktop.actions.takeout.everything_out import Wanted, take_everything
from rebound_desktop.actions.takeout.take_parts import take_dates, take_journal, take_spreadsheet
from rebound_desktop.actions.takeout.taken import Taken
from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import Preferences, preferences
from rebound_desktop.window.carrying import Carrying
from rebound_desktop.window.importing.working_page import WorkingPage
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room
from rebound_desktop.window.saving import ask_where
from rebound_desktop.window.takeout.choose_page import ChoosePage
from rebound_desktop.window.takeout.done_page import DonePage
from rebound_desktop.window.takeout.job_words import job_words
from rebound_desktop.window.takeout.words import date_words


class TakeoutSheet(Sheet):
    """Leaving it stops what is under way; nothing half written is left. `interview`: that date alone.

    With `jobs` and `target` there is nothing to choose any more: it writes those jobs there at once.
    """

    def __init__(
        self,
        room: Room,
        interview: str = "",
        jobs: ChosenJobs | None = None,
        target: Path | None = None,
        **_what: object,
    ) -> None:
        super().__init__(word("takeout.title"), width=680)
        self._room, self._interview = room, interview
        self._name, self._at_once = "", target is not None
        self.heading_words: labels.Words = labels.title(word("takeout.title"))
        self.choose, self.working, self.done = ChoosePage(), WorkingPage(), DonePage()
        self.carrying = Carrying(room, self)
        self.column.addWidget(self.heading_words)
        for page in self._pages():
            self.column.addWidget(page)
        self._show(self.choose)
        self._wire()
        room.ask(preferences, then=self._put, view="takeout")
        if jobs is not None and target is not None:
            self.heading_words.setText(word("takeout.chosen.title"))
            self._begin(target, take_chosen, jobs, job_words())

    def _wire(self) -> None:
        self.choose.everything.wanted.connect(self._take_everything)
        self.choose.spreadsheet.wanted.connect(self._take_spreadsheet)
        self.choose.journal.wanted.connect(self._take_journal)
        self.choose.calendar.wanted.connect(self._take_dates)
        self.choose.went.connect(self._go)
        self.choose.left.connect(self.leave)
        self.working.stop_wanted.connect(self.carrying.cancel)
        self.carrying.moved.connect(self._moved)
        self.carrying.failed.connect(self._failed)
        self.carrying.stopped.connect(self._stopped)
        self.done.left.connect(self.leave)

    def leave(self) -> None:
        self.carrying.cancel()
        super().leave()

    def take_everything_to(self, path: Path, wanted: Wanted) -> None:
        """Writes the archive there."""
        self._begin(path, take_everything, wanted)

    def take_spreadsheet_to(self, path: Path) -> None:
        """Writes the jobs there."""
        self._begin(path, take_spreadsheet)

    def take_journal_to(self, path: Path) -> None:
        """Writes the journal there."""
        self._begin(path, take_journal)

    def take_dates_to(self, path: Path) -> None:
        """Writes the dates there."""
        words = date_words(self.choose.calendar.named.isChecked())
        self._begin(path, take_dates, words, interview=self._interview)

    def _take_everything(self) -> None:
        wanted = self.choose.everything.chosen()
        if wanted is None:
            return
        ending, called = (".zip.age", "takeout.age") if wanted.passphrase else (".zip", "takeout.zip")
        path = self._ask("rebound", {ending: word(called)})
        if path is not None:
            self.take_everything_to(path, wanted)

    def _take_spreadsheet(self) -> None:
        path = self._ask("jobs", {".xlsx": word("takeout.sheets"), ".csv": word("takeout.comma")})
        if path is not None:
            self.take_spreadsheet_to(path)

    def _take_journal(self) -> None:
        path = self._ask("journal", {".zip": word("takeout.zip")})
        if path is not None:
            self.take_journal_to(path)

    def _take_dates(self) -> None:
        path = self._ask("dates", {".ics": word("takeout.dates")})
        if path is not None:
            self.take_dates_to(path)

    def _ask(self, name: str, kinds: dict[str, str]) -> Path | None:
        day = self._room.now().astimezone(self._room.zone()).date().isoformat()
        return ask_where(self, word("takeout.title"), f"{name}-{day}", kinds)

    def _begin(self, path: Path, work: Callable[..., Taken], *args: Any, **named: Any) -> None:
        self._name = path.name
        self.choose.say("")
        self._moved(0, 0)
        # A Return pressed once too often in the file dialog is not meant for *Stop*.
        self.heading_words.setFocus()
        self._show(self.working)
        self.carrying.begin(work, path, *args, then=self._taken, **named)

    def _moved(self, done: int, total: int) -> None:
        self.working.put(word("takeout.writing", name=self._name), done, total)

    def _taken(self, taken: Taken) -> None:
        self.done.put(taken)
        self.heading_words.setText(word("takeout.done.title"))
        self._show(self.done)
        self.done.done.setFocus()

    def _failed(self, sentence: str) -> None:
        if self._at_once:
            self.leave()
            self._room.say(sentence)
            return
        self.choose.say(sentence)
        self._show(self.choose)

    def _stopped(self) -> None:
        self._failed(word("errors.takeout_stopped"))

    def _go(self, view: str) -> None:
        self.leave()
        self._room.go(view)

    def _put(self, chosen: Preferences) -> None:
        self.choose.put_parts(chosen.parts)

    def _show(self, page: QWidget) -> None:
        for one in self._pages():
            one.setVisible(one is page)

    def _pages(self) -> tuple[QWidget, ...]:
        return self.choose, self.working, self.done
