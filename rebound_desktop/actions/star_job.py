"""Gives a job its star, or takes it: the ones a person really wants."""

from collections.abc import Sequence
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.store.tables.jobs import Job


def star_job(desk: Desk, job: str, starred: bool, *, now: datetime) -> None:
    """Sets or takes one star. Raises Refusal("row_gone")."""
    name = job_row(desk.vault, job).name
    with desk.change("star_job" if starred else "unstar_job", now, title=name):
        desk.vault.edit(Job, job, now, starred=starred)


def star_jobs(desk: Desk, jobs: Sequence[str], *, now: datetime) -> None:
    """Sets several stars in one step; one that is there already stays."""
    with desk.change("star_jobs", now, count=len(jobs)):
        for job in jobs:
            desk.vault.edit(Job, job, now, starred=True)
