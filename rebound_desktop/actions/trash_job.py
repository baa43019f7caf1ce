"""Puts a job into the trash, and takes it out again."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.store.tables.jobs import Job


def trash_job(desk: Desk, job: str, *, now: datetime) -> str:
    """Takes it off the board for thirty days of trash; returns its name. Raises Refusal("row_gone")."""
    name = job_row(desk.vault, job).name
    with desk.change("trash_job", now, title=name):
        desk.vault.trash(Job, job, now)
    return name


def untrash_job(desk: Desk, job: str, *, now: datetime) -> None:
    """Puts it back where it stood. Raises Refusal("row_gone")."""
    with desk.change("untrash_job", now, title=job_row(desk.vault, job).name):
        desk.vault.untrash(Job, job, now)
