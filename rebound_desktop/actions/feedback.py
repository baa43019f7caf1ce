"""What somebody said, word for word: put down, corrected beside, set aside, taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.actions.reflect import keep_answers
from rebound_desktop.domain.codes import FeedbackKind, FeedbackRole, RingsTrue
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.reflection import Feedback
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class FeedbackFields:
    """`words` exactly as they were said; `said_on` a local day; `how` a code of reflection.how."""

    words: str
    who: str = ""
    role: FeedbackRole | None = None
    how: str = ""
    kind: FeedbackKind = FeedbackKind.OTHER
    said_on: date | None = None
    rings_true: RingsTrue | None = None


def add_feedback(
    desk: Desk,
    fields: FeedbackFields,
    *,
    job: str | None = None,
    setback: str | None = None,
    reflection: str | None = None,
    left: Mapping[str, str] | None = None,
    now: datetime,
) -> str:
    """Puts down what was said; returns its id. Raises Refusal("nothing_written").

    `left` is what stays open in the part of the reflection it was typed in.
    """
    _check(fields)
    if job is not None:
        job_row(desk.vault, job)  # refuses where there is none
    with desk.change("add_feedback", now, title=_about(desk.vault, job, setback)):
        if reflection is not None and left is not None:
            keep_answers(desk.vault, reflection, Part.SAID, left, now)
        return put_feedback(desk.vault, fields, now, job=job, setback=setback, reflection=reflection)


def put_feedback(
    vault: Vault,
    fields: FeedbackFields,
    now: datetime,
    *,
    job: str | None = None,
    setback: str | None = None,
    reflection: str | None = None,
    revises: str | None = None,
) -> str:
    """The row itself; inside a change only."""
    return vault.put(
        Feedback,
        now,
        job=job,
        setback=setback,
        reflection=reflection,
        revises=revises,
        words=fields.words,
        who=fields.who.strip(),
        role=fields.role,
        how=fields.how,
        kind=fields.kind,
        said_on=fields.said_on,
        rings_true=fields.rings_true,
    )


def revise_feedback(desk: Desk, feedback: str, fields: FeedbackFields, *, now: datetime) -> str:
    """A correction beside the words, which stay as they were; returns the new id.

    Strengths and lessons go over to it. Raises Refusal("row_gone"), Refusal("nothing_written").
    """
    _check(fields)
    vault = desk.vault
    before = vault.row("SELECT job, setback, reflection FROM feedback WHERE id = ?", (feedback,))
    if before is None:
        raise Refusal("row_gone")
    job, setback, reflection = before
    with desk.change("revise_feedback", now, title=_about(vault, job, setback)):
        row = put_feedback(
            vault, fields, now, job=job, setback=setback, reflection=reflection, revises=feedback
        )
        for table in ("strength", "lesson"):
            vault.write(
                f"UPDATE {table} SET feedback = ?, updated_at = ? WHERE feedback = ?", (row, now, feedback)
            )
        return row


def set_feedback_aside(desk: Desk, feedback: str, *, now: datetime) -> None:
    """Said but unfair: out of the lists, never a lesson, theirs to open. Raises Refusal("row_gone")."""
    with desk.change("set_feedback_aside", now):
        desk.vault.edit(Feedback, feedback, now, set_aside=True)


def take_feedback_back(desk: Desk, feedback: str, *, now: datetime) -> None:
    """Back among what was said. Raises Refusal("row_gone")."""
    with desk.change("take_feedback_back", now):
        desk.vault.edit(Feedback, feedback, now, set_aside=False)


def _check(fields: FeedbackFields) -> None:
    if not fields.words.strip():
        raise Refusal("nothing_written")


def _about(vault: Vault, job: str | None, setback: str | None) -> str:
    found = vault.value(
        "SELECT COALESCE(NULLIF(company, ''), title) FROM setback WHERE id = ?", (setback,)
    ) or vault.value("SELECT COALESCE(NULLIF(company, ''), title) FROM job WHERE id = ?", (job,))
    return str(found or "")
