"""Finding anything a person wrote, newest first, with the words around it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import search_index
from rebound_desktop.store.snippet import Parts, cut
from rebound_desktop.store.vault import Vault

# What bm25 looks at: over everything it took 300 ms at 100,000 entries (BUDGETS.md).
NEWEST = 2000
# A long paste into the search field is a search for its beginning.
MOST_WORDS = 12
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
        WHEN 'offer' THEN (SELECT job.deleted_at FROM offer JOIN job ON job.id = offer.job
            WHERE offer.id = searchable.row)
        WHEN 'take_home' THEN (SELECT job.deleted_at FROM take_home JOIN job ON job.id = take_home.job
            WHERE take_home.id = searchable.row)
        WHEN 'next_step' THEN (SELECT job.deleted_at FROM next_step JOIN job ON job.id = next_step.job
            WHERE next_step.id = searchable.row)
        WHEN 'reflection_answer' THEN (SELECT reflection.deleted_at FROM reflection_answer
            JOIN reflection ON reflection.id = reflection_answer.reflection
            WHERE reflection_answer.id = searchable.row)
        WHEN 'message' THEN (SELECT nullif(coalesce(max(job.deleted_at, ''), '')
            || CASE WHEN message.sealed_until > :now THEN 'sealed' ELSE '' END, '')
            FROM message LEFT JOIN job ON job.id = message.job WHERE message.id = searchable.row)
    END IS NULL
"""
_NEWEST_FIRST = f"""
    SELECT search.rowid, searchable.kind, searchable.row
    FROM search JOIN searchable ON searchable.doc = search.rowid
    WHERE search MATCH :match AND {{wanted}} AND {_SHOWN}
    ORDER BY search.rowid DESC LIMIT :limit
"""
_BEST_FIRST = f"""
    SELECT found.doc, searchable.kind, searchable.row FROM (
        SELECT rowid AS doc, rank AS distance FROM search WHERE search MATCH :match
        ORDER BY rowid DESC LIMIT {NEWEST}
    ) AS found JOIN searchable ON searchable.doc = found.doc
    WHERE {{wanted}} AND {_SHOWN}
    ORDER BY found.distance, found.doc DESC LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One row that was found. `kind` is its table, `row` its id.

    `snippet` is a piece of its text, cut into parts that do (True) and do not (False) match.
    """

    kind: str
    row: str
    title: str
    snippet: Parts


def find(
    vault: Vault,
    text: str,
    kinds: Collection[str],
    limit: int,
    now: datetime,
    best: bool = False,
) -> list[Found]:
    """At most `limit` rows with all the words of `text`; newest first, or the closest of the newest 2,000.

    `kinds` are table names; none means all. The last word may be unfinished; where it fills the list as
    it stands, longer words are not looked for. Sealed messages, trashed rows and pages for nobody are not
    found. Raises Refusal("search_unsound") where the index is broken: `rebuild` it on the writer's thread.
    """
    words = words_in(text)
    if not words:
        return []
    unfinished = text[-1].isalnum() and len(words[-1]) > 1
    try:
        docs = _docs(vault, match_for(words), kinds, limit, now, best)
        if unfinished and len(docs) < limit:
            docs = _docs(vault, match_for(words) + "*", kinds, limit, now, best)
        texts = [_text(vault, doc, kind) for doc, kind, _ in docs]
    except apsw.Error as error:
        raise Refusal("search_unsound") from error
    return [
        Found(kind, row, found[0], cut(found[1], words, unfinished))
        for (_, kind, row), found in zip(docs, texts, strict=True)
        if found is not None
    ]


def words_in(text: str) -> list[str]:
    """The words of what was typed; what has neither letter nor digit is none."""
    words = text.replace("\0", " ").split()
    return [word for word in words if any(map(str.isalnum, word))][:MOST_WORDS]


def match_for(words: Sequence[str]) -> str:
    """What FTS5 is asked for: every word quoted, so that nothing typed is an operator."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)


def rebuild(vault: Vault) -> None:
    """Makes the index anew from the rows, which stay as they are; on the writer's thread."""
    search_index.rebuild(vault.database)


def is_sound(vault: Vault) -> bool:
    """Whether the index agrees with the rows it is made from; reads every text, on the writer's thread."""
    return search_index.is_sound(vault.database)


def _docs(
    vault: Vault, match: str, kinds: Collection[str], limit: int, now: datetime, best: bool
) -> list[tuple[int, str, str]]:
    values: dict[str, Any] = {"match": match, "limit": limit, "now": now}
    wanted = "TRUE"
    if kinds:
        names = {f"kind{number}": kind for number, kind in enumerate(sorted(kinds))}
        wanted = f"searchable.kind IN ({', '.join(f':{name}' for name in names)})"
        values |= names
    rows = vault.rows((_BEST_FIRST if best else _NEWEST_FIRST).format(wanted=wanted), values)
    return [(doc, kind, row) for doc, kind, row in rows]


def _text(vault: Vault, doc: int, kind: str) -> tuple[str, str] | None:
    """Title and words of one doc, from its own table: through the index all of them would be opened."""
    return vault.row(f'SELECT title, words FROM "{kind}_searched" WHERE doc = ?', (doc,))
