"""The people met on the way: who, what they do there, how to reach them."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Person


@dataclass(frozen=True, slots=True)
class PersonFields:
    """A name, and what else is known; `last_contact` is a local day."""

    name: str
    role: str = ""
    reach: str = ""
    last_contact: date | None = None


def add_person(desk: Desk, job: str, fields: PersonFields, *, now: datetime) -> str:
    """Adds a person to a job; returns their id. Raises Refusal("name_missing") or ("row_gone")."""
    _check(fields)
    job_row(desk.vault, job)
    with desk.change("add_person", now, name=fields.name):
        return desk.vault.put(Person, now, job=job, **asdict(fields))


def edit_person(desk: Desk, person: str, fields: PersonFields, *, now: datetime) -> bool:
    """Writes what differs; whether anything did. Raises Refusal("row_gone") or ("name_missing")."""
    _check(fields)
    with desk.change("edit_person", now, name=fields.name):
        return desk.vault.edit(Person, person, now, **asdict(fields))


def trash_person(desk: Desk, person: str, *, now: datetime) -> None:
    """Puts a person into the trash. Raises Refusal("row_gone")."""
    name = desk.vault.value("SELECT name FROM person WHERE id = ?", (person,))
    if name is None:
        raise Refusal("row_gone")
    with desk.change("trash_person", now, name=name):
        desk.vault.trash(Person, person, now)


def _check(fields: PersonFields) -> None:
    if not fields.name.strip():
        raise Refusal("name_missing")
