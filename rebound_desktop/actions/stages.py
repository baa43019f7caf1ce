"""The columns of the board: named by the person, each counting as one fixed kind."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import StageRow, first_stage, stage_row
from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.placing import between
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Stage
from rebound_desktop.store.vault import Vault


def add_stage(desk: Desk, name: str, kind: StageKind, *, now: datetime) -> str:
    """A new column behind the last of its kind; returns its id. Raises Refusal("stage_name_missing")."""
    said = _said(name)
    places = [place for place, _ in _in_order(desk.vault)]
    last = max(place for place, one in _in_order(desk.vault) if one.kind is kind)
    after = next((place for place in places if place > last), None)
    with desk.change("add_stage", now, stage=said):
        return desk.vault.put(Stage, now, name=said, kind=kind, place=between(last, after) or last)


def rename_stage(desk: Desk, stage: str, name: str, *, now: datetime) -> bool:
    """Gives it another name; whether it is another. Raises Refusal("stage_name_missing") or ("row_gone")."""
    said = _said(name)
    with desk.change("rename_stage", now, stage=said):
        return desk.vault.edit(Stage, stage, now, name=said)


def move_stage(desk: Desk, stage: str, step: int, *, now: datetime) -> None:
    """One place on (+1) or back (-1); at an end it stays. Raises Refusal("row_gone")."""
    column = stage_row(desk.vault, stage)
    rows = _in_order(desk.vault)
    at = next(number for number, (_, one) in enumerate(rows) if one.id == stage)
    if not 0 <= at + step < len(rows):
        return
    with desk.change("move_stage", now, stage=column.name):
        mine, (theirs, other) = rows[at][0], rows[at + step]
        desk.vault.edit(Stage, stage, now, place=theirs)
        desk.vault.edit(Stage, other.id, now, place=mine)


def trash_stage(desk: Desk, stage: str, *, now: datetime) -> None:
    """Takes an empty column away; what lay in the trash of it goes to the first of its kind.

    Raises Refusal: "stage_in_use" while jobs stand in it, "stage_last_of_kind", "row_gone".
    """
    vault = desk.vault
    column = stage_row(vault, stage)
    if vault.value("SELECT 1 FROM job WHERE stage = ? AND deleted_at IS NULL LIMIT 1", (stage,)):
        raise Refusal("stage_in_use", stage=column.name)
    if sum(one.kind is column.kind for _, one in _in_order(vault)) == 1:
        raise Refusal("stage_last_of_kind")
    with desk.change("trash_stage", now, stage=column.name):
        vault.trash(Stage, stage, now)
        home = first_stage(vault, column.kind).id
        vault.write("UPDATE job SET stage = ?, updated_at = ? WHERE stage = ?", (home, now, stage))


def _in_order(vault: Vault) -> list[tuple[float, StageRow]]:
    rows = vault.rows("SELECT place, id, name, kind FROM stage WHERE deleted_at IS NULL ORDER BY place, id")
    return [(place, StageRow(stage, name, StageKind(kind))) for place, stage, name, kind in rows]


def _said(name: str) -> str:
    if not name.strip():
        raise Refusal("stage_name_missing")
    return name.strip()
