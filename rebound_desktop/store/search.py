"""Finding anything a person wrote, newest first, with the words around it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import DatabaseError

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import search_index
from rebound_desktop.store.vault import Vault

# What bm25 looks at: over everything it took 300 ms at 100,000 entries (BUDGETS.md).
NEWEST = 2000
# A long paste into the search field is a search for its beginning.
MOST_WORDS = 12
_OPEN, _CLOSE = "\x02", "\x03"
# Parts of a job that lies in the trash lie there with it. A message can be closed again: while its seal
# lasts it is not shown, opened or not.
_SHOWN = """
    CASE searchable.kind
        WHEN 'event' THEN (SELECT job.deleted_at FROM event JOIN job ON job.id = event.job
            WHERE event.id = searchable.row)
        WHEN 'interview' THEN (SELECT job.deleted_at FROM interview JOIN job ON job.id = interview.job
            WHERE interview.id = searchable.row)
        WHEN 'attachment' THEN (SELECT job.deleted_at FROM attachment JOIN job ON job.id = attachment.job
            WHERE attachment.id = searchable.row)
        WHEN 'reflection_answer' THEN (SELECT reflection.deleted_at FROM reflection_answer
            JOIN reflection ON reflection.id = reflection_answer.reflection
            WHERE reflection_answer.id = searchable.row)
        WHEN 'message' THEN (SELECT nullif(coalesce(max(job.deleted_at, ''), '')
            || CASE WHEN message.sealed_until > :now THEN 'sealed' ELSE '' END, '')
            FROM message LEFT JOIN job ON job.id = message.job WHERE message.id = searchable.row)
    END IS NULL
"""
_NEWEST_FIRST = f"""
    SELECT search.rowid FROM search JOIN searchable ON searchable.doc = search.rowid
    WHERE search MATCH :match {{wanted}} AND {_SHOWN}
    ORDER BY search.rowid DESC LIMIT :limit
"""
_BEST_FIRST = f"""
    SELECT found.doc FROM (
        SELECT rowid AS doc, rank AS distance FROM search WHERE search MATCH :match
        ORDER BY rowid DESC LIMIT {NEWEST}
    ) AS found JOIN searchable ON searchable.doc = found.doc
    WHERE TRUE {{wanted}} AND {_SHOWN}
    ORDER BY found.distance, found.doc DESC LIMIT :limit
"""
# The snippet is cut for what is shown only: cut before sorting it would be cut for every match.
_PIECE = f"""
    SELECT searchable.kind, searchable.row, search.title,
        snippet(search, -1, '{_OPEN}', '{_CLOSE}', '…', 14)
    FROM search JOIN searchable ON searchable.doc = search.rowid
    WHERE search MATCH ? AND search.rowid = ?
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One row that was found. `kind` is its table, `row` its id.

    `snippet` is a piece of its text, cut into parts that do (True) and do not (False) match.
    """

    kind: str
    row: str
    title: str
    snippet: tuple[tuple[str, bool], ...]


def find(
    vault: Vault,
    text: str,
    kinds: Collection[str],
    limit: int,
    now: datetime,
    best: bool = False,
) -> list[Found]:
    """At most `limit` rows with all the words of `text`, the last of which may be unfinished.

    `kinds` are table names; none means all. Newest first, or with `best` the closest match among the
    newest 2,000. Sealed messages, trashed rows and pages for nobody are not found. Raises
    Refusal("search_unsound") where the index is broken: `rebuild` it on the writer's thread.
    """
    match = match_for(text)
    if not match:
        return []
    values: dict[str, Any] = {"match": match, "limit": limit, "now": now}
    wanted = ""
    if kinds:
        names = {f"kind{number}": kind for number, kind in enumerate(sorted(kinds))}
        wanted = f"AND searchable.kind IN ({', '.join(f':{name}' for name in names)})"
        values |= names
    try:
        docs = vault.rows((_BEST_FIRST if best else _NEWEST_FIRST).format(wanted=wanted), values)
        pieces = [vault.row(_PIECE, (match, doc)) for (doc,) in docs]
    except DatabaseError as error:
        raise Refusal("search_unsound") from error
    return [Found(piece[0], piece[1], piece[2], _parts(piece[3])) for piece in pieces if piece]


def match_for(text: str) -> str:
    """What FTS5 is asked for: every word quoted, so that nothing in `text` is an operator; "" for none."""
    words = [word for word in text.replace("\0", " ").split() if any(map(str.isalnum, word))][:MOST_WORDS]
    if not words:
        return ""
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words)
    return quoted + ("*" if text[-1].isalnum() else "")


def rebuild(vault: Vault) -> None:
    """Makes the index anew from the rows, which stay as they are; on the writer's thread."""
    search_index.rebuild(vault.database)


def is_sound(vault: Vault) -> bool:
    """Whether the index agrees with the rows it is made from; reads every text, on the writer's thread."""
    return search_index.is_sound(vault.database)


def _parts(snippet: str) -> tuple[tuple[str, bool], ...]:
    parts: list[tuple[str, bool]] = []
    for piece in snippet.strip().split(_OPEN):
        hit, _, rest = piece.rpartition(_CLOSE)
        if hit:
            parts.append((hit, True))
        if rest:
            parts.append((rest, False))
    return tuple(parts)
