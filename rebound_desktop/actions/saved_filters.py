"""Filters with a name: saved, renamed, put in order, thrown away."""

import json
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_filter import JobFilter, kept
from rebound_desktop.domain.placing import STEP
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.filters import SavedFilter
from rebound_desktop.store.vault import Vault


def save_filter(desk: Desk, name: str, chosen: JobFilter, *, now: datetime) -> str:
    """Keeps the filter behind the others; its id. Raises Refusal("filter_name_missing")."""
    said = _said(name)
    last = desk.vault.value("SELECT MAX(place) FROM saved_filter WHERE deleted_at IS NULL")
    with desk.change("save_filter", now, name=said):
        return desk.vault.put(
            SavedFilter, now, name=said, said=_text(chosen), place=0.0 if last is None else last + STEP
        )


def change_filter(desk: Desk, saved: str, chosen: JobFilter, *, now: datetime) -> bool:
    """The saved one now means this filter; whether it did not before. Raises Refusal("row_gone")."""
    with desk.change("change_filter", now, name=_name(desk.vault, saved)):
        return desk.vault.edit(SavedFilter, saved, now, said=_text(chosen))


def rename_filter(desk: Desk, saved: str, name: str, *, now: datetime) -> bool:
    """Another name; whether it is another. Raises Refusal("filter_name_missing") or ("row_gone")."""
    said = _said(name)
    with desk.change("rename_filter", now, name=said):
        return desk.vault.edit(SavedFilter, saved, now, name=said)


def move_filter(desk: Desk, saved: str, step: int, *, now: datetime) -> None:
    """One place on (+1) or back (-1); at an end it stays. Raises Refusal("row_gone")."""
    name = _name(desk.vault, saved)
    rows = desk.vault.rows("SELECT id, place FROM saved_filter WHERE deleted_at IS NULL ORDER BY place, id")
    at = next((number for number, (row, _) in enumerate(rows) if row == saved), None)
    if at is None or not 0 <= at + step < len(rows):
        return
    with desk.change("move_filter", now, name=name):
        desk.vault.edit(SavedFilter, saved, now, place=rows[at + step][1])
        desk.vault.edit(SavedFilter, rows[at + step][0], now, place=rows[at][1])


def trash_filter(desk: Desk, saved: str, *, now: datetime) -> str:
    """Takes it away; its name. No job changes by it. Raises Refusal("row_gone")."""
    name = _name(desk.vault, saved)
    with desk.change("trash_filter", now, name=name):
        desk.vault.trash(SavedFilter, saved, now)
    return name


def _name(vault: Vault, saved: str) -> str:
    name: str | None = vault.value("SELECT name FROM saved_filter WHERE id = ?", (saved,))
    if name is None:
        raise Refusal("row_gone")
    return name


def _said(name: str) -> str:
    said = " ".join(name.split())
    if not said:
        raise Refusal("filter_name_missing")
    return said[:120]


def _text(chosen: JobFilter) -> str:
    return json.dumps(kept(chosen), ensure_ascii=False)
