"""Brings an archive in, in one step: what is new comes, what is the same stays, what differs as was said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from rebound_desktop.actions.attach_file import attachments
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.comparing import CAN_BE_TWO, copy_id, is_empty, sorted_out, spare_stages
from rebound_desktop.actions.takeout.own_settings import take_settings
from rebound_desktop.actions.takeout.vault_rows import rows_by_id
from rebound_desktop.exchange.takeout.form import File, OpenText, Piece, Rows, Settings
from rebound_desktop.store import drafts
from rebound_desktop.store.long_change import LongChange
from rebound_desktop.store.shape import models, shape
from rebound_desktop.store.vault import Vault

PAGE = 500


class Keep(StrEnum):
    """What becomes of a row that is here and says something else."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person said: for all that differs, and for single rows (table, id). `settings`: those, too."""

    every: Keep = Keep.MINE
    single: Mapping[tuple[str, str], Keep] = field(default_factory=dict)
    settings: bool = False

    def keep(self, table: str, row: str) -> Keep:
        """What holds for one row; where two cannot stand beside each other, *both* is mine."""
        said = self.single.get((table, row), self.every)
        return Keep.MINE if said is Keep.BOTH and table not in CAN_BE_TWO else said


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """How many rows came, and how many of mine gave way; how many files and settings came with them."""

    added: int
    replaced: int
    files: int
    settings: int


@dataclass(slots=True)
class Coming:
    """An archive on its way in: its pages become one step when it is finished, none if it is abandoned."""

    pieces: Iterator[Piece]
    answer: Answer
    long: LongChange
    empty: bool
    read: int = 0
    added: int = 0
    replaced: int = 0
    files: int = 0
    stages: set[str] = field(default_factory=set)
    late: list[tuple[str, str, str, str]] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    texts: list[OpenText] = field(default_factory=list)


def bring_back(
    desk: Desk, name: str, pieces: Iterator[Piece], answer: Answer, *, now: datetime
) -> BroughtBack:
    """All of it in one go, on the writer's thread; the window takes the same steps one by one."""
    coming = begin_bringing(desk, name, pieces, answer, now=now)
    try:
        while some := next_handful(desk, coming, now=now):
            bring_page(desk, coming, some, now=now)
    except BaseException:
        abandon_bringing(desk, coming, now=now)
        raise
    return finish_bringing(desk, coming, now=now)


def begin_bringing(
    desk: Desk, name: str, pieces: Iterator[Piece], answer: Answer, *, now: datetime
) -> Coming:
    """Opens the step that the pages go into; `pieces` are of the archive `name`, its files with them.

    Raises Refusal("import_running").
    """
    long = desk.long_change("bring_back", now, name=name)
    return Coming(pieces, answer, long, is_empty(desk.vault))


def next_handful(desk: Desk, coming: Coming, *, now: datetime) -> list[Rows]:
    """Reads on in the archive, on any one thread; empty at its end. Files are kept as they come.

    Raises Refusal: what reading refuses; `abandon_bringing` then takes back what came.
    """
    del now
    some: list[Rows] = []
    for piece in coming.pieces:
        match piece:
            case Rows():
                some.append(piece)
                coming.read += len(piece.rows)
            case Settings(values):
                coming.settings = dict(values)
            case OpenText():
                coming.texts.append(piece)
            case File(sha256, data):
                coming.files += _keep_file(desk, sha256, data)
        if sum(len(one.rows) for one in some) >= PAGE:
            break
    return some


def bring_page(desk: Desk, coming: Coming, some: list[Rows], *, now: datetime) -> None:
    """Brings one handful in; what fails takes the whole archive back."""
    with coming.long.page_or_nothing():
        for rows in some:
            _bring(desk.vault, coming, rows, now)


def finish_bringing(desk: Desk, coming: Coming, *, now: datetime) -> BroughtBack:
    """Ties the last links, makes one step of it all, and writes what stands outside of steps."""
    vault = desk.vault
    with coming.long.page_or_nothing():
        for table, row, column, target in coming.late:
            vault.write(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', (target, row))
        for stage in spare_stages(vault, coming.stages) if coming.empty else ():
            vault.write("DELETE FROM stage WHERE id = ?", (stage,))
    desk.finish_long(coming.long, now)
    settings = take_settings(vault, coming.settings) if coming.answer.settings else 0
    with vault.aside():
        for one in coming.texts:
            if drafts.read(vault, one.place) is None:
                vault.write(
                    "INSERT INTO draft (place, text, at) VALUES (?, ?, ?)", (one.place, one.text, one.at)
                )
    if settings:
        desk.plan_again(now)
    return BroughtBack(coming.added, coming.replaced, coming.files, settings)


def abandon_bringing(desk: Desk, coming: Coming, *, now: datetime) -> None:
    """Takes every page back."""
    coming.long.abandon()


def _bring(vault: Vault, coming: Coming, rows: Rows, now: datetime) -> None:
    table, found = rows.table, sorted_out(vault, rows)
    if table == "stage":
        coming.stages |= {str(row["id"]) for row in rows.rows}
    new, over = list(found.fresh), list(found.yielding)
    for theirs, mine in found.differing:
        said = coming.answer.keep(table, str(mine["id"]))
        if said is Keep.THEIRS:
            over.append(theirs)
        elif said is Keep.BOTH:
            new.append({**theirs, "id": copy_id(table, theirs)})
    vault.put_many(models()[table], now, _untied(vault, coming, table, new))
    for row in _untied(vault, coming, table, over):
        places = ", ".join(f'"{name}" = ?' for name in row)
        vault.write(f'UPDATE "{table}" SET {places} WHERE id = ?', (*row.values(), row["id"]))
    coming.added += len(new)
    coming.replaced += len(over) - len(found.yielding)


def _untied(vault: Vault, coming: Coming, table: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows without links to what is not here yet; those are tied once everything is."""
    made = [dict(row) for row in rows]
    for name, column in shape()[table].items():
        if not column.link or column.owned or not made:
            continue
        targets = {row[name] for row in made if row[name] is not None}
        here = set(rows_by_id(vault, column.link, targets)) if targets else set()
        for row in made:
            if row[name] is not None and row[name] not in here:
                coming.late.append((table, row["id"], name, row[name]))
                row[name] = None
    return made


def _keep_file(desk: Desk, sha256: str, data: bytes) -> int:
    if desk.drawer is None or attachments(desk).has(sha256):
        return 0
    attachments(desk).keep(sha256[:8], data)
    return 1
