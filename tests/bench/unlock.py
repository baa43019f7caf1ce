"""The unlock, beside the derivation alone that makes guessing slow."""

from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from nacl.pwhash import argon2id

from rebound_desktop.actions import lock, vault_door
from rebound_desktop.store.slots import MODERATE
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from tests.bench.big_vault import NOW, ZONE
from tests.bench.rows import Row
from tests.clock import Clock

GOOD = "lamp river seven coat"
TURNS = 9


def unlocking(folder: Path) -> list[Row]:
    """From the passphrase to the open vault; the two are measured in turn, and the difference counts."""
    paths = Paths.of({"REBOUND_HOME": str(folder)}).make()
    opened = partial(vault_door.open_desk, paths, process.this(), lambda: ZONE, Clock(NOW))
    desk = opened()
    lock.lock_with(desk, GOOD, now=NOW)
    desk.vault.close()
    alone, whole = [], []
    for _ in range(TURNS):
        begun = perf_counter()
        argon2id.kdf(32, GOOD.encode(), bytes(argon2id.SALTBYTES), MODERATE.ops, MODERATE.memory)
        alone.append((perf_counter() - begun) * 1000)
        begun = perf_counter()
        desk = opened(GOOD)
        whole.append((perf_counter() - begun) * 1000)
        desk.vault.close()
    ours, reference = median(whole), median(alone)
    return [
        Row("unlock", f"{ours:.0f} ms", f"{reference:.0f} ms", ours / reference, "derivation + 10 ms"),
        Row("unlock, what is added", f"{ours - reference:.1f} ms", "–", None, "≤ 10 ms"),
    ]
