"""Every loss whose arc may still be open, as the arc's rules want it."""

from datetime import datetime

from rebound_desktop.domain.arc import Loss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import QuietTime
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

_ANSWERS = (
    "SELECT MAX(latest) FROM (SELECT MAX(at) AS latest FROM small_step WHERE setback = s.id"
    " UNION ALL SELECT MAX(updated_at) FROM reflection WHERE setback = s.id"
    " UNION ALL SELECT MAX(updated_at) FROM feedback WHERE setback = s.id"
    " UNION ALL SELECT MAX(opened_at) FROM message WHERE setback = s.id)"
)


def losses(vault: Vault, *, now: datetime) -> tuple[Loss, ...]:
    """Those not folded by hand, the one heard of last first; at most 50."""
    rows = vault.rows(
        "SELECT s.id, s.heard_at, s.outcome, s.first_step_at, s.learned_at, s.folded_at, "
        f"({_ANSWERS}), q.id, q.starts, q.ends, q.first_started, q.ended_early_at,"
        " (SELECT COUNT(*) FROM setback o WHERE o.quiet_time = q.id AND o.deleted_at IS NULL)"
        " FROM setback s LEFT JOIN quiet_time q ON q.id = s.quiet_time AND q.deleted_at IS NULL"
        " WHERE s.deleted_at IS NULL AND s.folded_at IS NULL ORDER BY s.heard_at DESC LIMIT 50"
    )
    return tuple(_loss(row) for row in rows)


def _loss(row: tuple[str | None, ...]) -> Loss:
    quiet = None
    if row[7] is not None:
        quiet = QuietTime(
            str(row[7]),
            as_instant(str(row[8])),
            as_instant(str(row[9])),
            as_instant(str(row[10])),
            int(row[12] or 1),
            _maybe(row[11]),
        )
    return Loss(
        str(row[0]),
        as_instant(str(row[1])),
        Outcome(str(row[2])),
        quiet,
        _maybe(row[3]),
        _maybe(row[4]),
        _maybe(row[5]),
        _maybe(row[6]),
    )


def _maybe(text: str | None) -> datetime | None:
    return None if text is None else as_instant(text)
