"""One thing a person did, as the vault remembers it."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import apsw

from rebound_desktop.store.undoable import UNDOABLE_NAMES


@dataclass(slots=True)
class Step:
    """What a change was and what came of it; complete once the change is over.

    `label` is a key into resources/words/<language>/steps.toml and `words` its values. `number` is
    the step's place in the history, None when nothing changed; `tables` are the tables it touched.
    """

    label: str
    words: dict[str, Any] = field(default_factory=dict)
    number: int | None = None
    tables: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of the history: `kind` is do, undo, redo, floor or purged; `of` the step undone or redone."""

    number: int
    kind: str
    label: str
    words: dict[str, Any]
    at: datetime
    of: int | None


def recording(connection: apsw.Connection) -> apsw.Session:
    """A session over the undoable tables and no other: never the index's own, never the history."""
    session = apsw.Session(connection, "main")
    session.table_filter(UNDOABLE_NAMES.__contains__)
    session.attach()
    return session


def tables_in(changeset: bytes) -> frozenset[str]:
    """The tables a changeset touches."""
    return frozenset(change.name for change in apsw.Changeset.iter(changeset))


def changes_in(changeset: bytes) -> int:
    """How many rows a changeset touches."""
    return sum(1 for _ in apsw.Changeset.iter(changeset))


def words_text(words: dict[str, Any]) -> str:
    """A step's values as the history keeps them; raises TypeError for what is neither text nor number."""
    return json.dumps(words, ensure_ascii=False, sort_keys=True)
