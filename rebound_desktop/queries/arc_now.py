"""The arc as the strip shows it now; no employer, no title."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain import arc
from rebound_desktop.domain.codes import Outcome, Phase
from rebound_desktop.queries.losses import losses
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ArcNow:
    """Instants in UTC; `ends` of the quiet time (also one that is over), `back_at` of the first step."""

    setback: str
    phase: Phase
    ends: datetime | None
    back_at: datetime | None
    silence: bool


def arc_now(vault: Vault, *, now: datetime) -> ArcNow | None:
    """The one arc that is shown; None while no setback is open, or with quiet time switched off."""
    if "selfcare" in settings.read(vault, "parts_off", []):
        return None
    loss = arc.shown(losses(vault, now=now), now)
    if loss is None:
        return None
    phase = arc.phase(loss, now)
    assert phase is not None
    return ArcNow(
        loss.id,
        phase,
        loss.quiet.over_at if loss.quiet else None,
        loss.first_step_at,
        loss.outcome is Outcome.NO_ANSWER,
    )
