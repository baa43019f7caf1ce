"""The rows of the numbers: counted from transitions, the flow picture drawn first and again."""

import json
import os
import subprocess
from statistics import median

from rebound_desktop.domain.period import ALL, Period, last_days
from rebound_desktop.queries.job_ways import _JOBS, _MOVES
from rebound_desktop.queries.numbers import numbers
from rebound_desktop.store import slots
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths
from tests.bench.big_vault import NOW, ZONE
from tests.bench.processes import CHECKOUT, python
from tests.bench.rows import Row, _milliseconds

_TURNS, _CHARTS = 5, 5


def counted(paths: Paths) -> list[Row]:
    """On the reader's thread, beside the SQL alone."""
    key = slots.open_key(paths.keys)
    assert key is not None
    vault = Vault.open(paths.vault, key, zone=lambda: ZONE)
    today = NOW.astimezone(ZONE).date()
    raw = _milliseconds(lambda: (vault.rows(_JOBS), vault.rows(_MOVES)), _TURNS)

    def row(name: str, period: Period) -> Row:
        ours = _milliseconds(lambda: numbers(vault, period, now=NOW), _TURNS)
        return Row(f"numbers, {name}", f"{ours:.0f} ms", f"{raw:.0f} ms", ours / raw, "off the UI thread")

    rows = [row("twenty years", ALL), row("the last 90 days", last_days(90, today))]
    vault.close()
    return rows


def drawn() -> list[Row]:
    """Each first one in a process of its own; without a screen."""
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    told = [
        json.loads(
            subprocess.run(
                python("-m", "tests.bench.first_chart"),
                env=environ,
                cwd=CHECKOUT,
                capture_output=True,
                check=True,
            ).stdout
        )
        for _ in range(_CHARTS)
    ]
    first, grown, pointed = (median(one[key] for one in told) for key in ("first", "grown", "pointed"))
    flows = told[0]["flows"]
    return [
        Row(f"first chart, {flows} flows", f"{first:.1f} ms", "–", None, "≤ 50 ms"),
        Row("drawn anew in another size", f"{grown:.1f} ms", "–", None, "≤ 10 ms"),
        Row("redraw, another flow marked", f"{pointed:.1f} ms", "–", None, "≤ 10 ms"),
    ]
