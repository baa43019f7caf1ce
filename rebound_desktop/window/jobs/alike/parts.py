"""The two jobs of a pair in words, part by part, in the order they are compared."""

from dataclasses import dataclass
from datetime import date

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt import pay
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.side_by_side import Side
from rebound_desktop.window.jobs.stage_word import stage_word

# The part of a job as `bring_together` names it, and the key of its name on the screen.
NAMES = {
    "title": "jobs.form.title",
    "company": "jobs.form.company",
    "stage": "jobs.form.stage",
    "location": "jobs.form.location",
    "remote": "jobs.form.remote",
    "pay": "jobs.form.pay",
    "employment_type": "jobs.form.employment",
    "url": "jobs.form.link",
    "applied_on": "jobs.form.applied_on",
    "closes_on": "jobs.form.closes_on",
    "source": "jobs.form.source",
    "resume_name": "jobs.form.resume",
    "contact": "jobs.form.contact",
    "posting": "jobs.form.posting",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of both; "" where nothing is written."""

    key: str
    name: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        return bool(self.one and self.other) and self.one != self.other


def parts(one: Side, other: Side, today: date) -> tuple[Part, ...]:
    """Every part that either has."""
    mine, theirs = told(one, today), told(other, today)
    return tuple(
        Part(key, word(name), mine[key], theirs[key])
        for key, name in NAMES.items()
        if mine[key] or theirs[key]
    )


def told(side: Side, today: date) -> dict[str, str]:
    """One job's parts, whole, as a person reads them."""
    fields, job = side.job.fields, side.job
    ended = word(f"jobs.outcome.{job.outcome}") if job.outcome else ""
    return {
        "title": fields.title,
        "company": fields.company,
        "stage": ended or stage_word(job.stage, job.stage_name),
        "location": fields.location,
        "remote": word(f"jobs.remote.{fields.remote}") if fields.remote else "",
        "pay": _pay(fields),
        "employment_type": fields.employment_type,
        "url": fields.url,
        "applied_on": short_date(fields.applied_on, today) if fields.applied_on else "",
        "closes_on": short_date(fields.closes_on, today) if fields.closes_on else "",
        "source": fields.source,
        "resume_name": fields.resume_name,
        "contact": fields.contact,
        "posting": fields.posting,
    }


def left_note(parts: tuple[Part, ...], brought: frozenset[str], *, kept_first: bool) -> str:
    """What differs and would no longer be seen, a line each: it is kept in the timeline."""
    lines = []
    for part in parts:
        if part.differs:
            kept, given = (part.one, part.other) if kept_first else (part.other, part.one)
            lines.append(f"{part.name}: {kept if part.key in brought else given}")
    return "\n".join([word("alike.note"), *lines]) if lines else ""


def _pay(fields: JobFields) -> str:
    return pay.pay(fields.pay_min, fields.pay_max, fields.pay_currency, fields.pay_period)
