"""The people a person would call: written down, changed, taken out."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import slots
from rebound_desktop.store import when_locked as plain_file
from rebound_desktop.store.tables.care import OwnPerson


def keep_person(
    desk: Desk,
    name: str,
    reach: str,
    *,
    any_time: bool = False,
    when_locked: bool = False,
    person: str = "",
    now: datetime,
) -> str:
    """Writes somebody down, or changes `person`; returns the id. Raises Refusal("name_missing")."""
    if not name.strip():
        raise Refusal("name_missing")
    values = {"name": name.strip(), "reach": reach.strip(), "any_time": any_time}
    if not person:
        values["when_locked"] = when_locked
    with desk.change("edit_own_person" if person else "add_own_person", now, name=name.strip()):
        if person:
            desk.vault.edit(OwnPerson, person, now, **values)
            return person
        last = desk.vault.value("SELECT COALESCE(MAX(place), 0) FROM own_person")
        return desk.vault.put(OwnPerson, now, place=last + 1, **values)


def show_person_when_locked(desk: Desk, person: str, shown: bool, *, now: datetime) -> None:
    """Whether the lock page shows this person, from a plain file. Raises Refusal("row_gone")."""
    name = desk.vault.value("SELECT name FROM own_person WHERE id = ?", (person,)) or ""
    with desk.change("edit_own_person", now, name=name):
        desk.vault.edit(OwnPerson, person, now, when_locked=shown)


def write_people_when_locked(desk: Desk, *, now: datetime) -> None:
    """Makes the plain file say what the vault says, after any change, undone ones too; no step.

    Without a passphrase nothing is ever locked, and there is no such file.
    """
    if desk.drawer is None:
        return
    shown = desk.vault.rows(
        "SELECT name, reach, any_time FROM own_person"
        " WHERE when_locked = 1 AND deleted_at IS NULL ORDER BY place, id LIMIT 50"
    )
    locked = slots.is_locked(desk.drawer.shelf.slots)
    plain_file.write(desk.drawer.remembered, shown if locked else ())


def take_out_person(desk: Desk, person: str, *, now: datetime) -> None:
    """Takes somebody off the list; can be taken back."""
    name = desk.vault.value("SELECT name FROM own_person WHERE id = ?", (person,)) or ""
    with desk.change("trash_own_person", now, name=name):
        desk.vault.trash(OwnPerson, person, now)
