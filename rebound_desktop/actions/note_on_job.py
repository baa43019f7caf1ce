"""Adds a line to a job's timeline: a note, a mail, a call, a follow-up that went out."""

from datetime import datetime

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.codes import EventKind, StepKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import drafts
from rebound_desktop.store.tables.jobs import Event

BY_HAND = (EventKind.NOTE, EventKind.MAIL, EventKind.CALL, EventKind.FOLLOW_UP)


def note_on_job(
    desk: Desk,
    job: str,
    said: str,
    *,
    kind: EventKind = EventKind.NOTE,
    at: datetime | None = None,
    corrects: str | None = None,
    detail: str = "",
    now: datetime,
) -> str:
    """One line, word for word, at `at` (now, unless back-dated); returns its id.

    `detail` is "acknowledgement" of a mail that says no more than that it arrived: no answer yet.
    `corrects` is the line it stands for from now on; that one stays in the vault as it was. Raises
    Refusal("nothing_written"), Refusal("time_ahead"), Refusal("row_gone").
    """
    if kind not in BY_HAND:
        raise ValueError(f"{kind} is not written by hand")
    if not said.strip() and kind is not EventKind.FOLLOW_UP:
        raise Refusal("nothing_written")
    if at is not None and at > now:
        raise Refusal("time_ahead")
    name = job_row(desk.vault, job).name
    label = "correct_event" if corrects else "follow_up" if kind is EventKind.FOLLOW_UP else "note_on_job"
    with desk.change(label, now, title=name):
        if kind is EventKind.FOLLOW_UP:
            count_step(desk.vault, StepKind.JOB, job, now)
        if kind is not EventKind.FOLLOW_UP and corrects is None:
            drafts.drop(desk.vault, note_place(job))  # what was open has become this step
        return desk.vault.put(
            Event, now, job=job, kind=kind, at=at or now, said=said, detail=detail, corrects=corrects
        )


def note_place(job: str) -> str:
    """Where a note that is being written to a job is kept open."""
    return f"note:{job}"
