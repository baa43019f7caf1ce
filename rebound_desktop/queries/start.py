"""What the window needs before its first screen: what is on, how it looks, where it opens."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain import arc
from rebound_desktop.domain.codes import Phase
from rebound_desktop.domain.opening import Opening, Standing, opening
from rebound_desktop.queries.losses import losses
from rebound_desktop.queries.preferences import Preferences, preferences
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault

AWAY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Start:
    """`away`: nobody opened the window for more than 30 days."""

    chosen: Preferences
    opening: Opening
    away: bool


def start(vault: Vault, *, zone: ZoneInfo, wanted: str = "", now: datetime) -> Start:
    """One read of everything; `wanted` is the view asked for on the command line, "" for none."""
    chosen = preferences(vault, now=now)
    # With quiet time off there is no arc, and nothing that it would open.
    open_losses = losses(vault, now=now) if "selfcare" in chosen.parts else ()
    phases = {arc.phase(loss, now) for loss in open_losses}
    opened = settings.read(vault, "last_opened", None)
    away = opened is not None and now - datetime.fromisoformat(opened) > AWAY
    offered = settings.read(vault, "ten_minutes_offered_on", None)
    state = Standing(
        asked_for=wanted,
        first_launch=opened is None and not vault.value("SELECT EXISTS (SELECT 1 FROM history)"),
        quiet=Phase.FEEL in phases,
        interview=_interview_today(vault, zone, now),
        returning=Phase.RETURN in phases and not away,
        offered_on=None if offered is None else date.fromisoformat(offered),
        reflection_open=_open_reflection(vault),
        last_tab=settings.read(vault, "last_tab", ""),
    )
    return Start(chosen, opening(state, zone, now), away)


def _interview_today(vault: Vault, zone: ZoneInfo, now: datetime) -> str:
    """The job of the next interview on this local day; "" where there is none."""
    local = now.astimezone(zone)
    begins = local.replace(hour=0, minute=0, second=0, microsecond=0)
    ends = (begins + timedelta(days=1)).replace(hour=0)
    found = vault.value(
        "SELECT job FROM interview WHERE deleted_at IS NULL AND at >= ? AND at < ?"
        " ORDER BY at < ?, at LIMIT 1",
        (begins, ends, now),
    )
    return str(found or "")


def _open_reflection(vault: Vault) -> str:
    """The reflection that was left open last."""
    found = vault.value(
        "SELECT id FROM reflection WHERE deleted_at IS NULL AND finished_at IS NULL"
        " ORDER BY updated_at DESC LIMIT 1"
    )
    return str(found or "")
