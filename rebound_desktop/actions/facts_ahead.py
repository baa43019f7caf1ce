"""What lies ahead of the jobs, for the plan: follow-ups, thank-yous, steps, answers and tasks expected."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.follow_up import Why, lapsed, next_follow_up
from rebound_desktop.domain.plan import KEPT, PUT_BY_KEPT, Date, FollowUp, PutBy
from rebound_desktop.domain.promises import Kind
from rebound_desktop.domain.reminder_hours import instant
from rebound_desktop.domain.thank_you import thank_you
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault
from rebound_desktop.store.waiting import met_lately, waiting_jobs

DAY = timedelta(days=1)


def follow_ups(vault: Vault, now: datetime) -> Iterator[FollowUp]:
    """One for each application still unanswered (TRACKER.md 6 and 8), never on the day it was put in."""
    today = now.astimezone(vault.zone()).date()
    for waiting in waiting_jobs(vault, now):
        found = next_follow_up(waiting)
        if found is not None and not lapsed(found, waiting, today):
            day = max(found.day, waiting.written_on + DAY)
            yield FollowUp(found.job, day, found.number, put_off=found.why is Why.PUT_OFF)


def thank_yous(vault: Vault, now: datetime) -> Iterator[FollowUp]:
    """One day after an interview."""
    for met in met_lately(vault, now):
        found = thank_you(met)
        yield FollowUp(found.interview, found.day, kind=Kind.THANKS, put_off=found.put_off)


def next_steps(vault: Vault, now: datetime) -> Iterator[FollowUp]:
    """A person's own steps with a day; moved to another day one is a new promise."""
    found = vault.rows(
        "SELECT n.id, n.due_on FROM next_step n JOIN job j ON j.id = n.job JOIN stage s ON s.id = j.stage"
        " WHERE n.done_at IS NULL AND n.due_on >= ? AND n.deleted_at IS NULL AND j.deleted_at IS NULL"
        " AND s.kind <> ? ORDER BY n.due_on, n.id",
        (now.astimezone(vault.zone()).date() - KEPT[Kind.NEXT_STEP], StageKind.CLOSED.value),
    )
    for step, day in found:
        yield FollowUp(step, as_day(day), kind=Kind.NEXT_STEP, put_off=True)


def answers_due(vault: Vault, let_go: frozenset[str], now: datetime) -> Iterator[Date]:
    """Offers that wait for an answer, and take-homes; `let_go` are those the person lets go by."""
    zone = vault.zone()
    today = now.astimezone(zone).date()
    for kind, table, day, moment, done in _DUE:
        found = vault.rows(
            f"SELECT x.id, x.{day}, x.{moment}, x.updated_at, j.title, j.company FROM {table} x"
            " JOIN job j ON j.id = x.job JOIN stage s ON s.id = j.stage"
            f" WHERE x.{done} IS NULL AND (x.{day} >= ? OR x.{moment} > ?) AND x.deleted_at IS NULL"
            " AND j.deleted_at IS NULL AND s.kind <> ? ORDER BY x.id",
            (today, now, StageKind.CLOSED.value),
        )
        for row, on, at, written, title, company in found:
            yield Date(
                row,
                kind,
                as_instant(at) if at is not None else instant(as_day(on), time(), zone),
                as_instant(written),
                told=row not in let_go,
                hourly=at is not None,
                all_day=at is None,
                title=title,
                company=company,
            )


def put_by(vault: Vault, now: datetime) -> Iterator[PutBy]:
    """Answers put by unopened until a time the person chose."""
    found = vault.rows(
        "SELECT id, sealed_until FROM message WHERE put_by AND opened_at IS NULL"
        " AND sealed_until > ? AND sealed_until < ? AND deleted_at IS NULL ORDER BY id",
        (now - PUT_BY_KEPT, now + timedelta(days=366)),
    )
    return (PutBy(message, as_instant(until)) for message, until in found)


_DUE = (
    (Kind.ANSWER, "offer", "answer_on", "answer_at", "answered_at"),
    (Kind.TAKE_HOME, "take_home", "due_on", "due_at", "done_at"),
)
