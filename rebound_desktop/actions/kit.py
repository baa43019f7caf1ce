"""The kit of things that help: filled on a good day, changed, put in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import Energy
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.care import KitItem


@dataclass(frozen=True, slots=True)
class KitFields:
    """One thing that helps; `energy`: how much of it it needs."""

    name: str
    note: str = ""
    energy: Energy = Energy.NOTHING
    safe_at_night: bool = False


def fill_kit(desk: Desk, things: Sequence[KitFields], *, now: datetime) -> None:
    """Takes several at once, in their order, behind what is there."""
    with desk.change("fill_kit", now):
        last = _last(desk)
        for number, one in enumerate(things, 1):
            desk.vault.put(KitItem, now, place=last + number, **_values(one))


def add_kit_item(desk: Desk, thing: KitFields, *, now: datetime) -> str:
    """Adds one at the end; returns its id. Raises Refusal("text_missing")."""
    values = _values(thing)
    with desk.change("add_kit_item", now, name=values["name"]):
        return desk.vault.put(KitItem, now, place=_last(desk) + 1, **values)


def edit_kit_item(desk: Desk, item: str, thing: KitFields, *, now: datetime) -> None:
    """Changes one. Raises Refusal("text_missing"), Refusal("row_gone")."""
    values = _values(thing)
    with desk.change("edit_kit_item", now, name=values["name"]):
        desk.vault.edit(KitItem, item, now, **values)


def trash_kit_item(desk: Desk, item: str, *, now: datetime) -> None:
    """Takes one out; it can be taken back."""
    with desk.change("trash_kit_item", now, name=kit_name(desk, item)):
        desk.vault.trash(KitItem, item, now)


def swap_kit_items(desk: Desk, item: str, other: str, *, now: datetime) -> None:
    """Lets two change places: *Move up*, *Move down*. Raises Refusal("row_gone")."""
    places = dict(desk.vault.rows("SELECT id, place FROM kit_item WHERE id IN (?, ?)", (item, other)))
    if len(places) < 2:
        raise Refusal("row_gone")
    with desk.change("reorder_kit", now, name=kit_name(desk, item)):
        desk.vault.edit(KitItem, item, now, place=places[other])
        desk.vault.edit(KitItem, other, now, place=places[item])


def kit_name(desk: Desk, item: str) -> str:
    """What it is called. Raises Refusal("row_gone")."""
    name = desk.vault.value("SELECT name FROM kit_item WHERE id = ?", (item,))
    if name is None:
        raise Refusal("row_gone")
    return str(name)


def _last(desk: Desk) -> float:
    return float(desk.vault.value("SELECT COALESCE(MAX(place), 0) FROM kit_item"))


def _values(thing: KitFields) -> dict[str, object]:
    if not thing.name.strip():
        raise Refusal("text_missing")
    return {
        "name": thing.name.strip(),
        "note": thing.note.strip(),
        "energy": thing.energy,
        "safe_at_night": thing.safe_at_night,
    }
