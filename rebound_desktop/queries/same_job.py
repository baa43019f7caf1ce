"""Whether a job is on the board already: by its link, else by company and title."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class SameJob:
    """One that looks like it; suggested, never merged by itself."""

    id: str
    title: str
    company: str


def same_job(vault: Vault, fields: JobFields, key: str, *, now: datetime) -> SameJob | None:
    """The newest one with the same link (`key` as exchange.keys.url_key makes it) or the same names."""
    if key:
        found = vault.row(f"{_SELECT} url_key = ? ORDER BY created_at DESC LIMIT 1", (key,))
        if found is not None:
            return SameJob(*found)
    title, company = fields.title.strip(), fields.company.strip()
    if not title or not company:
        return None
    found = vault.row(
        f"{_SELECT} title = ? COLLATE NOCASE AND company = ? COLLATE NOCASE AND outcome IS NULL"
        " ORDER BY created_at DESC LIMIT 1",
        (title, company),
    )
    return None if found is None else SameJob(*found)


_SELECT = "SELECT id, title, company FROM job WHERE deleted_at IS NULL AND"
