"""The journal's list: entries and finished reflections, newest first, with what is open overlaid."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.written import from_draft, lines_of
from rebound_desktop.queries.part_on import part_on
from rebound_desktop.store import drafts, search
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

PAGE = 40
_HEAD = 2000
_LINES = (
    "SELECT id, at, zone, title, substr(body, 1, ?), 'entry' AS kind FROM entry WHERE deleted_at IS NULL"
    " {more}"
)
_LOOKED_BACK = (
    "SELECT id, finished_at, zone, title, '', 'reflection' FROM reflection"
    " WHERE deleted_at IS NULL AND finished_at IS NOT NULL {more}"
)


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line. `at` is aware UTC and `zone` where it was written, so that its day stays its day.

    `kind` is "entry", "reflection" (finished) or "open" (a reflection that was left open).
    """

    id: str
    at: datetime
    zone: ZoneInfo
    title: str
    snippet: str
    kind: str = "entry"

    @property
    def key(self) -> tuple[datetime, str]:
        """Where the next page begins."""
        return self.at, self.id


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One page of the list."""

    lines: tuple[EntryLine, ...]
    more: bool


def entries(vault: Vault, after: tuple[datetime, str] | None = None, *, now: datetime) -> EntryPage:
    """The next `PAGE` lines older than `after`; the first page begins with what was left open."""
    rows = _rows(vault, after)
    if not part_on(vault, "journal"):
        rows = [row for row in rows if row[5] == "reflection"]
    drafted = {one.place.partition(":")[2]: one for one in drafts.all_open(vault) if _of_entry(one.place)}
    lines = [_line(*row) for row in rows[:PAGE]]
    lines = [_overlaid(line, drafted.get(line.id)) for line in lines]
    if after is None:
        left_open = _left_open(vault) if part_on(vault, "reflection") else []
        unborn = _unborn(vault, drafted) if part_on(vault, "journal") else []
        lines = [*left_open, *unborn, *lines]
    return EntryPage(tuple(lines), len(rows) > PAGE)


def entries_with(vault: Vault, text: str, *, now: datetime) -> EntryPage:
    """The entries that hold all the words of `text`, newest first, the words around them as snippet."""
    found = search.find(vault, text, {"entry"}, PAGE, now)
    rows = {row[0]: row for row in _named(vault, [one.row for one in found])}
    lines = (
        replace(_line(*rows[one.row]), snippet="".join(part for part, _ in one.snippet).replace("\n", " "))
        for one in found
        if one.row in rows
    )
    return EntryPage(tuple(lines), False)


def _rows(vault: Vault, after: tuple[datetime, str] | None) -> list[tuple]:  # type: ignore[type-arg]
    if after is None:
        sql = f"{_LINES.format(more='')} UNION ALL {_LOOKED_BACK.format(more='')}"
        return vault.rows(f"{sql} ORDER BY at DESC, id DESC LIMIT ?", (_HEAD, PAGE + 1))
    lines = _LINES.format(more="AND (at, id) < (?, ?)")
    looked_back = _LOOKED_BACK.format(more="AND (finished_at, id) < (?, ?)")
    return vault.rows(
        f"{lines} UNION ALL {looked_back} ORDER BY at DESC, id DESC LIMIT ?",
        (_HEAD, *after, *after, PAGE + 1),
    )


def _named(vault: Vault, ids: list[str]) -> list[tuple]:  # type: ignore[type-arg]
    if not ids:
        return []
    places = ", ".join("?" * len(ids))
    return vault.rows(_LINES.format(more=f"AND id IN ({places})"), (_HEAD, *ids))


def _line(row: str, at: str, zone: str, title: str, body: str, kind: str) -> EntryLine:
    first, second = lines_of(title, body)
    return EntryLine(row, as_instant(at), ZoneInfo(zone), first, second, kind)


def _overlaid(line: EntryLine, open_text: drafts.OpenText | None) -> EntryLine:
    if open_text is None or line.kind != "entry":
        return line
    written = from_draft(open_text.text)
    first, second = lines_of(written.title, written.body)
    return replace(line, title=first, snippet=second)


def _unborn(vault: Vault, drafted: dict[str, drafts.OpenText]) -> list[EntryLine]:
    """New entries whose text is still open: after a crash they stand where they were typed."""
    lines = []
    for entry, open_text in drafted.items():
        if vault.value("SELECT 1 FROM entry WHERE id = ?", (entry,)) is None:
            first, second = lines_of(*_title_and_body(open_text.text))
            lines.append(EntryLine(entry, open_text.at, vault.zone(), first, second))
    return lines[::-1]


def _left_open(vault: Vault) -> list[EntryLine]:
    found = vault.rows(
        "SELECT id, updated_at, zone, title FROM reflection WHERE deleted_at IS NULL AND finished_at IS NULL"
        " ORDER BY updated_at DESC LIMIT 3"
    )
    return [
        EntryLine(row, as_instant(at), ZoneInfo(zone), title, "", "open") for row, at, zone, title in found
    ]


def _title_and_body(text: str) -> tuple[str, str]:
    written = from_draft(text)
    return written.title, written.body


def _of_entry(place: str) -> bool:
    return place.startswith("entry:")
