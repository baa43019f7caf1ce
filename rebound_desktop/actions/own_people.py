"""The people a person would call: written down, changed, taken out."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.care import OwnPerson


def keep_person(
    desk: Desk, name: str, reach: str, *, any_time: bool = False, person: str = "", now: datetime
) -> str:
    """Writes somebody down, or changes `person`; returns the id. Raises Refusal("name_missing")."""
    if not name.strip():
        raise Refusal("name_missing")
    values = {"name": name.strip(), "reach": reach.strip(), "any_time": any_time}
    with desk.change("edit_own_person" if person else "add_own_person", now, name=name.strip()):
        if person:
            desk.vault.edit(OwnPerson, person, now, **values)
            return person
        last = desk.vault.value("SELECT COALESCE(MAX(place), 0) FROM own_person")
        return desk.vault.put(OwnPerson, now, place=last + 1, **values)


def take_out_person(desk: Desk, person: str, *, now: datetime) -> None:
    """Takes somebody off the list; can be taken back."""
    name = desk.vault.value("SELECT name FROM own_person WHERE id = ?", (person,)) or ""
    with desk.change("trash_own_person", now, name=name):
        desk.vault.trash(OwnPerson, person, now)
