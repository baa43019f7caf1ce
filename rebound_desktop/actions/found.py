"""I said yes: the others are withdrawn in one step, and all of it comes back if it falls through."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rebound_desktop.actions.close_job import write_ending
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, first_stage, job_row, stage_row, way
from rebound_desktop.actions.place_in_column import place_on_top
from rebound_desktop.actions.reopen_job import reopen_job, stage_before
from rebound_desktop.domain.codes import EventKind, Outcome, StageKind
from rebound_desktop.store import settings
from rebound_desktop.store.tables.jobs import Event, Job

# What was tidied after a yes, by its job: {"others": [ids], "reminders": bool, "autostart": bool}.
_TIDIED = "found_tidied"


@dataclass(frozen=True, slots=True)
class Back:
    """What came back with a job: how many others; whether reminders, and their start, are to be on again."""

    others: int = 0
    reminders: bool = False
    autostart: bool = False


def withdraw_others(desk: Desk, job: str, *, now: datetime) -> int:
    """Closes every open job but this one as *I withdrew*, in one step; how many there were."""
    vault = desk.vault
    column = first_stage(vault, StageKind.CLOSED)
    others = [
        row[0]
        for row in vault.rows(
            "SELECT j.id FROM job j JOIN stage s ON s.id = j.stage WHERE j.id <> ? AND j.deleted_at IS NULL"
            " AND s.kind <> ? ORDER BY j.place, j.id",
            (job, StageKind.CLOSED.value),
        )
    ]
    with desk.change("withdraw_others", now, count=len(others)):
        for other in others:
            write_ending(vault, job_row(vault, other), column, Outcome.I_WITHDREW, now, None, now)
    _remember(desk, job, others=others)
    return len(others)


def note_reminders_off(desk: Desk, job: str, *, autostart: bool, now: datetime) -> None:
    """Remembers that reminders went off with this yes, and whether they started at login until then."""
    settings.write(desk.vault, "reminders_off", True)
    _remember(desk, job, reminders=True, autostart=autostart)


def take_up_again(desk: Desk, job: str, *, now: datetime) -> Back:
    """Opens a closed job; after a yes that fell through, the others withdrawn for it, too.

    Raises Refusal("not_closed"), Refusal("row_gone").
    """
    card = job_row(desk.vault, job)
    if card.outcome is not Outcome.I_SAID_YES:
        reopen_job(desk, job, now=now)
        return Back()
    tidied = settings.read(desk.vault, _TIDIED, {}).get(job, {})
    cards = [card, *_still_withdrawn(desk, tidied.get("others", []))]
    with desk.change("fell_through", now, title=card.name):
        for one in cards:
            _write_open(desk, one, now)
    _forget(desk, job)
    if tidied.get("reminders"):
        settings.write(desk.vault, "reminders_off", False)
    return Back(len(cards) - 1, bool(tidied.get("reminders")), bool(tidied.get("autostart")))


def _still_withdrawn(desk: Desk, others: list[str]) -> list[JobRow]:
    """One that was opened, deleted or ended otherwise in the meantime is left alone."""
    marks = ", ".join("?" * len(others))
    there = {
        row[0]
        for row in desk.vault.rows(
            f"SELECT id FROM job WHERE id IN ({marks}) AND deleted_at IS NULL AND outcome = ?",
            (*others, Outcome.I_WITHDREW.value),
        )
    }
    return [job_row(desk.vault, other) for other in others if other in there]


def _write_open(desk: Desk, card: JobRow, now: datetime) -> None:
    vault = desk.vault
    column = stage_row(vault, stage_before(vault, card))
    vault.edit(
        Job,
        card.id,
        now,
        stage=column.id,
        place=place_on_top(vault, column.id),
        outcome=None,
        closed_at=None,
        mattered_until=None,
    )
    vault.put(Event, now, job=card.id, kind=EventKind.REOPENED, at=now, **way(card.stage, column))


def _remember(desk: Desk, job: str, **what: Any) -> None:
    tidied = settings.read(desk.vault, _TIDIED, {})
    settings.write(desk.vault, _TIDIED, {**tidied, job: {**tidied.get(job, {}), **what}})


def _forget(desk: Desk, job: str) -> None:
    tidied = settings.read(desk.vault, _TIDIED, {})
    settings.write(desk.vault, _TIDIED, {key: kept for key, kept in tidied.items() if key != job})
