"""What a person writes down of an offer, a take-home, a next step."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class OfferFields:
    """All optional. Pay is as written; `days_off` a year; the answer is due on a day or at an instant."""

    pay_min: float | None = None
    pay_max: float | None = None
    pay_currency: str = ""
    pay_period: PayPeriod | None = None
    bonus: str = ""
    hours: str = ""
    days_off: float | None = None
    starts_on: date | None = None
    answer_on: date | None = None
    answer_at: datetime | None = None
    notes_for: str = ""
    notes_against: str = ""

    def values(self) -> dict[str, Any]:
        """By column name, as the table takes them; an hour speaks for its day."""
        found = {one.name: getattr(self, one.name) for one in fields(self)}
        return found | {"answer_on": None} if self.answer_at is not None else found


@dataclass(frozen=True, slots=True)
class TakeHomeFields:
    """What they asked for; expected on a local day, or at an instant, or at no fixed time."""

    what: str = ""
    due_on: date | None = None
    due_at: datetime | None = None

    def values(self) -> dict[str, Any]:
        """By column name, as the table takes them; an hour speaks for its day."""
        day = self.due_on if self.due_at is None else None
        return {"what": self.what.strip(), "due_on": day, "due_at": self.due_at}


@dataclass(frozen=True, slots=True)
class NextStepFields:
    """What the person means to do next, and on which local day, if on any."""

    what: str
    due_on: date | None = None

    def checked(self) -> "NextStepFields":
        """The same, stripped; Refusal `nothing_written` without a word."""
        if not self.what.strip():
            raise Refusal("nothing_written")
        return replace(self, what=self.what.strip())

    def values(self) -> dict[str, Any]:
        """By column name, as the table takes them."""
        return {"what": self.what, "due_on": self.due_on}
