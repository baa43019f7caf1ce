"""Two jobs that look alike, set beside each other with what hangs on each."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: how many events, people, interviews and files it has, and its local day of saving."""

    job: JobDetail
    saved_on: date
    events: int
    people: int
    interviews: int
    files: int

    @property
    def weight(self) -> int:
        """Of two, the heavier is kept unless the person says otherwise."""
        return self.events + 2 * (self.people + self.interviews + self.files)


def side_by_side(vault: Vault, one: str, other: str, *, now: datetime) -> tuple[Side, Side] | None:
    """Both, in this order; None when one of them is gone."""
    sides = [_side(vault, job, now) for job in (one, other)]
    if sides[0] is None or sides[1] is None:
        return None
    return sides[0], sides[1]


def _side(vault: Vault, job: str, now: datetime) -> Side | None:
    detail = job_detail(vault, job, now=now)
    if detail is None:
        return None
    counts = [
        int(vault.value(f"SELECT COUNT(*) FROM {table} WHERE job = ? AND deleted_at IS NULL", (job,)))
        for table in ("event", "person", "interview", "attachment")
    ]
    saved_on = as_day(vault.value("SELECT day FROM job WHERE id = ?", (job,)))
    return Side(detail, saved_on, *counts)
