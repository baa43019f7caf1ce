"""Records an interview: when, where, with whom; and changes one."""

from dataclasses import asdict, dataclass
from datetime import datetime

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import first_stage, job_row
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.domain.codes import StageKind, StepKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Interview


@dataclass(frozen=True, slots=True)
class InterviewFields:
    """`at` is aware UTC and may lie in the past: interviews can be put down afterwards.

    `their_zone` names the zone it was arranged in ("America/New_York"), where that is another.
    """

    at: datetime
    round: str = ""
    place_or_link: str = ""
    with_whom: str = ""
    notes: str = ""
    reminder: bool = True
    their_zone: str = ""


def plan_interview(desk: Desk, job: str, fields: InterviewFields, *, now: datetime) -> str:
    """One interview of a job; returns its id. Raises Refusal("row_gone")."""
    with desk.change("plan_interview", now, title=job_row(desk.vault, job).name):
        count_step(desk.vault, StepKind.JOB, job, now)
        return desk.vault.put(Interview, now, job=job, **asdict(fields))


def edit_interview(desk: Desk, interview: str, fields: InterviewFields, *, now: datetime) -> bool:
    """Writes what differs; whether anything did. Raises Refusal("row_gone")."""
    with desk.change("edit_interview", now, title=_title(desk, interview)):
        return desk.vault.edit(Interview, interview, now, **asdict(fields))


def trash_interview(desk: Desk, interview: str, *, now: datetime) -> None:
    """Takes an interview away that will not be. Raises Refusal("row_gone")."""
    with desk.change("edit_interview", now, title=_title(desk, interview)):
        desk.vault.trash(Interview, interview, now)


def move_to_interviewing(desk: Desk, job: str, *, now: datetime) -> str:
    """Moves a job whose first interview is planned on to that stage; its name."""
    return move_job(desk, job, first_stage(desk.vault, StageKind.INTERVIEWING).id, now=now)


def _title(desk: Desk, interview: str) -> str:
    job = desk.vault.value("SELECT job FROM interview WHERE id = ?", (interview,))
    if job is None:
        raise Refusal("row_gone")
    return job_row(desk.vault, job).name
