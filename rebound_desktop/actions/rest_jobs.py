"""Lets several applications rest that were never answered, in one step."""

from collections.abc import Sequence
from datetime import datetime

from rebound_desktop.actions.close_job import write_ending
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import first_stage, job_row
from rebound_desktop.domain.codes import Outcome, StageKind


def rest_jobs(desk: Desk, jobs: Sequence[str], *, now: datetime) -> int:
    """Closes them as *no answer*; how many there were. One closed in the meantime is left alone."""
    vault = desk.vault
    column = first_stage(vault, StageKind.CLOSED)
    rested = 0
    with desk.change("rest_jobs", now, count=len(jobs)) as step:
        for job in jobs:
            card = job_row(vault, job)
            if card.is_closed:
                continue
            write_ending(vault, card, column, Outcome.NO_ANSWER, now, None, now)
            rested += 1
        step.words["count"] = rested
    return rested
