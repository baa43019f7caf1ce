"""Whether the numbers rest: in Feel and Return, and in every quiet time, nobody is shown a count."""

from datetime import datetime

from rebound_desktop.domain.codes import Phase
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store.vault import Vault


def numbers_rest(vault: Vault, *, now: datetime) -> bool:
    """True while they are hidden (EXPERIENCE.md, Dream; TRACKER.md 11)."""
    shown = arc_now(vault, now=now)
    if shown is not None and shown.phase in (Phase.FEEL, Phase.RETURN):
        return True
    return quiet_until(vault, now=now) is not None
