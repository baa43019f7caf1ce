"""Rebound's own table of jobs, read back cell by cell as it was written; nothing is guessed."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote, StageKind
from rebound_desktop.exchange.proposals import JobProposal, Pay
from rebound_desktop.exchange.takeout.defused import rearmed
from rebound_desktop.exchange.takeout.sheets import ID, JOBS

SOURCE = "rebound"
Kind = TypeVar("Kind", bound=StrEnum)
_DAYS = ("applied_on", "saved_on", "closes_on", "closed_on")


def is_own(columns: Sequence[str]) -> bool:
    """Whether Rebound wrote a table with these columns."""
    return {ID, "Title", "Company", "Stage kind"} <= set(columns)


def own_mapping(columns: Sequence[str]) -> dict[str, str]:
    """Field → column, for the preview; the columns that only Rebound knows are no fields."""
    unknown = {"id", "stage_kind", "outcome", "stage_name"}
    fields = {name: column for column, name in JOBS.items() if column in columns and name not in unknown}
    return {**fields, "stage": "Stage"} if "Stage" in columns else fields


def own_job(
    columns: Sequence[str], cells: Sequence[str], row: int, member: str
) -> tuple[JobProposal | None, list[str]]:
    """The job of one row, and the columns that somebody changed to what cannot be read; None for no job."""
    values = {
        JOBS[column]: rearmed(cell) for column, cell in zip(columns, cells, strict=False) if column in JOBS
    }
    unread: list[str] = []
    title, company = values.get("title", ""), values.get("company", "")
    if not title.strip() and not company.strip():
        return None, []
    read: dict[str, Any] = {name: _day(values, name, unread) for name in _DAYS}
    read |= {name: values.get(name, "") for name in _TEXTS}
    return (
        JobProposal(
            title=title,
            company=company,
            remote=_code(values, "remote", Remote, unread),
            pay=_pay(values, unread),
            stage_kind=_code(values, "stage_kind", StageKind, unread),
            outcome=_code(values, "outcome", Outcome, unread),
            starred=values.get("starred", "") == "yes",
            import_key=f"{SOURCE}:{values['id']}" if values.get("id") else "",
            row=row,
            member=member,
            **read,
        ),
        unread,
    )


_TEXTS = (
    "location",
    "employment_type",
    "url",
    "stage_name",
    "notes",
    "posting",
    "tags",
    "contact",
    "resume_name",
    "source",
)


def _day(values: Mapping[str, str], name: str, unread: list[str]) -> date | None:
    try:
        return date.fromisoformat(values[name][:10]) if values.get(name) else None
    except ValueError:
        unread.append(name)
        return None


def _code(values: Mapping[str, str], name: str, kind: type[Kind], unread: list[str]) -> Kind | None:
    said = values.get(name, "")
    if not said:
        return None
    try:
        return kind(said.replace(" ", "_"))
    except ValueError:
        unread.append(name)
        return None


def _pay(values: Mapping[str, str], unread: list[str]) -> Pay | None:
    least, most = _number(values, "pay_min", unread), _number(values, "pay_max", unread)
    currency = values.get("pay_currency", "")
    period = _code(values, "pay_period", PayPeriod, unread)
    given = least is not None or most is not None or currency or period
    return Pay(least, most, currency, period) if given else None


def _number(values: Mapping[str, str], name: str, unread: list[str]) -> float | None:
    try:
        return float(values[name]) if values.get(name) else None
    except ValueError:
        unread.append(name)
        return None
