"""The stored steps, rewritten as if certain rows had never been."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import apsw

from rebound_desktop.store.step import words_text

# A step of which nothing is left: neither undone nor redone any more, its line in the history stays.
PURGED = "purged"


@dataclass
class Links:
    """Which columns of a table are links, by place; asked of the schema once a table.

    `owned`: the row goes when the linked one goes. `loose`: the row stays, without the link.
    """

    connection: apsw.Connection

    def __post_init__(self) -> None:
        self._known: dict[str, tuple[set[int], set[int]]] = {}

    def of(self, table: str) -> tuple[set[int], set[int]]:
        if table not in self._known:
            places = dict(self.connection.execute("SELECT name, cid FROM pragma_table_info(?)", (table,)))
            owned: set[int] = set()
            loose: set[int] = set()
            links = self.connection.execute(
                'SELECT "from", on_delete FROM pragma_foreign_key_list(?)', (table,)
            )
            for column, on_delete in links:
                kind = {"CASCADE": owned, "SET NULL": loose}.get(str(on_delete))
                if kind is not None:
                    kind.add(int(places[column]))
            self._known[table] = (owned, loose)
        return self._known[table]


@dataclass
class Expunge:
    """Rewrites the history of `connection` without the rows in `gone`, inside its transaction.

    `gone` grows by rows that only the history still knows: hung on a purged one and undone since.
    Ids are random, so one set serves all tables.
    """

    connection: apsw.Connection
    gone: set[str]

    @cached_property
    def _links(self) -> Links:
        return Links(self.connection)

    def run(self) -> None:
        """Rewrites every stored changeset that names a row in `gone`."""
        self._find_what_hung_on()
        for number, changeset in self._changesets():
            rest = self._rewritten(changeset)
            if rest is None:
                continue
            self._blank_words(number)
            if rest:
                self.connection.execute("UPDATE history SET changeset=? WHERE number=?", (rest, number))
            else:
                self.connection.execute(
                    "UPDATE history SET changeset=NULL, kind=?1 WHERE number=?2 OR of=?2", (PURGED, number)
                )

    def _blank_words(self, number: int) -> None:
        """A step's label may quote what is gone: its texts become "…", its numbers stay."""
        lines = self.connection.execute(
            "SELECT number, words FROM history WHERE ? IN (number, of)", (number,)
        )
        for line, words in lines.fetchall():
            told = {
                name: "…" if isinstance(value, str) else value
                for name, value in json.loads(str(words)).items()
            }
            self.connection.execute("UPDATE history SET words=? WHERE number=?", (words_text(told), line))

    def _find_what_hung_on(self) -> None:
        before = -1
        while len(self.gone) > before:
            before = len(self.gone)
            for _, changeset in self._changesets():
                self.gone |= {
                    _key(change) for change in apsw.Changeset.iter(changeset) if self._hung_on(change)
                }

    def _hung_on(self, change: apsw.TableChange) -> bool:
        if change.opcode == apsw.SQLITE_UPDATE:
            return False
        row = _row(change)
        return any(row[place] in self.gone for place in self._links.of(change.name)[0] if place < len(row))

    def _rewritten(self, changeset: bytes) -> bytes | None:
        """None when the changeset names nothing in `gone`; b"" when nothing of it is left."""
        builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
        builder.schema(self.connection, "main")
        touched = False
        try:
            for change in apsw.Changeset.iter(changeset):
                if _key(change) in self.gone:
                    touched = True
                elif self._loosely_names(change):
                    touched = True
                    self._add_without_links(builder, change)
                else:
                    builder.add_change(change)
            return builder.output() if touched else None
        finally:
            builder.close()

    def _loosely_names(self, change: apsw.TableChange) -> bool:
        loose = self._links.of(change.name)[1]
        rows = [row for row in (change.old, change.new) if row is not None]
        return any(row[place] in self.gone for row in rows for place in loose if place < len(row))

    def _add_without_links(self, builder: apsw.ChangesetBuilder, change: apsw.TableChange) -> None:
        """The same change to a row that stays, with each link to a purged row taken as never made."""
        loose = self._links.of(change.name)[1]
        if change.opcode != apsw.SQLITE_UPDATE:
            whole = tuple(
                None if place in loose and value in self.gone else value
                for place, value in enumerate(_row(change))
            )
            add = builder.add_insert if change.opcode == apsw.SQLITE_INSERT else builder.add_delete
            add(change.name, change.indirect, whole)
            return
        assert change.old is not None and change.new is not None
        old: list[Any] = list(change.old)
        new: list[Any] = list(change.new)
        for place in loose:
            for row in (old, new):
                row[place] = None if row[place] in self.gone else row[place]
            if old[place] is None and new[place] is None:
                old[place] = new[place] = apsw.no_change
        if any(value is not apsw.no_change for value in new):
            builder.add_update(change.name, change.indirect, tuple(old), tuple(new))

    def _changesets(self) -> Iterator[tuple[int, bytes]]:
        found = self.connection.execute("SELECT number FROM history WHERE changeset IS NOT NULL")
        numbers: list[tuple[Any, ...]] = found.fetchall()
        for (number,) in numbers:
            held = self.connection.execute("SELECT changeset FROM history WHERE number=?", (number,))
            yield number, bytes(held.get)


def _row(change: apsw.TableChange) -> tuple[Any, ...]:
    row = change.old if change.opcode == apsw.SQLITE_DELETE else change.new
    assert row is not None
    return row


def _key(change: apsw.TableChange) -> str:
    row = change.new if change.opcode == apsw.SQLITE_INSERT else change.old
    assert row is not None
    return str(row[min(change.pk_columns)])
