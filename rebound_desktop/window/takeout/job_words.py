"""What a job's fields and the lines of its timeline are called, where they are written for people."""

from rebound_desktop.domain.codes import EventKind
from rebound_desktop.exchange.takeout.form import Row
from rebound_desktop.exchange.takeout.jobs_out import JobWords
from rebound_desktop.qt import pay
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces.event_name import event_name

_FIELDS = {
    "stage_name": "form.stage",
    "outcome": "columns.outcome",
    "location": "form.location",
    "remote": "form.remote",
    "employment_type": "form.employment",
    "pay_min": "form.pay",
    "url": "form.link",
    "source": "form.source",
    "applied_on": "form.applied_on",
    "saved_on": "columns.added",
    "closes_on": "form.closes_on",
    "closed_on": "columns.closed",
    "contact": "form.contact",
    "resume_name": "form.resume",
    "tags": "form.tags",
}


def job_words() -> JobWords:
    """In the person's language."""
    return JobWords(
        fields={column: word(f"jobs.{key}") for column, key in _FIELDS.items()},
        value=_value,
        event=_event,
        notes=word("jobs.form.notes"),
        people=word("jobs.job.people"),
        timeline=word("jobs.job.timeline"),
        posting=word("jobs.job.posting"),
    )


def _value(column: str, row: Row) -> str:
    if column == "pay_min":
        return pay.pay(row["pay_min"], row["pay_max"], row["pay_currency"], row["pay_period"])
    value = row[column]
    if not value:
        return ""
    if column in ("outcome", "remote"):
        return word(f"jobs.{column}.{value}")
    return str(value)


def _event(kind: str, detail: str, stage: str, sure: bool) -> str:
    said = event_name(kind, detail, stage)
    if kind in (EventKind.INTERVIEW, EventKind.FILE) and detail:
        said = f"{said}, {detail}"
    said = said[:1].upper() + said[1:]
    return said if sure else f"{said} ({word('jobs.event.unconfirmed')})"
