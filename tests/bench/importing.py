"""The rows of an import: five thousand jobs read apart, brought in and undone, in vaults of three sizes."""

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.import_jobs import begin_import, finish_import, import_page
from rebound_desktop.exchange.apart import propose_apart
from rebound_desktop.exchange.proposals import JobProposal, TableProposal
from rebound_desktop.store import slots
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths
from tests.bench.big_vault import NOW, ZONE, big_vault
from tests.bench.rows import Row

MANY = 5_000
SIZES = (("1 ×", 200, 500), ("10 ×", 2_000, 5_000))


def imported(build: Path, largest: Paths) -> list[Row]:
    """`largest` is the vault of 20,000 jobs; it is copied, and so left as it is."""
    rows, table = _read()
    found = [table]
    for name, jobs, entries in SIZES:
        with tempfile.TemporaryDirectory(dir=build) as folder:
            found += _in_and_out(name, big_vault(Path(folder) / "vault", jobs, 10, entries), rows)
    with tempfile.TemporaryDirectory(dir=build) as folder:
        shutil.copytree(largest.vault.parent, Path(folder) / "vault")
        found += _in_and_out("100 ×", Paths.of({"REBOUND_HOME": str(Path(folder) / "vault")}), rows)
    return found


def _read() -> tuple[tuple[JobProposal, ...], Row]:
    head = "Job Title,Company,Status,Date Applied,Job Posting URL,Location,Notes\n"
    lines = (
        f"Designer {n},Firm {n % 977},Applied,2026-{1 + n % 11:02}-{1 + n % 27:02},"
        f"https://x.example/j/{n},Paris,note about {n} and what they said\n"
        for n in range(MANY)
    )
    data = (head + "".join(lines)).encode()
    begun = time.perf_counter()
    (table,) = propose_apart("jobs.csv", data, zone=ZONE, now=NOW)
    took = time.perf_counter() - begun
    assert isinstance(table, TableProposal) and len(table.rows) == MANY
    return table.rows, Row(f"{MANY:,} jobs read apart", f"{took:.2f} s", "–", None, "≤ 3 s")


def _in_and_out(name: str, paths: Paths, rows: tuple[JobProposal, ...]) -> list[Row]:
    key = slots.open_key(paths.keys)
    assert key is not None
    vault = Vault.open(paths.vault, key, zone=lambda: ZONE)
    desk, pages = Desk(vault), list[float]()
    begun = time.perf_counter()
    under_way = begin_import(desk, "simplify", rows, now=NOW)
    while not under_way.is_whole:
        pages.append(_seconds(lambda: import_page(desk, under_way, now=NOW)))
    finish_import(desk, under_way, now=NOW)
    took = time.perf_counter() - begun
    back = _seconds(lambda: vault.undo(NOW))
    vault.close()
    return [
        Row(f"import of {MANY:,}, vault {name}", f"{took:.2f} s", "–", None, "≤ 3 s"),
        Row("its longest page", f"{1000 * max(pages):.0f} ms", "–", None, "off the UI thread"),
        Row(f"undo of it, vault {name}", f"{back:.2f} s", "–", None, "≤ 1 s"),
    ]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
