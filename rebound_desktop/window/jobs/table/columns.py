"""Which columns the table can have, how wide they begin, and what order a click on them asks for."""

from dataclasses import dataclass
from typing import Any

TICK = "tick"


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names words (jobs.columns.<key>) and the order; `down`: the first click shows the last first."""

    key: str
    width: int
    shown: bool = True
    down: bool = False


# The tick stands first and stays there.
COLUMNS = (
    Column(TICK, 34),
    Column("star", 36, down=True),
    Column("title", 210),
    Column("company", 160),
    Column("stage", 116),
    Column("location", 110),
    Column("remote", 90, shown=False),
    Column("pay", 100, down=True),
    Column("applied", 92, down=True),
    Column("next", 156),
    Column("changed", 108, down=True),
    Column("outcome", 116),
    Column("closed", 100, shown=False, down=True),
    Column("closes", 100, shown=False),
    Column("tags", 140, shown=False),
    Column("source", 120, shown=False),
    Column("resume", 140, shown=False),
    Column("added", 100, shown=False, down=True),
)
KEYS = tuple(column.key for column in COLUMNS)
_LEAST, _MOST = 34, 900


@dataclass(frozen=True, slots=True)
class Look:
    """The columns in sight from left to right with their widths, and the order of the lines."""

    columns: tuple[tuple[str, int], ...]
    order: str
    down: bool


FIRST = Look(tuple((one.key, one.width) for one in COLUMNS if one.shown), "changed", True)


def kept(look: Look) -> dict[str, Any]:
    """As the settings keep it."""
    return {"columns": [list(one) for one in look.columns], "order": look.order, "down": look.down}


def look_from(said: Any) -> Look:
    """What was kept; a column that nobody knows is left out, and the tick and the title are always there."""
    if not isinstance(said, dict):
        return FIRST
    found: dict[str, int] = {}
    for one in said.get("columns") or ():
        match one:
            case [str() as key, int() as width] if key in KEYS and key != TICK:
                found[key] = min(max(width, _LEAST), _MOST)
    if "title" not in found:
        return FIRST
    order = said.get("order")
    by = order if order in KEYS and order != TICK else FIRST.order
    return Look(((TICK, COLUMNS[0].width), *found.items()), by, bool(said.get("down")))
