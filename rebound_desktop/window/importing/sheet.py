"""The import, from the choice of a file to its one last screen."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.import_jobs import (
    Imported,
    JobImport,
    abandon_import,
    begin_import,
    finish_import,
    import_page,
)
from rebound_desktop.actions.rest_jobs import rest_jobs
from rebound_desktop.actions.star_job import star_jobs
from rebound_desktop.exchange.proposals import (
    NOTHING_SAID,
    Answers,
    EverythingProposal,
    MailProposal,
    PostingProposal,
    TableProposal,
)
from rebound_desktop.qt.words import word
from rebound_desktop.queries.after_import import AfterImport, after_import
from rebound_desktop.queries.import_known import import_known
from rebound_desktop.window.importing.after_page import AfterPage
from rebound_desktop.window.importing.choose_page import ChoosePage
from rebound_desktop.window.importing.file_name import file_name
from rebound_desktop.window.importing.preview_page import PreviewPage
from rebound_desktop.window.importing.wanted_list import Brought
from rebound_desktop.window.importing.working_page import WorkingPage
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.reading import Reading
from rebound_desktop.window.room import Room


class ImportSheet(Sheet):
    """`file`, or `data` that was pasted, is read at once; without either a file is chosen first."""

    def __init__(self, room: Room, *, file: Path | None = None, data: bytes = b"", **_: Any) -> None:
        super().__init__(word("jobs.import.title"), width=780)
        self._room = room
        self._file, self._data = file, data
        self._table: TableProposal | None = None
        self._begun: JobImport | None = None
        self._stopping = False
        self.heading_words: labels.Words = labels.title(word("jobs.import.title"))
        self.choose, self.working = ChoosePage(), WorkingPage()
        self.preview = PreviewPage(room.now().astimezone(room.zone()).date())
        self.after = AfterPage(room.zone, room.now)
        self.column.addWidget(self.heading_words)
        for page in self._pages():
            self.column.addWidget(page)
        self._show(self.choose)
        self.reading = Reading(room.zone(), room.now(), self)
        self._wire()
        if file is not None or data:
            self._read()

    def _wire(self) -> None:
        self.choose.chosen.connect(self.take)
        self.choose.left.connect(self.leave)
        self.working.stop_wanted.connect(self._stop)
        self.reading.moved.connect(self._moved)
        self.reading.read.connect(self._came)
        self.reading.failed.connect(self._failed)
        self.reading.stopped.connect(self._stopped)
        self.preview.answered.connect(self._reread)
        self.preview.wanted.connect(self._begin)
        self.preview.left.connect(self.leave)
        self.after.done.connect(self._done)
        self.after.left.connect(self.leave)

    def take(self, file: Path) -> None:
        """Reads another file."""
        self._file, self._data = file, b""
        self._read()

    def leave(self) -> None:
        self.reading.cancel()
        super().leave()

    def may_leave(self) -> bool:
        return self._begun is None

    # Reading

    def _read(self) -> None:
        self._table = None
        self.preview.begin()
        self.working.put(word("jobs.import.reading", name=self._name))
        # A Return pressed once too often in the file dialog is not meant for *Stop*.
        self.heading_words.setFocus()
        self._show(self.working)
        self._start(NOTHING_SAID)

    def _reread(self, answers: Answers) -> None:
        self.preview.wait()
        self._start(answers)

    def _start(self, answers: Answers) -> None:
        if self._data:
            self.reading.data(self._name, self._data, answers)
        elif self._file is not None:
            self.reading.file(self._file, answers)

    @property
    def _name(self) -> str:
        return file_name(self._file)

    def _moved(self, done: int, total: int) -> None:
        self.working.put(word("jobs.import.reading", name=self._name), done, total)

    def _came(self, proposals: tuple[object, ...]) -> None:
        first = proposals[0] if proposals else None
        if isinstance(first, TableProposal):
            self._table = first
            keys = [job.import_key for job in first.rows]
            then = partial(self._put, first)
            self._room.ask(import_known, first.source, keys, then=then, view="importing.known")
        elif isinstance(first, MailProposal):
            self.leave()
            self._room.go("mails", mails=proposals)
        elif isinstance(first, PostingProposal):
            self.leave()
            self._room.go("add", proposal=first)
        elif isinstance(first, EverythingProposal) and self._file is not None:
            self.leave()
            self._room.go("comeback", file=self._file, locked=first.locked)
        else:
            self._failed(word("importing.page.not_a_table", name=self._name))

    def _put(self, table: TableProposal, known: frozenset[str]) -> None:
        self.preview.put(self._name, table, len(known))
        self._show(self.preview)

    def _failed(self, sentence: str) -> None:
        self.choose.problem(sentence)
        self._show(self.choose)

    def _stop(self) -> None:
        if self._begun is not None:
            self._stopping = True
        self.reading.cancel()

    def _stopped(self) -> None:
        if self._table is None:
            self._failed(word("importing.page.stopped"))

    # Bringing in

    def _begin(self) -> None:
        if self._table is not None:
            self._stopping = False
            self._room.do(begin_import, self._table.source, self._table.rows, then=self._next)

    def _next(self, begun: JobImport | int) -> None:
        """One page after the other: between them the writer serves whoever waits."""
        if isinstance(begun, JobImport):
            self._begun = begun
        under_way = self._begun
        if under_way is None:
            return
        done, count = len(under_way.added), len(under_way.rows)
        self.working.put(word("jobs.import.saving", done=done, count=count), done, count)
        self._show(self.working)
        if self._stopping:
            self._room.do(abandon_import, under_way, then=self._abandoned)
        elif under_way.is_whole:
            self._room.do(finish_import, under_way, then=self._imported)
        else:
            self._room.do(import_page, under_way, then=self._next)

    def _abandoned(self, _: object) -> None:
        self._begun = None
        self._failed(word("importing.page.stopped"))

    def _imported(self, imported: Imported) -> None:
        begun, self._begun = self._begun, None
        fresh = begun.fresh if begun is not None else []
        brought = [
            Brought(row, job.title, job.company) for row, job in zip(imported.added, fresh, strict=True)
        ]
        dreams = {name.casefold() for name in (self._table.dream_companies if self._table else ())}
        brought.sort(key=lambda one: one.company.casefold() not in dreams)
        if not brought:
            self._room.say(word("importing.page.all_known", name=self._name))
            self.leave()
            return
        self._room.ask(after_import, then=partial(self._ask_after, brought), view="importing.after")

    def _ask_after(self, brought: list[Brought], found: AfterImport) -> None:
        self.after.put(brought, found.silent, found.ahead)
        self.heading_words.setText(word("jobs.after_import.title"))
        self._show(self.after)

    def _done(self, starred: list[str], silent: list[str]) -> None:
        if starred:
            self._room.do(star_jobs, starred)
        if silent:
            self._room.do(rest_jobs, silent)
        self.leave()

    def _show(self, page: QWidget) -> None:
        for one in self._pages():
            one.setVisible(one is page)

    def _pages(self) -> tuple[QWidget, ...]:
        return self.choose, self.working, self.preview, self.after
