"""Advice becomes a lesson; a lesson is used, passed over, retired, and asked about afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.actions.reflect import NOTHING, keep_answers
from rebound_desktop.domain.codes import ComesUp, EventKind
from rebound_desktop.domain.lesson import AT_MOST_FROM_ONE_SETBACK, Decision, Helped
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Event
from rebound_desktop.store.tables.reflection import Lesson, LessonUse


@dataclass(frozen=True, slots=True)
class LessonFields:
    """If `if_`, then I will `then_`; `comes_up_on` a local day where it comes up on a date."""

    if_: str
    then_: str
    my_words: str = ""
    comes_up: ComesUp = ComesUp.NEW_APPLICATION
    comes_up_on: date | None = None
    feedback: str | None = None
    setback: str | None = None


def write_lesson(
    desk: Desk,
    fields: LessonFields,
    *,
    reflection: str = "",
    left: Mapping[str, str] = NOTHING,
    now: datetime,
) -> str:
    """Keeps a lesson; returns its id. `left` is what stays open in the part it was typed in.

    Raises Refusal: "lesson_incomplete" without an if or a then, "too_many_lessons" beyond three of one loss.
    """
    if not (fields.if_.strip() and fields.then_.strip()):
        raise Refusal("lesson_incomplete")
    if fields.setback and _kept_of(desk, fields.setback) >= AT_MOST_FROM_ONE_SETBACK:
        raise Refusal("too_many_lessons")
    with desk.change("write_lesson", now, name=fields.then_.strip()):
        if reflection:
            keep_answers(desk.vault, reflection, Part.ADVICE, left, now)
        return desk.vault.put(
            Lesson,
            now,
            feedback=fields.feedback,
            setback=fields.setback,
            my_words=fields.my_words.strip(),
            if_=fields.if_.strip(),
            then_=fields.then_.strip(),
            comes_up=fields.comes_up,
            comes_up_on=fields.comes_up_on if fields.comes_up is ComesUp.ON_DATE else None,
        )


def use_lesson(desk: Desk, lesson: str, job: str, *, now: datetime) -> None:
    """*Use here*: kept with the job and in its timeline.

    Raises Refusal("row_gone"), Refusal("use_before_feedback") for a job older than the words.
    """
    name = job_row(desk.vault, job).name
    found = desk.vault.row(
        "SELECT l.then_, COALESCE(f.created_at, l.created_at) < j.created_at FROM job j, lesson l"
        " LEFT JOIN feedback f ON f.id = l.feedback WHERE l.id = ? AND j.id = ?",
        (lesson, job),
    )
    if found is None:
        raise Refusal("row_gone")
    if not found[1]:
        raise Refusal("use_before_feedback")
    with desk.change("use_lesson", now, title=name):
        _decide(desk, lesson, job, Decision.USE, now)
        desk.vault.put(Event, now, job=job, kind=EventKind.LESSON, at=now, said=found[0])


def not_this_time(desk: Desk, lesson: str, job: str, *, now: datetime) -> None:
    """*Not this time*: not asked again at this job. Raises Refusal("row_gone")."""
    name = job_row(desk.vault, job).name
    if desk.vault.value("SELECT 1 FROM lesson WHERE id = ?", (lesson,)) is None:
        raise Refusal("row_gone")
    with desk.change("pass_over_lesson", now, title=name):
        _decide(desk, lesson, job, Decision.NOT_THIS_TIME, now)


def retire_lesson(desk: Desk, lesson: str, *, now: datetime) -> None:
    """*Retire*: kept, and comes up no more. Raises Refusal("row_gone")."""
    with desk.change("retire_lesson", now):
        desk.vault.edit(Lesson, lesson, now, retired_at=now)


def rate_lesson(desk: Desk, use: str, helped: Helped, *, now: datetime) -> None:
    """*Did it help?* at that job's outcome. Raises Refusal("row_gone")."""
    job = desk.vault.value("SELECT job FROM lesson_use WHERE id = ?", (use,))
    if job is None:
        raise Refusal("row_gone")
    with desk.change("rate_lesson", now, title=job_row(desk.vault, job).name):
        desk.vault.edit(LessonUse, use, now, helped=helped.value)


def _decide(desk: Desk, lesson: str, job: str, decision: Decision, now: datetime) -> None:
    values = {"lesson": lesson, "job": job, "decision": decision.value}
    desk.vault.put(LessonUse, now, at=now, **values)


def _kept_of(desk: Desk, setback: str) -> int:
    return int(
        desk.vault.value(
            "SELECT COUNT(*) FROM lesson WHERE setback = ? AND deleted_at IS NULL AND retired_at IS NULL",
            (setback,),
        )
    )
