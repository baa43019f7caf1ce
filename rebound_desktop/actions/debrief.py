"""The evening of an interview: what they asked, what they liked, what I would do differently."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.feedback import FeedbackFields, put_feedback
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.codes import FeedbackKind, FeedbackRole
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import drafts
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.tables.jobs import Interview


@dataclass(frozen=True, slots=True)
class Debrief:
    """Three lines, each of which may be empty."""

    asked: str = ""
    liked: str = ""
    differently: str = ""


def debrief(desk: Desk, interview: str, said: Debrief, *, now: datetime) -> None:
    """Keeps the three; what they liked is feedback with its source from now on, praise heard on the day.

    Written again with other words it is a correction beside the first. Raises Refusal("row_gone").
    """
    vault = desk.vault
    found = vault.row(
        "SELECT job, at, with_whom, debrief_liked FROM interview WHERE id = ? AND deleted_at IS NULL",
        (interview,),
    )
    if found is None:
        raise Refusal("row_gone")
    job, at, with_whom, liked_before = found
    liked = said.liked.strip()
    with desk.change("debrief", now, title=job_row(vault, job).name):
        vault.edit(
            Interview,
            interview,
            now,
            debrief_asked=said.asked.strip(),
            debrief_liked=liked,
            debrief_differently=said.differently.strip(),
        )
        drafts.drop(vault, f"debrief:{interview}")
        if liked and liked != liked_before:
            before = vault.value(
                "SELECT id FROM feedback WHERE job = ? AND words = ? AND deleted_at IS NULL"
                " ORDER BY created_at DESC LIMIT 1",
                (job, liked_before),
            )
            words = FeedbackFields(
                liked,
                who=with_whom,
                role=FeedbackRole.INTERVIEWER,
                kind=FeedbackKind.SKILL,
                said_on=as_instant(at).astimezone(vault.zone()).date(),
            )
            put_feedback(vault, words, now, job=job, revises=before if liked_before else None)
