"""Bring an archive back: opened, looked through, decided about, brought in as one step."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.takeout.bring_back import (
    BroughtBack,
    Coming,
    abandon_bringing,
    begin_bringing,
    bring_page,
    finish_bringing,
    next_handful,
)
from rebound_desktop.actions.takeout.look_through import Archive, FoundInside, open_and_look, pieces_to_bring
from rebound_desktop.exchange.takeout.form import Rows
from rebound_desktop.qt.words import word
from rebound_desktop.queries.preferences import preferences
from rebound_desktop.window.carrying import Carrying
from rebound_desktop.window.comeback.open_page import OpenPage
from rebound_desktop.window.comeback.preview_page import PreviewPage
from rebound_desktop.window.importing.working_page import WorkingPage
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room


class ComebackSheet(Sheet):
    """`file` is looked through at once, a `locked` one with its passphrase; left midway nothing stays."""

    def __init__(self, room: Room, file: Path, *, locked: bool = False, **_what: Any) -> None:
        super().__init__(word("takeout.back.title"), width=680)
        self._room, self._file, self._locked = room, file, locked
        self._archive: Archive | None = None
        self._found: FoundInside | None = None
        self._coming: Coming | None = None
        self._total = 0
        self.heading_words: labels.Words = labels.title(word("takeout.back.title"))
        self.open_page, self.working, self.preview = OpenPage(), WorkingPage(), PreviewPage()
        self.carrying = Carrying(room, self)
        self.column.addWidget(self.heading_words)
        for page in self._pages():
            self.column.addWidget(page)
        self._wire()
        if locked:
            self._show(self.open_page)
            self.open_page.put(file.name, True)
        else:
            self._look("")

    def _wire(self) -> None:
        self.open_page.opened.connect(self._look)
        self.open_page.left.connect(self.leave)
        self.working.stop_wanted.connect(self.carrying.cancel)
        self.preview.wanted.connect(self._begin)
        self.preview.left.connect(self.leave)
        self.carrying.moved.connect(self._moved)
        self.carrying.failed.connect(self._failed)
        self.carrying.stopped.connect(self._stopped)

    def leave(self) -> None:
        self.carrying.cancel()
        if self._coming is not None:
            self._abandon()
        super().leave()

    # Looking through

    def _look(self, passphrase: str) -> None:
        self.working.put(word("takeout.reading", name=self._file.name))
        self.heading_words.setFocus()  # a Return too many is not meant for *Stop*
        self._show(self.working)
        self.carrying.begin(open_and_look, self._file, passphrase, then=self._looked)

    def _looked(self, came: tuple[Archive, FoundInside]) -> None:
        self._archive, self._found = came
        self._show(self.preview)
        self.preview.put(self._archive.name, self._found)

    def _moved(self, done: int, total: int) -> None:
        self.working.put(word("takeout.counted", name=self._file.name, count=f"{done:n}"), done, total)

    def _failed(self, sentence: str) -> None:
        if self._coming is not None:
            self._abandon()
        self._show(self.open_page)
        self.open_page.put(self._file.name, self._locked, sentence)

    def _stopped(self) -> None:
        self._failed(word("importing.page.stopped"))

    # Bringing in: read off to the side, written by the writer, handful by handful

    def _begin(self) -> None:
        assert self._archive is not None and self._found is not None
        found = self._found
        self._total = sum(found.fresh.values()) + found.same + len(found.differing)
        self.working.put(word("takeout.bringing", name=self._archive.name), 0, self._total)
        self.heading_words.setFocus()
        self._show(self.working)
        self.carrying.carry_on(pieces_to_bring, self._archive, self.carrying.going(), then=self._opened)

    def _opened(self, pieces: Any) -> None:
        self._room.do(begin_bringing, self._archive.name, pieces, self.preview.answer(), then=self._begun)

    def _begun(self, coming: Coming) -> None:
        self._coming = coming
        self._next(None)

    def _next(self, _: object) -> None:
        coming = self._coming
        if coming is None:
            return
        self.working.put(word("takeout.bringing", name=self._archive.name), coming.read, self._total)
        if self.carrying.is_stopping:
            self._stopped()
        else:
            self.carrying.carry_on(next_handful, coming, then=self._came)

    def _came(self, some: list[Rows]) -> None:
        if self._coming is None:
            return
        if some:
            self._room.do(bring_page, self._coming, some, then=self._next)
        else:
            self._room.do(finish_bringing, self._coming, then=self._done)

    def _done(self, done: BroughtBack) -> None:
        self._coming = None
        said = word("takeout.back.done", name=self._archive.name, count=done.added)
        if done.replaced:
            said = f"{said} {word('takeout.back.replaced', count=done.replaced)}"
        self._room.say(said, undo=bool(done.added or done.replaced))
        if done.settings:
            self._room.ask(preferences, then=self._room.preferred.emit, view="comeback")
        self.leave()

    def _abandon(self) -> None:
        coming, self._coming = self._coming, None
        self._room.do(abandon_bringing, coming)

    def _show(self, page: QWidget) -> None:
        for one in self._pages():
            one.setVisible(one is page)

    def _pages(self) -> tuple[QWidget, ...]:
        return self.open_page, self.working, self.preview
