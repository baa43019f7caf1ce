"""Two entries for one job become one, by the person's own hand: everything moves, nothing is lost."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.codes import EventKind
from rebound_desktop.store.tables.alike import TwoJobs
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.row import Row
from rebound_desktop.store.tables.sorted import UNDOABLE
from rebound_desktop.store.vault import Vault

# What is brought over together, by the name the person chooses it by.
PARTS: dict[str, tuple[str, ...]] = {
    **{
        name: (name,)
        for name in (
            "title", "company", "location", "remote", "employment_type", "posting", "source",
            "applied_on", "closes_on", "resume_name", "contact",
        )
    },
    "pay": ("pay_min", "pay_max", "pay_currency", "pay_period"),
    "url": ("url", "url_key"),
    "stage": ("stage", "outcome", "closed_at", "mattered_until", "place"),
}  # fmt: skip
_KEYS = ("imported_from", "import_key")


def bring_together(
    desk: Desk, keep: str, other: str, bring: Collection[str] = (), note: str = "", *, now: datetime
) -> str:
    """`keep` takes over all that hangs on `other`, which goes to the trash; returns the name kept.

    `bring` names the parts (see PARTS) that `other` gives; empty ones are filled by themselves, notes and
    tags of both stay. `note` is what differed and would no longer be seen: it goes into the timeline.
    Raises Refusal("row_gone").
    """
    vault = desk.vault
    job_row(vault, keep)
    job_row(vault, other)
    with desk.change("bring_together", now, title=job_row(vault, keep).name):
        vault.edit(Job, keep, now, **_given(vault, keep, other, bring))
        for table in _hanging():
            vault.write(f'UPDATE "{table}" SET job = ? WHERE job = ?', (keep, other))
        vault.write("UPDATE put_off SET ref = ? WHERE ref = ?", (keep, other))
        vault.write("UPDATE spoken SET ref = ? WHERE ref = ?", (keep, other))
        if note.strip():
            vault.put(Event, now, job=keep, kind=EventKind.NOTE, at=now, said=note.strip())
        vault.trash(Job, other, now)
    return job_row(vault, keep).name


def are_two(desk: Desk, one: str, other: str, *, now: datetime) -> str:
    """*Two different jobs*: never suggested again, until this is undone. Raises Refusal("row_gone")."""
    name = job_row(desk.vault, one).name
    job_row(desk.vault, other)
    with desk.change("two_jobs", now, title=name):
        return desk.vault.put(TwoJobs, now, one=min(one, other), other=max(one, other))


@cache
def _hanging() -> tuple[str, ...]:
    """Every table whose rows belong to a job, new ones too."""
    return tuple(model._meta.table_name for model in UNDOABLE if _names_a_job(model))


def _names_a_job(model: type[Row]) -> bool:
    field = model._meta.fields.get("job")
    return field is not None and getattr(field, "rel_model", None) is Job


def _given(vault: Vault, keep: str, other: str, bring: Collection[str]) -> dict[str, Any]:
    """The columns that change: those chosen, those empty until now; a star stays a star."""
    mine, theirs = _row(vault, keep), _row(vault, other)
    changed: dict[str, Any] = {
        "starred": mine["starred"] or theirs["starred"],
        "notes": _joined(mine["notes"], theirs["notes"], "\n\n"),
        "tags": _joined(mine["tags"], theirs["tags"], ", "),
    }
    for part, columns in {**PARTS, "key": _KEYS}.items():
        told = columns[:2] if part == "pay" else columns[:1]  # what makes a part more than empty
        empty = part != "stage" and not any(mine[name] for name in told)
        if part in bring or (empty and any(theirs[name] for name in columns)):
            changed |= {name: theirs[name] for name in columns}
    return changed


def _joined(mine: str, theirs: str, between: str) -> str:
    """Both texts, the kept one first; once where one holds the other."""
    if theirs.strip() in mine:
        return mine
    return f"{mine}{between}{theirs}" if mine.strip() else theirs


def _row(vault: Vault, job: str) -> dict[str, Any]:
    """The job's columns as peewee's fields read them."""
    names = {name for columns in PARTS.values() for name in columns} | {"starred", "notes", "tags", *_KEYS}
    columns = sorted(names)
    found = vault.row(f"SELECT {', '.join(columns)} FROM job WHERE id = ?", (job,))
    assert found is not None
    fields = Job._meta.fields
    return {name: fields[name].python_value(value) for name, value in zip(columns, found, strict=True)}
