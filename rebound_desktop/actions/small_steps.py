"""The three small steps of the ten-minute page, and a time set for one."""

from datetime import datetime

from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import EventKind, StepKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Event, Job, OwnPlace
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.tables.recovery import Intention, SmallStep
from rebound_desktop.store.vault import Vault


def write_first_line(desk: Desk, job: str, line: str, *, now: datetime) -> None:
    """*Apply*: the letter's first line, kept in the job's notes and its timeline.

    Raises Refusal("row_gone"), and Refusal("text_missing") for an empty line.
    """
    said = _said(line)
    notes = desk.vault.value("SELECT notes FROM job WHERE id = ?", (job,))
    if notes is None:
        raise Refusal("row_gone")
    with desk.change("take_step", now):
        desk.vault.edit(Job, job, now, notes=f"{notes}\n\n{said}".strip())
        desk.vault.put(Event, now, job=job, kind=EventKind.STEP, at=now, said=said)
        _step(desk.vault, StepKind.APPLY, job, now, said)


def keep_place(desk: Desk, name: str, url: str, *, now: datetime) -> str:
    """*Look*: one more of my places to look; returns its id. Raises Refusal("text_missing")."""
    with desk.change("add_own_place", now, name=_said(name)):
        last = desk.vault.value("SELECT COALESCE(MAX(place), 0) FROM own_place")
        place = desk.vault.put(OwnPlace, now, name=name.strip(), url=url.strip(), place=last + 1)
        _step(desk.vault, StepKind.LOOK, None, now, name.strip())
    return place


def looked(desk: Desk, name: str, *, now: datetime) -> None:
    """*Look*: one of the places was opened and looked through."""
    with desk.change("take_step", now):
        _step(desk.vault, StepKind.LOOK, None, now, name)


def picture_tuesday(desk: Desk, title: str, text: str, job: str | None = None, *, now: datetime) -> str:
    """*Picture*: two sentences in the journal; returns the entry's id. Raises Refusal("text_missing")."""
    said = _said(text)
    with desk.change("picture_tuesday", now):
        entry = desk.vault.put(Entry, now, title=title, body=said, at=now, job=job)
        if job is not None:
            desk.vault.put(Event, now, job=job, kind=EventKind.STEP, at=now, detail=title)
        _step(desk.vault, StepKind.PICTURE, job, now, "")
    return entry


def set_a_time(desk: Desk, kind: StepKind, job: str | None, at: datetime, *, now: datetime) -> str:
    """If it is then, I take this step: one agenda entry; returns its id. Raises Refusal("time_past")."""
    if at <= now:
        raise Refusal("time_past")
    setback = desk.vault.value(
        "SELECT id FROM setback WHERE deleted_at IS NULL AND folded_at IS NULL AND first_step_at IS NULL"
        " ORDER BY heard_at DESC LIMIT 1"
    )
    with desk.change("set_time", now):
        desk.vault.write(
            "UPDATE intention SET done_at = ?, updated_at = ? WHERE done_at IS NULL AND at > ?",
            (now, now, now),
        )
        return desk.vault.put(Intention, now, setback=setback, job=job, kind=kind, at=at)


def _step(vault: Vault, kind: StepKind, job: str | None, now: datetime, said: str) -> None:
    """Counts for the losses that wait; without one the step is remembered all the same."""
    if not count_step(vault, kind, job, now, said):
        vault.put(SmallStep, now, job=job, kind=kind, at=now, said=said)
    vault.write(
        "UPDATE intention SET done_at = ?, updated_at = ? WHERE done_at IS NULL AND deleted_at IS NULL",
        (now, now),
    )


def _said(text: str) -> str:
    if not text.strip():
        raise Refusal("text_missing")
    return text.strip()
