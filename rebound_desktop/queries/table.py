"""What the table needs at once: its look, the stages, whether it is quiet, and the first lines."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.queries.lines import ORDERS, PAGE, After, LinePage, lines
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.queries.stages import StageLine, stages
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault

_FIRST = ("changed", True)


@dataclass(frozen=True, slots=True)
class Table:
    """`look` as the settings hold it, whatever it is; `order` and way of the lines that are in `page`."""

    look: Any
    order: tuple[str, bool]
    stages: tuple[StageLine, ...]
    quiet: bool
    page: LinePage


def table(
    vault: Vault, chosen: JobFilter, order: tuple[str, bool] | None = None, page: int = PAGE, *, now: datetime
) -> Table:
    """The first `page` lines; in the order that was kept, where none is named."""
    look = settings.read(vault, "jobs_table", None)
    by = order or _order(look)
    return Table(
        look,
        by,
        stages(vault, now=now),
        quiet_until(vault, now=now) is not None,
        lines(vault, chosen, by[0], by[1], None, page, now=now),
    )


def more_lines(
    vault: Vault, chosen: JobFilter, order: str, down: bool, after: After | None, *, now: datetime
) -> LinePage:
    """The page behind `after`; nothing where there is none."""
    if after is None:
        return LinePage((), None)
    return lines(vault, chosen, order, down, after, now=now)


def _order(look: Any) -> tuple[str, bool]:
    if isinstance(look, dict) and look.get("order") in ORDERS:
        return look["order"], bool(look.get("down"))
    return _FIRST
