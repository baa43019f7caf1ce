"""What a person says about a job: the fields of its form, without its place on the board."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from rebound_desktop.domain.codes import PayPeriod, Remote
from rebound_desktop.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class JobFields:
    """All optional but one: a title or a company. Days are local days; pay is as written, never converted."""

    title: str = ""
    company: str = ""
    location: str = ""
    remote: Remote | None = None
    employment_type: str = ""
    pay_min: float | None = None
    pay_max: float | None = None
    pay_currency: str = ""
    pay_period: PayPeriod | None = None
    url: str = ""
    posting: str = ""
    source: str = ""
    applied_on: date | None = None
    closes_on: date | None = None
    notes: str = ""
    tags: str = ""
    resume_name: str = ""
    contact: str = ""

    def checked(self) -> "JobFields":
        """The same, stripped where space means nothing; Refusal `title_missing` without any name."""
        bare: dict[str, Any] = {
            name: value.strip()
            for name, value in self.values().items()
            if isinstance(value, str) and name not in ("posting", "notes")
        }
        made: JobFields = replace(self, **bare)
        if not made.title and not made.company:
            raise Refusal("title_missing")
        return made

    def values(self) -> dict[str, Any]:
        """By column name, as the table takes them."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


def called(title: str, company: str) -> str:
    """What a job is called where there is room for one name: its title, else its company."""
    return title or company
