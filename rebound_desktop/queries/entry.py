"""One journal entry as it is written now, and as it stood before."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.written import Written, from_draft
from rebound_desktop.store import drafts
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class EntryOpened:
    """`at` in UTC with the `zone` it was written in; `kept` is False while its first text is still open.

    `job_name` is "" unless the person linked one by hand; `open_text` says that what is shown is no step yet.
    """

    id: str
    at: datetime
    zone: ZoneInfo
    written: Written
    job: str = ""
    job_name: str = ""
    kept: bool = True
    open_text: bool = False


@dataclass(frozen=True, slots=True)
class EarlierText:
    """An entry as it stood until `at` was overwritten."""

    id: str
    at: datetime
    title: str
    body: str


def entry(vault: Vault, entry: str, *, now: datetime) -> EntryOpened | None:
    """The entry with what was typed last; None when it is gone or in the trash."""
    found = vault.row(
        "SELECT e.at, e.zone, e.title, e.body, e.tags, e.prompt, j.id, j.title, j.company"
        " FROM entry e LEFT JOIN job j ON j.id = e.job AND j.deleted_at IS NULL"
        " WHERE e.id = ? AND e.deleted_at IS NULL",
        (entry,),
    )
    open_text = drafts.read(vault, f"entry:{entry}")
    if found is None:
        return None if open_text is None else _unborn(entry, open_text, vault)
    at, zone, title, body, tags, prompt, job, job_title, company = found
    written = from_draft(open_text.text) if open_text else Written(title, body, tags, prompt)
    return EntryOpened(
        entry,
        as_instant(at),
        ZoneInfo(zone),
        written,
        job or "",
        called(job_title, company) if job else "",
        open_text=open_text is not None,
    )


def open_entry(vault: Vault, *, now: datetime) -> str:
    """The entry that was being written last when the window ended without a word; "" for none."""
    found = [one for one in drafts.all_open(vault) if one.place.startswith("entry:")]
    return found[-1].place.partition(":")[2] if found else ""


def entry_history(vault: Vault, entry: str, *, now: datetime) -> tuple[EarlierText, ...]:
    """Earlier texts of an entry, the latest first; at most 200."""
    rows = vault.rows(
        "SELECT id, at, title, body FROM entry_version WHERE entry = ? AND deleted_at IS NULL"
        " ORDER BY created_at DESC, id DESC LIMIT 200",
        (entry,),
    )
    return tuple(EarlierText(row, as_instant(at), title, body) for row, at, title, body in rows)


def _unborn(entry: str, open_text: drafts.OpenText, vault: Vault) -> EntryOpened:
    written = from_draft(open_text.text)
    # The id of a new entry holds the millisecond it began in (UUIDv7).
    return EntryOpened(entry, open_text.at, vault.zone(), written, kept=False, open_text=True)
