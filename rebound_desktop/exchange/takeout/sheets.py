"""What stands in the columns of the tables for other programs, in the order of the columns."""

from collections.abc import Mapping
from datetime import date
from typing import Any

Cell = str | float | date | None

# The first column tells Rebound its own table again, and each job in it; see `exchange/table/own.py`.
ID = "Rebound id"
JOB = "Rebound job"
JOBS = {
    ID: "id",
    "Title": "title",
    "Company": "company",
    "Stage": "stage_name",
    "Stage kind": "stage_kind",
    "Outcome": "outcome",
    "Location": "location",
    "Remote": "remote",
    "Employment type": "employment_type",
    "Pay min": "pay_min",
    "Pay max": "pay_max",
    "Currency": "pay_currency",
    "Pay period": "pay_period",
    "Link": "url",
    "Applied on": "applied_on",
    "Saved on": "saved_on",
    "Closes on": "closes_on",
    "Closed on": "closed_on",
    "Starred": "starred",
    "Tags": "tags",
    "Contact": "contact",
    "Résumé": "resume_name",
    "Source": "source",
    "Notes": "notes",
    "Posting": "posting",
}
EVENTS = {
    JOB: "job",
    "Title": "title",
    "Company": "company",
    "When (UTC)": "at",
    "What": "kind",
    "Said": "said",
    "Detail": "detail",
    "Source": "source",
    "From stage": "from_stage",
    "To stage": "to_stage",
}
PEOPLE = {
    JOB: "job",
    "Title": "title",
    "Company": "company",
    "Name": "name",
    "Role": "role",
    "How to reach": "reach",
    "Last contact": "last_contact",
}
INTERVIEWS = {
    JOB: "job",
    "Title": "title",
    "Company": "company",
    "When (UTC)": "at",
    "Round": "round",
    "Place or link": "place_or_link",
    "With whom": "with_whom",
    "Notes": "notes",
    "What they asked": "debrief_asked",
    "What they liked": "debrief_liked",
    "What to do differently": "debrief_differently",
}
# Codes read as words: "they said no", "on site".
_CODES = frozenset({"stage_kind", "outcome", "remote", "pay_period", "kind"})
_DAYS = frozenset({"applied_on", "saved_on", "closes_on", "closed_on", "last_contact"})


def cells(row: Mapping[str, Any], columns: Mapping[str, str]) -> list[Cell]:
    """One row's cells: texts, numbers and days; None where nothing stands."""
    return [_cell(name, row[name]) for name in columns.values()]


def _cell(name: str, value: Any) -> Cell:
    if value is None or value == "":
        return None
    if name in _CODES:
        return str(value).replace("_", " ")
    if name in _DAYS:
        return date.fromisoformat(value)
    if name == "starred":
        return "yes" if value else None
    return float(value) if isinstance(value, (int, float)) else str(value)


def as_text(cell: Cell) -> str:
    """A cell as a CSV file has it: whole numbers without a point, days as 2026-11-20."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
