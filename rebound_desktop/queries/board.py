"""The board: each stage with its first cards; closed ones count and come only when they are opened."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.queries.cards import PAGE, CardPage, cards
from rebound_desktop.queries.marks import marks
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store.fitting import count_by_stage
from rebound_desktop.store.vault import Vault

_EMPTY = CardPage((), False)


@dataclass(frozen=True, slots=True)
class Column:
    """One stage with its first page; a closed stage's page is empty until it is asked for."""

    id: str
    name: str
    kind: StageKind
    count: int
    page: CardPage


@dataclass(frozen=True, slots=True)
class Board:
    """The columns in the person's own order, and until when it is quiet (aware UTC)."""

    columns: tuple[Column, ...]
    quiet_until: datetime | None

    @property
    def is_empty(self) -> bool:
        """Whether there is no job at all, closed ones included."""
        return not any(column.count for column in self.columns)


def board(
    vault: Vault,
    opened: frozenset[str] = frozenset(),
    loaded: Mapping[str, int] | None = None,
    chosen: JobFilter = JobFilter(),  # noqa: B008 - frozen
    *,
    now: datetime,
) -> Board:
    """The first page of every open stage, and of the closed stages named in `opened`.

    `loaded` says how many cards of a stage are in sight already: as many come again. With a filter only
    what fits is there and counted, closed jobs too.
    """
    loaded = loaded or {}
    counts = _counts(vault, chosen, now)
    quiet = quiet_until(vault, now=now)
    columns, marked = [], marks(vault, quiet=quiet is not None, now=now)
    for stage, name, kind in vault.rows(
        "SELECT id, name, kind FROM stage WHERE deleted_at IS NULL ORDER BY place, id"
    ):
        shown = kind != StageKind.CLOSED or stage in opened
        size = max(PAGE, loaded.get(stage, 0))
        filled = shown and counts.get(stage)
        page = cards(vault, stage, page=size, marked=marked, chosen=chosen, now=now) if filled else _EMPTY
        columns.append(Column(stage, name, StageKind(kind), counts.get(stage, 0), page))
    return Board(tuple(columns), quiet)


def _counts(vault: Vault, chosen: JobFilter, now: datetime) -> dict[str, int]:
    if chosen.is_set or chosen.noes_away:
        return count_by_stage(vault, replace(chosen, closed=True), now)
    return dict(vault.rows("SELECT stage, COUNT(*) FROM job WHERE deleted_at IS NULL GROUP BY stage"))
