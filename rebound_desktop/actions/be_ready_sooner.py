"""I'm ready sooner: quiet time ends at this moment."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.running_quiet import running_quiet, seal_until
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.recovery import QuietTime


def be_ready_sooner(desk: Desk, *, now: datetime) -> None:
    """Ends the quiet time that runs; their message may be opened. Raises Refusal("quiet_time_ended")."""
    running = running_quiet(desk.vault, now)
    if running is None:
        raise Refusal("quiet_time_ended")
    with desk.change("end_quiet_time", now):
        desk.vault.edit(QuietTime, running.id, now, ended_early_at=now)
        seal_until(desk.vault, running.id, now, now)
