"""What lies ahead of one job: offers to answer, take-homes, its own next steps, a thank-you, a reply time."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.domain.ahead_fields import NextStepFields, OfferFields, TakeHomeFields
from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.domain.follow_up import NextFollowUp, ReplyTime
from rebound_desktop.domain.thank_you import ThankYou, thank_you
from rebound_desktop.queries.follow_ups import follow_up_ahead
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault
from rebound_desktop.store.waiting import met_lately

_MOST = 20


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One offer; `answered_at` (UTC) once the person has answered."""

    id: str
    job: str
    fields: OfferFields
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class TakeHomeRow:
    """One task that is still open."""

    id: str
    fields: TakeHomeFields


@dataclass(frozen=True, slots=True)
class NextStepRow:
    """One step that is still open."""

    id: str
    fields: NextStepFields


@dataclass(frozen=True, slots=True)
class Ahead:
    """`follow_up` may be of a later day; `thanks` only those that fit on this day."""

    offers: tuple[OfferRow, ...] = ()
    take_homes: tuple[TakeHomeRow, ...] = ()
    steps: tuple[NextStepRow, ...] = ()
    thanks: tuple[ThankYou, ...] = ()
    follow_up: NextFollowUp | None = None
    reply: ReplyTime | None = None


def ahead_of(vault: Vault, job: str, *, now: datetime) -> Ahead:
    """All of it, the nearest first; at most 20 of a kind. Offers that were answered stay."""
    today = now.astimezone(vault.zone()).date()
    return Ahead(
        offers_of(vault, job, now=now),
        _take_homes(vault, job),
        _steps(vault, job),
        thanks_due(vault, today, job, now=now),
        follow_up_ahead(vault, job, now=now),
        _reply(vault, job),
    )


def offers_of(vault: Vault, job: str, *, now: datetime) -> tuple[OfferRow, ...]:
    """A job's offers, the newest first."""
    del now
    found = vault.rows(
        f"SELECT {_OFFER} FROM offer WHERE job = ? AND deleted_at IS NULL"
        " ORDER BY created_at DESC, id DESC LIMIT ?",
        (job, _MOST),
    )
    return tuple(_offer(row) for row in found)


def thanks_due(vault: Vault, today: date, job: str = "", *, now: datetime) -> tuple[ThankYou, ...]:
    """The thank-yous that fit on a local day, of one job or of all."""
    fitting = (thank_you(met) for met in met_lately(vault, now, job))
    return tuple(one for one in fitting if one.day <= today <= one.last)


def _take_homes(vault: Vault, job: str) -> tuple[TakeHomeRow, ...]:
    found = vault.rows(
        "SELECT id, what, due_on, due_at FROM take_home WHERE job = ? AND done_at IS NULL"
        " AND deleted_at IS NULL ORDER BY COALESCE(due_at, due_on) IS NULL, COALESCE(due_at, due_on), id"
        " LIMIT ?",
        (job, _MOST),
    )
    return tuple(
        TakeHomeRow(row, TakeHomeFields(what, as_day(on), as_instant(at))) for row, what, on, at in found
    )


def _steps(vault: Vault, job: str) -> tuple[NextStepRow, ...]:
    found = vault.rows(
        "SELECT id, what, due_on FROM next_step WHERE job = ? AND done_at IS NULL AND deleted_at IS NULL"
        " ORDER BY due_on IS NULL, due_on, id LIMIT ?",
        (job, _MOST),
    )
    return tuple(NextStepRow(row, NextStepFields(what, as_day(on))) for row, what, on in found)


def _reply(vault: Vault, job: str) -> ReplyTime | None:
    found = vault.row(
        "SELECT days, by_day, from_day, said, source FROM reply_time WHERE job = ? AND deleted_at IS NULL"
        " ORDER BY created_at DESC, id DESC LIMIT 1",
        (job,),
    )
    if found is None:
        return None
    days, by_day, from_day, said, source = found
    return ReplyTime(days, as_day(by_day), as_day(from_day), said, from_mail=source == "mail")


_OFFER = (
    "id, job, answered_at, pay_min, pay_max, pay_currency, pay_period, bonus, hours, days_off, starts_on,"
    " answer_on, answer_at, notes_for, notes_against"
)


def _offer(row: tuple) -> OfferRow:  # type: ignore[type-arg]
    key, job, answered, least, most, currency, period, bonus, hours, off, starts, on, at, for_, against = row
    fields = OfferFields(
        least,
        most,
        currency,
        PayPeriod(period) if period else None,
        bonus,
        hours,
        off,
        as_day(starts),
        as_day(on),
        as_instant(at),
        for_,
        against,
    )
    return OfferRow(key, job, fields, as_instant(answered))
