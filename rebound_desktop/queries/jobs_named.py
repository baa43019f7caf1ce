"""Every job by its name, the latest touched first: to link one by hand."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class NamedJob:
    """One job, open or closed."""

    id: str
    title: str
    company: str


def jobs_named(vault: Vault, text: str = "", limit: int = 50, *, now: datetime) -> tuple[NamedJob, ...]:
    """At most `limit` jobs whose title or company holds `text`; all where it is empty."""
    rows = vault.rows(
        "SELECT id, title, company FROM job WHERE deleted_at IS NULL"
        " AND instr(lower(title || ' ' || company), lower(?)) > 0 ORDER BY updated_at DESC, id LIMIT ?",
        (text.strip(), limit),
    )
    return tuple(NamedJob(*row) for row in rows)
