"""What was done, the newest first, with what was taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rebound_desktop.store.vault import Vault

LINES = 200


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line: `label` and `words` name the step, `taken_back` says that it is undone now."""

    number: int
    label: str
    words: dict[str, Any]
    at: datetime
    taken_back: bool
    floor: bool


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Newest first; `undo` and `redo` are the numbers of the steps those two would touch next."""

    rows: tuple[HistoryRow, ...]
    can_undo: bool
    can_redo: bool


def history(vault: Vault, *, now: datetime) -> HistoryPage:
    """The newest 200 lines, undo and redo folded into the steps they are about."""
    lines = vault.history(LINES)
    state: dict[int, bool] = {}
    for line in lines:  # newest first: the first word about a step is its present state
        if line.of is not None and line.kind in ("undo", "redo"):
            state.setdefault(line.of, line.kind == "undo")
    rows = tuple(
        HistoryRow(
            line.number,
            line.label,
            line.words,
            line.at,
            state.get(line.number, False),
            line.kind == "floor",
        )
        for line in lines
        if line.kind in ("do", "floor")
    )
    return HistoryPage(rows, vault.undo_label() is not None, vault.redo_label() is not None)


@dataclass(frozen=True, slots=True)
class NextSteps:
    """The steps that undo and redo would touch next, as (label, words); None for none."""

    undo: tuple[str, dict[str, Any]] | None
    redo: tuple[str, dict[str, Any]] | None


def next_steps(vault: Vault, *, now: datetime) -> NextSteps:
    """Both, for the menu."""
    undo, redo = vault.undo_label(), vault.redo_label()
    return NextSteps(
        None if undo is None else (undo.label, undo.words), None if redo is None else (redo.label, redo.words)
    )
