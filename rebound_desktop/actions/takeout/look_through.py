"""What an archive would bring, before anything of it is kept: how much is new, and what differs."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from rebound_desktop.actions.attach_file import attachments
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.comparing import CAN_BE_TWO, is_empty, sorted_out
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.own_settings import fits
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.everything_apart import everything_apart
from rebound_desktop.exchange.opening import SIZE_CAP
from rebound_desktop.exchange.takeout.form import Head, OpenText, Piece, Rows, Settings
from rebound_desktop.store import drafts, settings
from rebound_desktop.store.shape import shape
from rebound_desktop.store.vault import Vault

_NAMES: Mapping[str, tuple[str, ...]] = {
    "job": ("title", "company"),
    "stage": ("name",),
    "event": ("said", "kind"),
    "interview": ("round", "with_whom"),
    "person": ("name",),
    "attachment": ("name",),
    "own_place": ("name", "url"),
    "setback": ("title", "company"),
    "reflection": ("title",),
    "reflection_answer": ("said", "question"),
    "feedback": ("words",),
    "strength": ("name",),
    "lesson": ("my_words", "then_"),
    "sighting": ("title", "company"),
    "trait": ("said",),
    "wish": ("wish",),
    "take_home": ("what",),
    "next_step": ("what",),
    "saved_filter": ("name",),
    "kit_item": ("name",),
    "own_person": ("name",),
    "line_from_me": ("said",),
    "entry": ("title", "body"),
}
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Archive:
    """One file as it came: its name for sentences, its bytes, and what opens it."""

    name: str
    data: bytes
    passphrase: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is here and says something else. `name` is mine, in a few words, "" where it has none.

    `columns` are those that differ. `two`: both can stand beside each other.
    """

    table: str
    id: str
    name: str
    columns: tuple[str, ...]
    two: bool


@dataclass(frozen=True, slots=True)
class FoundInside:
    """`fresh` counts new rows by table; `settings` and `texts` what of those would change or come.

    `files` are the files kept with jobs that the rows name and that are not here yet.
    """

    fresh: Mapping[str, int]
    same: int
    differing: tuple[Difference, ...]
    settings: int
    texts: int
    files: int
    left_out: tuple[str, ...]
    empty: bool

    @property
    def nothing_new(self) -> bool:
        """Whether bringing it in would change nothing at all."""
        return not (self.fresh or self.differing or self.settings or self.texts or self.files)


def look_through(desk: Desk, archive: Archive, going: Going, *, now: datetime) -> FoundInside:
    """Reads all of it, in a process apart, and writes nothing; on any thread but the UI's.

    Raises Refusal: what `everything_apart` refuses.
    """
    del now
    return found_in(desk, pieces_of(archive, desk, going), going)


def open_and_look(
    desk: Desk, file: Path, passphrase: str, going: Going, *, now: datetime
) -> tuple[Archive, FoundInside]:
    """The archive in a file, and what it would bring.

    Raises Refusal: file_missing, file_not_readable, file_too_large, and as `look_through`.
    """
    try:
        if file.stat().st_size > SIZE_CAP:
            raise Refusal("file_too_large", name=file.name, limit=f"{SIZE_CAP >> 20} MB")
        archive = Archive(file.name, file.read_bytes(), passphrase)
    except FileNotFoundError as wrong:
        raise Refusal("file_missing", name=file.name) from wrong
    except OSError as wrong:
        raise Refusal("file_not_readable", name=file.name) from wrong
    return archive, look_through(desk, archive, going, now=now)


def pieces_to_bring(desk: Desk, archive: Archive, going: Going, *, now: datetime) -> Iterator[Piece]:
    """The pieces of an archive with its files, for `begin_bringing`; walk them on one thread."""
    del now
    return pieces_of(archive, desk, going, files=True)


def found_in(desk: Desk, pieces: Iterator[Piece], going: Going) -> FoundInside:
    """What these pieces would bring."""
    look = _Look(desk, going)
    for piece in pieces:
        look.at(piece)
    return look.found()


def pieces_of(archive: Archive, desk: Desk, going: Going, *, files: bool = False) -> Iterator[Piece]:
    """The pieces of an archive, checked."""
    return everything_apart(
        archive.name,
        archive.data,
        shape(),
        desk.vault.schema(),
        passphrase=archive.passphrase,
        files=files,
        cancelled=going.stopped,
    )


class _Look:
    def __init__(self, desk: Desk, going: Going) -> None:
        self._desk, self._going = desk, going
        self._vault: Vault = desk.vault
        self._fresh: Counter[str] = Counter()
        self._same = self._settings = self._texts = 0
        self._differing: list[Difference] = []
        self._files: set[str] = set()
        self._left_out: tuple[str, ...] = ()

    def at(self, piece: Piece) -> None:
        match piece:
            case Head():
                self._left_out = piece.left_out
            case Rows():
                self._rows(piece)
            case Settings(values):
                self._settings = sum(_is_new(self._vault, name, value) for name, value in values.items())
            case OpenText():
                self._texts += drafts.read(self._vault, piece.place) is None

    def _rows(self, some: Rows) -> None:
        found = sorted_out(self._vault, some)
        self._fresh[some.table] += len(found.fresh) + len(found.yielding)
        self._same += found.same
        self._differing += [difference(some.table, theirs, mine) for theirs, mine in found.differing]
        if some.table == "attachment":
            self._files |= {str(row["sha256"]) for row in some.rows}
        self._going.done += len(some.rows)
        self._going.tell(self._going.done, 0)

    def found(self) -> FoundInside:
        return FoundInside(
            fresh={table: count for table, count in self._fresh.items() if count},
            same=self._same,
            differing=tuple(self._differing),
            settings=self._settings,
            texts=self._texts,
            files=len(missing_files(self._desk, self._files)),
            left_out=self._left_out,
            empty=is_empty(self._vault),
        )


def missing_files(desk: Desk, named: set[str]) -> set[str]:
    """Those of the named files whose bytes are not here."""
    if desk.drawer is None:
        return set()
    kept = attachments(desk)
    return {sha256 for sha256 in named if not kept.has(sha256)}


def difference(table: str, theirs: Mapping[str, Any], mine: Mapping[str, Any]) -> Difference:
    """What is to be shown of two rows that bear one id."""
    columns = tuple(name for name in shape()[table] if theirs[name] != mine[name])
    said = next((str(mine[name]) for name in _NAMES.get(table, ()) if str(mine[name] or "").strip()), "")
    line = " ".join(said.split())
    name = line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
    return Difference(table, str(mine["id"]), name, columns, table in CAN_BE_TWO)


def _is_new(vault: Vault, name: str, value: Any) -> bool:
    return fits(name, value) and bool(settings.read(vault, name, None) != value)
