"""How one job fits what the person looks for."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import Remote
from rebound_desktop.domain.dream import Comparison, Posting, compare
from rebound_desktop.queries.looked_for import looked_for, posting_pay
from rebound_desktop.queries.open_dreams import ticks_of
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Fit:
    """`comparison` only where something was ticked at the job; `may_tick` while it is open and starred."""

    job: str
    comparison: Comparison | None
    may_tick: bool


def fit(vault: Vault, job: str, *, now: datetime) -> Fit | None:
    """None where it is not to be shown: Dreams is off, it is quiet, or the job is gone."""
    found = vault.row(
        "SELECT starred, outcome, location, remote, pay_min, pay_max, pay_currency, pay_period FROM job"
        " WHERE id = ? AND deleted_at IS NULL",
        (job,),
    )
    off = "dreams" in settings.read(vault, "parts_off", [])
    if found is None or off or quiet_until(vault, now=now) is not None:
        return None
    starred, outcome, location, remote, *pay = found
    ticked = ticks_of(vault, "job", job)
    posting = Posting(ticked, posting_pay(*pay), location, Remote(remote) if remote else None)
    comparison = compare(posting, looked_for(vault, now=now)) if ticked else None
    return Fit(job, comparison, bool(starred) and outcome is None)
