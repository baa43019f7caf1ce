"""Vaults with anything in any table, written by steps as a person's are, and their archives."""

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.everything_out import Taken, Wanted, take_everything
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.exchange.takeout.archive_in import read_everything
from rebound_desktop.store import drafts, settings
from rebound_desktop.store.shape import shape
from rebound_desktop.store.tables.sorted import UNDOABLE
from rebound_desktop.store.vault import Vault
from tests.clock import Clock
from tests.store.any_row import can_be_put, columns

ZONES = ["Europe/Paris", "Asia/Kolkata", "America/St_Johns", "UTC", "Pacific/Apia"]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
SETTINGS: dict[str, list[Any]] = {
    "looks": ["dark", "light"],
    "parts_off": [["dreams"], ["dreams", "jobs"]],
    "reminder_hours": [[["09:00", "20:00"]] * 6 + [None]],
    "discreet": [True, False],
}


def empty_desk(zone: ZoneInfo = ZoneInfo("Europe/Paris")) -> Desk:  # noqa: B008 - a value
    return Desk(Vault.in_memory(zone=lambda: zone))


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """Some dozen rows that hang on each other, written in several zones, some in the trash."""
    zone = [ZoneInfo("UTC")]
    desk, clock = Desk(Vault.in_memory(zone=lambda: zone[0])), Clock()
    ids: dict[str, list[str]] = {"stage": [row[0] for row in desk.vault.rows("SELECT id FROM stage")]}
    for _ in range(draw(st.integers(0, 14))):
        clock.advance(minutes=draw(st.integers(1, 90_000)))
        zone[0] = ZoneInfo(draw(st.sampled_from(ZONES)))
        model = draw(st.sampled_from([model for model in UNDOABLE if can_be_put(model, ids)]))
        values = draw(st.fixed_dictionaries(columns(model, ids)))
        if "words" in values and model._meta.table_name == "check_in":
            values["words"] = '["sad", "tired"]'
        for name, value in values.items():
            if name in ("body", "title", "notes", "said"):
                values[name] = draw(WORDS) if isinstance(value, str) else value
        with desk.vault.change("step", clock()):
            row = desk.vault.put(model, clock(), **values)
            if draw(st.booleans()):
                desk.vault.trash(model, row, clock())
        ids.setdefault(model._meta.table_name, []).append(row)
    for name, chosen in SETTINGS.items():
        if draw(st.booleans()):
            settings.write(desk.vault, name, draw(st.sampled_from(chosen)))
    for place in draw(st.sets(st.sampled_from(["letter", "entry:1", "reflection:2:3"]))):
        drafts.keep(desk.vault, place, draw(WORDS), clock())
    return desk


def taken(desk: Desk, target: Path, wanted: Wanted = Wanted(drawer=True)) -> bytes:  # noqa: B008
    took: Taken = take_everything(desk, target, wanted, Going(), now=Clock()())
    assert took.size == target.stat().st_size
    return target.read_bytes()


def pieces(data: bytes, desk: Desk) -> Any:
    return read_everything("mine.zip", data, shape(), desk.vault.schema())


def rows_of_a_person(vault: Vault) -> dict[str, list[tuple[Any, ...]]]:
    """Every undoable row, by table."""
    return {table: vault.rows(f'SELECT * FROM "{table}" ORDER BY id') for table in shape()}


def held(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that travels: every undoable row, what search knows, open texts, settings."""
    tables = rows_of_a_person(desk.vault)
    for table, order in (("searchable", "kind, row"), ("draft", "place"), ("setting", "name")):
        columns = "kind, row" if table == "searchable" else "*"
        tables[table] = desk.vault.rows(f"SELECT {columns} FROM {table} ORDER BY {order}")
    return tables
