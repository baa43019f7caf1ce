"""Records the loss of a wanted job: the setback, its quiet time, their words; one step."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import JobRow, job_row
from rebound_desktop.actions.quiet_by_hand import adopt_quiet_by_hand
from rebound_desktop.actions.running_quiet import move_end, reminder_hours, running_quiet
from rebound_desktop.actions.told_loss import ToldLoss, check_heard, end_job, keep_dates, keep_letter
from rebound_desktop.domain import quiet_time as rules
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.care import CheckIn
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.recovery import QuietTime, Setback
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of it: `ends` (UTC) of the quiet time it has, None without one; `joined` counts losses."""

    setback: str
    quiet_time: str | None
    ends: datetime | None
    joined: int = 1


def record_setback(desk: Desk, loss: ToldLoss, *, now: datetime) -> Recorded:
    """Closes the job with its outcome and begins quiet time, or joins the one that runs.

    Raises Refusal: "heard_in_future", "row_gone", "already_closed" where this ending is a setback already.
    """
    card = _wanted(desk.vault, loss, now)
    return _record(desk, loss, card, _label(desk.vault, loss, now), now)


def it_mattered(desk: Desk, loss: ToldLoss, *, now: datetime) -> Recorded:
    """The same for a no that was only recorded, within seven days of it.

    Raises Refusal as record_setback does, and "mattered_too_late".
    """
    card = _wanted(desk.vault, loss, now)
    still = desk.vault.value("SELECT 1 FROM job WHERE id = ? AND mattered_until > ?", (loss.job, now))
    if card is None or not still:
        raise Refusal("mattered_too_late")
    return _record(desk, loss, card, "mattered_after_all", now)


def _wanted(vault: Vault, loss: ToldLoss, now: datetime) -> JobRow | None:
    check_heard(loss, now)
    card = job_row(vault, loss.job) if loss.job else None
    if card is not None and card.is_closed and card.outcome is loss.outcome:
        known = vault.value(
            "SELECT 1 FROM setback s WHERE s.job = ? AND s.deleted_at IS NULL AND s.created_at >="
            " (SELECT MAX(e.created_at) FROM event e WHERE e.job = s.job AND e.kind = 'outcome') LIMIT 1",
            (loss.job,),
        )
        if known:
            raise Refusal("already_closed")
    return card


def _record(desk: Desk, loss: ToldLoss, card: JobRow | None, label: str, now: datetime) -> Recorded:
    vault = desk.vault
    with desk.change(label, now, title=card.name if card else loss.title):
        if card is not None:
            end_job(vault, card, loss, None, now)
            vault.edit(Job, card.id, now, mattered_until=None)
        quiet = _quiet(vault, loss, now)
        setback = _setback(vault, loss, card, quiet, now)
        keep_letter(
            vault,
            loss.letter,
            loss.heard_at,
            now,
            until=quiet.ends if quiet else None,
            job=loss.job or None,
            setback=setback,
        )
        if loss.heaviness is not None:
            vault.put(CheckIn, now, at=now, heaviness=loss.heaviness)
    if quiet is None:
        return Recorded(setback, None, None)
    adopt_quiet_by_hand(desk)
    return Recorded(setback, quiet.id, quiet.ends, quiet.joined)


def _label(vault: Vault, loss: ToldLoss, now: datetime) -> str:
    if running_quiet(vault, now) is not None and loss.length is not Length.NONE:
        return "join_quiet_time"
    return "record_setback" if loss.length is Length.NONE else "begin_quiet_time"


def _quiet(vault: Vault, loss: ToldLoss, now: datetime) -> rules.QuietTime | None:
    """The quiet time this loss is given: a new one, or the one that runs, with its later end."""
    if loss.length is Length.NONE:
        return None
    hours, zone = reminder_hours(vault), vault.zone()
    running = running_quiet(vault, now)
    if running is not None:
        both = rules.joined(running, loss.length, hours, zone, now)
        if both.ends != running.ends:
            move_end(vault, running.id, both.ends, now)
        keep_dates(vault, running.id, loss.dates, now)
        return both
    starts = rules.quiet_from(loss.heard_at, loss.length, hours, zone, now)
    ends = rules.end_of(starts, loss.length, hours, zone)
    key = vault.put(
        QuietTime, now, starts=starts, ends=ends, first_started=starts, length_hours=loss.length.hours
    )
    keep_dates(vault, key, loss.dates, now)
    return rules.QuietTime(key, starts, ends, starts)


def _setback(
    vault: Vault, loss: ToldLoss, card: JobRow | None, quiet: rules.QuietTime | None, now: datetime
) -> str:
    return vault.put(
        Setback,
        now,
        job=card.id if card else None,
        title=loss.title.strip(),
        company=loss.company.strip(),
        outcome=loss.outcome,
        heard_at=loss.heard_at,
        quiet_time=quiet.id if quiet else None,
        heaviness=loss.heaviness,
        no_quiet=quiet is None,
    )
