"""Everything out: how long twenty years take, beside the bare rows as JSON, and the memory they ask for."""

import json
import resource
import tempfile
import time
import zlib
from pathlib import Path

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.everything_out import Wanted, take_everything
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.store import slots
from rebound_desktop.store.shape import shape
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths
from tests.bench.big_vault import NOW, ZONE
from tests.bench.rows import Row


def everything_out(paths: Paths) -> list[Row]:
    """One archive of the big vault; the reference reads the same rows, dumps and packs them, no more."""
    vault = Vault.open(paths.vault, next(iter(slots.open_keys(paths.keys))), zone=lambda: ZONE)
    with tempfile.TemporaryDirectory() as folder:
        before, began = _peak(), time.process_time()
        take_everything(Desk(vault), Path(folder) / "all.zip", Wanted(), Going(), now=NOW)
        mine, grown = time.process_time() - began, _peak() - before
    began = time.process_time()
    for table in shape():
        packed = zlib.compressobj()
        for row in vault.database.connection().execute(f'SELECT * FROM "{table}"'):
            packed.compress(json.dumps(row).encode())
    bare = time.process_time() - began
    vault.close()
    return [
        Row("everything out, CPU", f"{mine:.1f} s", f"{bare:.1f} s", mine / bare, "≤ 4 × (three forms)"),
        Row("memory for it", f"{grown >> 10} MiB", "", None, "flat; ≤ 120 MiB"),
    ]


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
