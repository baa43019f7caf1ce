"""The trash: what lay in it for 30 days goes for ever, and anything in it when the person says so."""

from datetime import datetime, timedelta

from rebound_desktop.actions.attach_file import attachments
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import purged
from rebound_desktop.store.purge import purge
from rebound_desktop.store.undoable import UNDOABLE_NAMES

STAYS_FOR = timedelta(days=30)
# A stage is a column's name and nothing private; jobs may still stand in it in older steps.
TABLES = tuple(sorted(UNDOABLE_NAMES - {"stage"}))


def empty_trash(desk: Desk, now: datetime) -> int:
    """At the window's start: purges what was thrown away 30 days ago; how many rows were named.

    Not a step. What hangs on such a row goes with it.
    """
    gone = 0
    for table in TABLES:
        old = desk.vault.rows(f'SELECT id FROM "{table}" WHERE deleted_at <= ?', (now - STAYS_FOR,))
        if old:
            gone += len(old)
            _purge(desk, table, [row for (row,) in old])
    return gone


def delete_for_ever(desk: Desk, table: str, row: str, now: datetime) -> None:
    """Purges one row that lies in the trash; not a step. Refusal `row_gone` for one that does not."""
    if table not in TABLES:
        raise ValueError(f"nothing of {table} lies in the trash")
    there = desk.vault.row(f'SELECT 1 FROM "{table}" WHERE id = ? AND deleted_at IS NOT NULL', (row,))
    if there is None:
        raise Refusal("row_gone")
    _purge(desk, table, [row])


def _purge(desk: Desk, table: str, rows: list[str]) -> None:
    # Remembered first: a copy that is put back later must not bring it back.
    if desk.drawer is not None:
        purged.remember(desk.drawer.remembered, table, rows)
    before = _contents(desk)
    purge(desk.vault, table, rows)
    for content in before - _contents(desk):
        attachments(desk).drop(content)


def _contents(desk: Desk) -> set[str]:
    """What the attachments hold, trashed ones too; a job that goes takes its own along."""
    if desk.drawer is None:
        return set()
    return {content for (content,) in desk.vault.rows("SELECT DISTINCT sha256 FROM attachment")}
