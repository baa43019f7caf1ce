"""The rows of the table: what was measured, against what, and the bar it is held to."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import apsw

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.queries.cards import cards
from rebound_desktop.store import drafts, slots
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths
from tests.bench.big_vault import NOW, ZONE
from tests.bench.processes import CHECKOUT, in_turn, python

REST_SECONDS = 60
TURNS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """`ratio` is ours against the reference; None where the bar is absolute."""

    work: str
    ours: str
    reference: str
    ratio: float | None
    bar: str


def first_paint(paths: Paths, runs: int) -> list[Row]:
    """CPU and peak memory until the first frame, beside a bare window."""
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "REBOUND_HOME": str(paths.home)}
    mine, bare = in_turn(
        python("main.py", "--exit-after-first-paint"), python("tests/bench/bare_window.py"), environ, runs
    )
    return [
        Row("first paint, CPU", f"{mine.cpu:.3f} s", f"{bare.cpu:.3f} s", mine.cpu / bare.cpu, "≤ 1.5 ×"),
        Row("peak memory then", _mib(mine.peak), _mib(bare.peak), mine.peak / bare.peak, "≤ 1.25 ×"),
    ]


def tray_at_rest() -> list[Row]:
    """A minute of the tray beside a minute of a bare one, both on the desktop this runs on."""
    with tempfile.TemporaryDirectory() as folder:
        environ = os.environ | {"REBOUND_HOME": folder}
        both = [
            subprocess.Popen(command, env=environ, cwd=CHECKOUT, stderr=subprocess.DEVNULL)
            for command in (python("main.py", "--tray"), python("tests/bench/bare_tray.py"))
        ]
        time.sleep(8)  # noqa: TID251 - other processes come to rest; nothing tells when
        before = [_rest(one.pid) for one in both]
        time.sleep(REST_SECONDS)  # noqa: TID251 - the minute that is measured
        after = [_rest(one.pid) for one in both]
        uss = [_uss(one.pid) for one in both]
        for one in both:
            one.send_signal(signal.SIGTERM)
            one.wait(10)
    woke = [b[0] - a[0] for a, b in zip(before, after, strict=True)]
    busy = [(b[1] - a[1]) * 1000 / os.sysconf("SC_CLK_TCK") for a, b in zip(before, after, strict=True)]
    return [
        Row("tray at rest, USS", _mib(uss[0]), _mib(uss[1]), uss[0] / uss[1], "≤ 1.05 ×"),
        Row("tray at rest, wake-ups a minute", str(woke[0]), str(woke[1]), None, "≤ 2"),
        Row("tray at rest, CPU a minute", f"{busy[0]:.0f} ms", f"{busy[1]:.0f} ms", None, "≤ 5 ms"),
    ]


def saving(folder: Path) -> list[Row]:
    """A draft of 20 kB and a whole step, beside one durable commit of the same file format."""
    paths = Paths.of({"REBOUND_HOME": str(folder)}).make()
    key = slots.new_key()
    vault = Vault.create(paths.vault, key, zone=lambda: ZONE)
    desk, text = Desk(vault), "a line of a letter that is kept\n" * 640
    numbers = iter(range(10 * TURNS))
    draft = _milliseconds(lambda: drafts.keep(vault, "entry:x", f"{next(numbers)}{text}", NOW))
    step = _milliseconds(lambda: add_job(desk, JobFields(f"Map designer {next(numbers)}"), now=NOW))
    vault.close()
    commit = _milliseconds(_durable_commit(folder / "reference.db"))
    return [
        Row("save of a 20 kB draft, p50", f"{draft:.2f} ms", f"{commit:.2f} ms", draft / commit, "≤ 3 ms"),
        Row(
            "one step, index and history, p50", f"{step:.2f} ms", f"{commit:.2f} ms", step / commit, "≤ 5 ms"
        ),
    ]


def list_page(paths: Paths) -> list[Row]:
    """A page of the fullest column, at its start and deep down, beside the same SQL on raw SQLite."""
    found = slots.open_key(paths.keys)
    assert found is not None
    vault = Vault.open(paths.vault, found, zone=lambda: ZONE)
    deep = vault.row(
        "SELECT place, id FROM job WHERE stage = 'stage-closed' ORDER BY place, id LIMIT 1 OFFSET 15000"
    )
    rows = []
    for name, after in (("start", (float("-inf"), "")), ("15,000 deep", deep)):
        ours = _milliseconds(lambda after=after: cards(vault, "stage-closed", after, now=NOW))
        raw = _milliseconds(lambda after=after: _raw_page(vault, after))
        rows.append(Row(f"list page, {name}", f"{ours:.2f} ms", f"{raw:.2f} ms", ours / raw, "≤ 1.2 ×"))
    vault.close()
    return rows


def _raw_page(vault: Vault, after: tuple[float, str]) -> list[tuple[object, ...]]:
    from rebound_desktop.queries import cards as module

    connection: apsw.Connection = vault.database.connection()
    values = {
        "soon": NOW,
        "stage": "stage-closed",
        "place": after[0],
        "id": after[1],
        "most": module.PAGE + 1,
    }
    return connection.execute(module._SQL.format(fits=""), values).fetchall()


def _durable_commit(path: Path) -> Callable[[], object]:
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (x)").fetchall()
    return lambda: connection.execute("INSERT INTO t VALUES (randomblob(2000))")


def _milliseconds(work: Callable[[], object], turns: int = TURNS) -> float:
    took = []
    for _ in range(turns):
        begins = time.perf_counter()
        work()
        took.append(time.perf_counter() - begins)
    return 1000 * median(took)


def _rest(pid: int) -> tuple[int, int]:
    """Wake-ups (voluntary context switches of all threads) and CPU clock ticks so far."""
    switches = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                switches += int(line.split()[1])
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return switches, int(fields[11]) + int(fields[12])


def _uss(pid: int) -> int:
    """Memory that is this process's alone, in KiB."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty")))


def _mib(kib: float) -> str:
    return f"{kib / 1024:.1f} MiB"


def table(rows: Sequence[Row]) -> str:
    """The rows as a person reads them."""
    lines = [("work", "ours", "reference", "ratio", "bar")]
    lines += [
        (row.work, row.ours, row.reference, "" if row.ratio is None else f"{row.ratio:.2f} ×", row.bar)
        for row in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(5)]
    return "\n".join(
        "  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
