"""One job with its timeline, people and files, read in one go for its panel."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.queries.ahead import Ahead, ahead_of
from rebound_desktop.queries.follow_ups import follow_ups_due
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.queries.open_text import open_text
from rebound_desktop.queries.people import Filed, Met, files_of, people_of
from rebound_desktop.queries.planned import Planned, planned_interviews
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.queries.timeline import Happened, timeline
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class JobPanel:
    """`quiet`: quiet time is under way. `follow_up`: one would fit today. `planned`: interviews ahead.
    `ahead`: what else there is to come.

    `open_note` is a note that was being written and is no step yet.
    """

    job: JobDetail
    timeline: tuple[Happened, ...]
    people: tuple[Met, ...]
    files: tuple[Filed, ...]
    quiet: bool
    follow_up: bool
    planned: tuple[Planned, ...]
    open_note: str
    ahead: Ahead


def job_panel(vault: Vault, job: str, *, now: datetime) -> JobPanel | None:
    """None when the job is gone or in the trash."""
    detail = job_detail(vault, job, now=now)
    if detail is None:
        return None
    quiet = quiet_until(vault, now=now) is not None
    return JobPanel(
        detail,
        timeline(vault, job, now=now),
        people_of(vault, job, now=now),
        files_of(vault, job, now=now),
        quiet,
        not quiet and job in follow_ups_due(vault, now=now),
        planned_interviews(vault, job, now=now),
        open_text(vault, f"note:{job}", now=now),
        ahead_of(vault, job, now=now),
    )
