"""The rows about lists of jobs: any filter and order at any depth, a keystroke, a board, a scrolled frame."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from rebound_desktop.domain.codes import Outcome, Remote
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.queries.how_many import how_many
from rebound_desktop.queries.lines import PAGE, After, lines
from rebound_desktop.queries.table import table
from rebound_desktop.store import slots
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths
from tests.bench.big_vault import NOW, ZONE, big_vault
from tests.bench.rows import Row

# Jobs at 1, 10 and 100 times: a busy year, ten, and five lives of them.
SIZES = (1_000, 10_000, 100_000)
FILTERS = {
    "no filter": JobFilter(closed=True),
    "open ones": JobFilter(),
    "words": JobFilter("desi", closed=True),
    "outcome": JobFilter(outcomes=frozenset({Outcome.THEY_SAID_NO})),
    "star": JobFilter(starred=True, closed=True),
    "nothing fits": JobFilter(remote=frozenset({Remote.HYBRID}), closed=True),
}
# Of each kind of order one: along an index, by pay, by what comes next, and two that are sorted as a whole.
_ORDERS = ("title", "pay", "next", "tags", "star")
_TURNS, _DEEP = 3, 8


def vault_of(folder: Path, jobs: int) -> Vault:
    """The big vault's jobs alone, so many of them, with three events each."""
    paths: Paths = big_vault(folder / f"bench-jobs-{jobs}", jobs=jobs, events_each=3, entries=jobs // 10)
    key = slots.open_key(paths.keys)
    assert key is not None
    return Vault.open(paths.vault, key, zone=lambda: ZONE)


def pages(folder: Path) -> list[Row]:
    """Filters by orders, at the start and deep down, beside the same SQL on raw SQLite; the worst of each."""
    rows = []
    for size in SIZES:
        vault = vault_of(folder, size)
        for name, chosen in FILTERS.items():
            ours, raw, worst = _worst(vault, chosen)
            work = f"table page, {name}, {size:,} jobs, slowest by {worst}"
            rows.append(Row(work, f"{ours:.1f} ms", f"{raw:.1f} ms", ours / raw, "≤ 1.2 ×"))
        vault.close()
    return rows


def keystrokes(folder: Path) -> list[Row]:
    """One more letter in the filter at 100,000 jobs: what the reader does, and what the window waits for."""
    vault = vault_of(folder, SIZES[-1])
    words = [
        word[:end] for word in ("designer", "analyst", "harbour", "zzz") for end in range(1, len(word) + 1)
    ]
    read = sorted(_took(lambda w=word: table(vault, JobFilter(w), None, now=NOW)) for word in words)
    count = sorted(_took(lambda w=word: how_many(vault, JobFilter(w), now=NOW)) for word in words)
    vault.close()
    return [
        Row("filter keystroke at 100,000 jobs, read, p50", f"{median(read):.1f} ms", "–", None, "off the UI"),
        Row("the same, p99", f"{read[-1]:.1f} ms", "–", None, "off the UI"),
        Row("the same, counted, p99", f"{count[-1]:.1f} ms", "–", None, "off the UI"),
    ]


def shown(folder: Path) -> list[Row]:
    """What the UI thread does: a keystroke's answer, the board shown, one scrolled frame of each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.bench import on_screen

    rows = []
    for size in SIZES:
        vault = vault_of(folder, size)
        rows += on_screen.rows(vault, f"{size:,} jobs")
        vault.close()
    return rows


def _worst(vault: Vault, chosen: JobFilter) -> tuple[float, float, str]:
    """The slowest order's median, the same SQL's, and its name."""
    found = []
    for order in _ORDERS:
        for after in (None, _deep(vault, chosen, order)):
            asked: list[tuple[str, object]] = []
            ours = _median(lambda a=after, o=order: lines(vault, chosen, o, True, a, now=NOW))
            with _Heard(asked):
                lines(vault, chosen, order, True, after, now=NOW)
            found.append((ours, _median(lambda q=asked: _raw(vault, q)), order))
    return max(found)


def _deep(vault: Vault, chosen: JobFilter, order: str) -> After | None:
    after = None
    for _ in range(_DEEP):
        page = lines(vault, chosen, order, True, after, PAGE * 3, now=NOW)
        if page.after is None:
            return after
        after = page.after
    return after


class _Heard:
    """Writes down what the vault is asked meanwhile."""

    def __init__(self, asked: list[tuple[str, object]]) -> None:
        self._asked, self._was, self._one = asked, Vault.rows, Vault.row

    def __enter__(self) -> None:
        asked, was, one = self._asked, self._was, self._one

        def rows(vault: Vault, sql: str, params: object = ()) -> list[tuple[object, ...]]:
            asked.append((sql, params))
            return was(vault, sql, params)  # type: ignore[arg-type]

        def row(vault: Vault, sql: str, params: object = ()) -> tuple[object, ...] | None:
            asked.append((sql, params))
            return one(vault, sql, params)  # type: ignore[arg-type]

        Vault.rows, Vault.row = rows, row  # type: ignore[method-assign, assignment]

    def __exit__(self, *_: object) -> None:
        Vault.rows, Vault.row = self._was, self._one  # type: ignore[method-assign]


def _raw(vault: Vault, asked: list[tuple[str, object]]) -> None:
    connection = vault.database.connection()
    for sql, params in asked:
        connection.execute(sql, params).fetchall()


def _median(work: Callable[[], object]) -> float:
    return median(_took(work) for _ in range(_TURNS))


def _took(work: Callable[[], object]) -> float:
    begins = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begins)
