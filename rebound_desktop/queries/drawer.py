"""The drawer at the foot of the journal: kept pages, without date, line or length."""

from datetime import datetime

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.vault import Vault


def kept_pages(vault: Vault, now: datetime) -> tuple[str, ...]:
    """The ids of the kept pages, in an order that says nothing: ids of pages are random."""
    return tuple(
        row for (row,) in vault.rows("SELECT id FROM kept_page WHERE deleted_at IS NULL ORDER BY id")
    )


def kept_page(vault: Vault, page: str, now: datetime) -> str:
    """The text of one kept page; Refusal `page_gone`."""
    found = vault.row("SELECT body FROM kept_page WHERE id = ? AND deleted_at IS NULL", (page,))
    if found is None:
        raise Refusal("page_gone")
    return str(found[0])
