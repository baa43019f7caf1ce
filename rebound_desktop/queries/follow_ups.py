"""Applications that a follow-up would fit today; never more than three at once."""

from datetime import datetime

from rebound_desktop.domain.follow_up import SHOWN_AT_ONCE, NextFollowUp, lapsed, next_follow_up
from rebound_desktop.store.vault import Vault
from rebound_desktop.store.waiting import waiting_jobs


def follow_ups_due(vault: Vault, *, now: datetime) -> frozenset[str]:
    """The ids of the jobs that bear the mark today: starred first, then the ones applied to last.

    Silence of five weeks is left alone: that is asked about once a week instead.
    """
    today = now.astimezone(vault.zone()).date()
    due: list[str] = []
    for waiting in waiting_jobs(vault, now):
        found = next_follow_up(waiting)
        if found is not None and found.day <= today and not lapsed(found, waiting, today):
            due.append(found.job)
        if len(due) == SHOWN_AT_ONCE:
            break
    return frozenset(due)


def follow_up_ahead(vault: Vault, job: str, *, now: datetime) -> NextFollowUp | None:
    """The next one of a job, today's or a later day's; None where none is to come."""
    today = now.astimezone(vault.zone()).date()
    for waiting in waiting_jobs(vault, now, job):
        found = next_follow_up(waiting)
        if found is not None and not lapsed(found, waiting, today):
            return found
    return None
