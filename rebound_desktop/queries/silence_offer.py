"""Once a week, never in quiet time: the applications that were not answered in five weeks."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.queries.silent_jobs import Silent, silent_jobs
from rebound_desktop.store import settings
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

ASKED = "silence_asked_at"
_EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class SilenceOffer:
    """`starred` asks by itself, one at a time; `others` are offered together."""

    starred: Silent | None
    others: tuple[Silent, ...]


def silence_offer(vault: Vault, *, now: datetime) -> SilenceOffer | None:
    """What is to be asked now; None in quiet time, within a week of the last answer, or without silence."""
    if quiet_until(vault, now=now) is not None:
        return None
    asked = as_instant(settings.read(vault, ASKED, None))
    if asked is not None and now - asked < _EVERY:
        return None
    silent = silent_jobs(vault, now=now)
    starred = next((one for one in silent if one.starred), None)
    others = tuple(one for one in silent if not one.starred)
    return SilenceOffer(starred, others) if silent else None
