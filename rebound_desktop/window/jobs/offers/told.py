"""An offer in words, line by line, for the columns on the screen, for paper and for the clipboard."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.domain.year_of_pay import Measure, hours_named, year_of
from rebound_desktop.qt import pay
from rebound_desktop.qt.days import short_date, time_word
from rebound_desktop.qt.words import word
from rebound_desktop.queries.offers_beside import Beside
from rebound_desktop.window.dreams.saying import fitting

# The lines of a column in their order, by the key of their name.
LINES = (
    "offers.line.pay",
    "offers.line.year",
    "offers.line.bonus",
    "offers.line.where",
    "offers.line.hours",
    "offers.line.off",
    "offers.line.starts",
    "offers.line.answer",
    "offers.line.cared",
)


def lines_of(one: Beside, measure: Measure, zone: ZoneInfo, now: datetime) -> dict[str, str]:
    """The words of each line, "" where nothing is known."""
    terms, job, today = one.terms, one.job.fields, now.astimezone(zone).date()
    own = own_measure(one, measure)
    least, most = year_of(terms.pay_min, terms.pay_max, terms.pay_period, own)
    where = word(f"jobs.remote.{job.remote}") if job.remote else ""
    hours = hours_named(terms.hours)
    said_hours = word("ahead.offer.hours", hours=f"{hours:g}") if hours else terms.hours
    return {
        "offers.line.pay": pay.pay(terms.pay_min, terms.pay_max, terms.pay_currency, terms.pay_period),
        "offers.line.year": pay.pay(least, most, terms.pay_currency, PayPeriod.YEAR),
        "offers.line.bonus": terms.bonus,
        "offers.line.where": " · ".join(part for part in (job.location, where) if part),
        "offers.line.hours": ", ".join(part for part in (said_hours, job.employment_type) if part),
        "offers.line.off": "" if terms.days_off is None else f"{terms.days_off:g}",
        "offers.line.starts": short_date(terms.starts_on, today) if terms.starts_on else "",
        "offers.line.answer": _answer(one, zone, now),
        "offers.line.cared": fitting(one.fits) if one.fits is not None else "",
    }


def own_measure(one: Beside, measure: Measure) -> Measure:
    """The hours that an offer names go before the usual ones."""
    return Measure(hours_named(one.terms.hours) or measure.hours, measure.weeks)


def assumption(measure: Measure) -> str:
    """What the yearly figures stand on."""
    return word("offers.assumed", hours=f"{measure.hours:g}", weeks=f"{measure.weeks:g}")


def as_text(offers: Sequence[Beside], measure: Measure, zone: ZoneInfo, now: datetime) -> str:
    """All of it as plain text, one offer after the other."""
    parts = []
    for one in offers:
        told = lines_of(one, measure, zone, now)
        lines = [heading(one), *(f"{word(name)}: {told[name]}" for name in LINES if told[name])]
        for name, notes in (
            ("offers.line.for", one.terms.notes_for),
            ("offers.line.against", one.terms.notes_against),
        ):
            if notes.strip():
                lines.append(f"{word(name)}: {notes.strip()}")
        parts.append("\n".join(lines))
    return "\n\n".join([*parts, assumption(measure)])


def heading(one: Beside) -> str:
    """ "Data editor, Meridian Atlas"."""
    fields = one.job.fields
    return ", ".join(part for part in (fields.title, fields.company) if part)


def _answer(one: Beside, zone: ZoneInfo, now: datetime) -> str:
    if one.offer is not None and one.offer.answered_at is not None:
        return word("offers.answered")
    terms = one.terms
    if terms.answer_at is not None:
        return time_word(terms.answer_at, zone, now)
    return short_date(terms.answer_on, now.astimezone(zone).date()) if terms.answer_on else ""
