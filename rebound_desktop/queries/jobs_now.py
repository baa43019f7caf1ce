"""What the jobs tab opens on: the page that was open last, and which pages there are now."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import Phase
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault

# Numbers are for looking back; right after a loss nobody is measured (TRACKER.md, 11).
_NOT_NOW = frozenset({Phase.FEEL, Phase.RETURN})


@dataclass(frozen=True, slots=True)
class JobsNow:
    """`page` was open last ('' = never chosen); `quiet_until` is aware UTC; `noes_away`: out of sight."""

    page: str
    is_empty: bool
    quiet_until: datetime | None
    looking_back: bool
    noes_away: bool


def jobs_now(vault: Vault, *, now: datetime) -> JobsNow:
    """As it is at `now`; empty while no job is on the board, closed ones included."""
    quiet, arc = quiet_until(vault, now=now), arc_now(vault, now=now)
    return JobsNow(
        page=settings.read(vault, "jobs_page", ""),
        is_empty=vault.value("SELECT 1 FROM job WHERE deleted_at IS NULL LIMIT 1") is None,
        quiet_until=quiet,
        looking_back=quiet is None and (arc is None or arc.phase not in _NOT_NOW),
        noes_away=settings.read(vault, "jobs_noes_away", False) is True,
    )
