"""Writes in the journal: an open text becomes one step when the person rests."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.written import Written, tags_of
from rebound_desktop.store import drafts
from rebound_desktop.store.ids import new_id
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.tables.journal import Entry, EntryVersion
from rebound_desktop.store.vault import Vault

LONGEST = 2_000_000


def begin_entry(desk: Desk, *, now: datetime) -> str:
    """A name for a new entry; nothing is written until there is a word in it."""
    return new_id(now)


def write_entry(desk: Desk, entry: str, written: Written, *, begun: datetime, now: datetime) -> bool:
    """Makes the entry say this, in one step; whether anything changed.

    `begun` (aware UTC) is when a new entry began, and what it is about. An earlier text is kept as a
    version. A new entry with nothing in it is none. Raises Refusal("text_too_long").
    """
    if len(written.body) > LONGEST:
        raise Refusal("text_too_long", limit=LONGEST)
    vault, tags = desk.vault, ", ".join(tags_of(written.tags))
    before = _before(vault, entry)
    if before is None and written.is_empty:
        drafts.drop(vault, _place(entry))
        return False
    title = written.title.strip()
    name = title or (before[0] if before else "")
    label, words = ("write_entry", {"title": name}) if name else ("write_untitled", {})
    values = {"title": title, "body": written.body, "tags": tags, "prompt": written.prompt}
    with desk.change(label, now, **words) as step:
        if before is None:
            vault.put(Entry, now, id=entry, at=begun, **values)
        elif vault.edit(Entry, entry, now, **values) and before[:2] != (title, written.body):
            vault.put(
                EntryVersion, now, entry=entry, title=before[0], body=before[1], at=as_instant(before[2])
            )
        drafts.drop(vault, _place(entry))
    return step.number is not None


def link_entry(desk: Desk, entry: str, job: str | None, *, now: datetime) -> None:
    """Links an entry to a job, by hand; None takes the link away. Raises Refusal("row_gone")."""
    if job is not None:
        job_row(desk.vault, job)  # refuses where there is none
    with desk.change("link_entry", now, title=_title(desk.vault, entry)):
        desk.vault.edit(Entry, entry, now, job=job)


def trash_entry(desk: Desk, entry: str, *, now: datetime) -> None:
    """Puts an entry in the trash, with what was typed in it last. Raises Refusal("row_gone")."""
    with desk.change("trash_entry", now, title=_title(desk.vault, entry)):
        desk.vault.trash(Entry, entry, now)
        drafts.drop(desk.vault, _place(entry))


def untrash_entry(desk: Desk, entry: str, *, now: datetime) -> None:
    """Takes an entry out of the trash. Raises Refusal("row_gone")."""
    with desk.change("untrash_entry", now, title=_title(desk.vault, entry)):
        desk.vault.untrash(Entry, entry, now)


def _title(vault: Vault, entry: str) -> str:
    before = _before(vault, entry)
    if before is None:
        raise Refusal("row_gone")
    return before[0] or before[1].strip().splitlines()[0][:60] if before[1].strip() else before[0]


def _before(vault: Vault, entry: str) -> tuple[str, str, str] | None:
    found = vault.row("SELECT title, body, updated_at FROM entry WHERE id = ?", (entry,))
    return None if found is None else (found[0], found[1], found[2])


def _place(entry: str) -> str:
    return f"entry:{entry}"
