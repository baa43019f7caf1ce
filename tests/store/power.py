"""Cuts the power at any moment: what had not been synced is lost, in part or whole, in any order.

`python -m tests.store.power STATES SEED [PRAGMA]` records the writes of a vault beneath its cipher, makes
STATES disks as they may be found afterwards, and opens each; `synchronous=NORMAL` is the control.
"""

import random
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import connection, search
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))
SECTOR = 512
CHANGES = 60


def utc() -> ZoneInfo:
    return ZoneInfo("UTC")


@dataclass(frozen=True)
class Op:
    """One thing asked of the disk; an `ack` is what the person was told, `name` "" then."""

    name: str
    what: str
    at: int = 0
    data: bytes = b""


@dataclass
class Tape(apsw.VFS):
    """A file system that writes down what reaches it. Under the cipher, so that pages are as on a disk."""

    ops: list[Op] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__("tape", "unix")

    def xOpen(self, name: Any, flags: list[int]) -> "Track":
        return Track(self.ops, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:
        super().xDelete(name, sync)
        self.ops.append(Op(name, "gone"))


class Track(apsw.VFSFile):
    """One file of it."""

    def __init__(self, ops: list[Op], name: Any, flags: list[int]) -> None:
        self.ops = ops
        self.name = name if isinstance(name, str) or name is None else name.filename()
        super().__init__("unix", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self.ops.append(Op(str(self.name), "write", offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self.ops.append(Op(str(self.name), "cut", size))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self.ops.append(Op(str(self.name), "sync"))


def recorded(folder: Path) -> tuple[dict[str, bytes], list[Op]]:
    """The files as they lay there before, and all that happened to them while a person worked."""
    path = folder / "journal.rebound"
    Vault.create(path, KEY, zone=utc).close()
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    tape = Tape()
    # The cipher makes its layer over ours when it is first asked for by this name.
    apsw.Connection(":memory:", vfs="multipleciphers-tape").close()
    apsw.set_default_vfs("multipleciphers-tape")
    try:
        vault, clock = Vault.open(path, KEY, zone=utc), Clock()
        for number in range(1, CHANGES + 1):
            with vault.change("add_job", clock()):
                job = vault.put(Job, clock(), id=f"job-{number}", title=f"{number}", stage="stage-applied")
                vault.put(Event, clock(), job=job, kind="saved", at=clock())
                vault.put(Entry, clock(), body=f"wrote {number} " * 200, at=clock())
            tape.ops.append(Op("", "ack", number))
        vault.close()
    finally:
        apsw.set_default_vfs("multipleciphers-unix")
    return before, tape.ops


def after_a_cut(before: dict[str, bytes], ops: list[Op], chance: random.Random) -> dict[str, bytes]:
    """The files as they may be found when the power went right after the last of `ops`."""
    names = {*before, *(Path(op.name).name for op in ops if op.name and not op.name.endswith("-shm"))}
    files = {}
    for name in names:
        mine = [op for op in ops if op.name and Path(op.name).name == name]
        synced = max((number for number, op in enumerate(mine) if op.what == "sync"), default=-1)
        content: bytearray | None = bytearray(before[name]) if name in before else None
        for number, op in enumerate(mine):
            content = played(content, op, number <= synced, chance)
        if content is not None:
            files[name] = bytes(content)
    return files


def played(content: bytearray | None, op: Op, synced: bool, chance: random.Random) -> bytearray | None:
    """What one operation leaves: synced ones all, others all, nothing, or some of their sectors."""
    luck = 1.0 if synced else chance.random()
    if op.what == "sync" or luck < 0.35:
        return content
    if op.what == "gone":
        return None
    content = bytearray() if content is None else content
    if op.what == "cut":
        return content[: op.at] + bytes(max(0, op.at - len(content)))
    sectors = range(0, len(op.data), SECTOR)
    kept = list(sectors) if luck > 0.65 else [at for at in sectors if chance.random() < 0.5]
    for at in kept:
        piece, place = op.data[at : at + SECTOR], op.at + at
        content.extend(bytes(max(0, place + len(piece) - len(content))))
        content[place : place + len(piece)] = piece
    return content


def found_wrong(folder: Path, told: int) -> str | None:
    """What is wrong with a disk; None when everything the person was told is there, whole."""
    try:
        vault = Vault.open(folder / "journal.rebound", KEY, zone=utc)
    except (Refusal, apsw.Error) as error:
        return f"does not open: {error!r}"
    try:
        counts = [vault.value(f"SELECT count(*) FROM {table}") for table in ("job", "event", "entry")]
        if min(counts) != max(counts):
            return f"half a change: {counts}"
        if not told <= counts[0] <= told + 1:
            return f"{told} told, {counts[0]} there"
        if vault.value("PRAGMA integrity_check") != "ok" or not search.is_sound(vault):
            return "not sound"
        return None
    except Exception as error:
        return f"cannot be read: {error!r}"
    finally:
        vault.close()


def main(states: int, seed: int, pragma: str = "") -> int:
    if pragma:
        connection._PRAGMAS = (*connection._PRAGMAS, pragma)
    chance, wrong = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as folder:
        before, ops = recorded(Path(folder))
    for _ in range(states):
        moment = chance.randrange(len(ops))
        told = max((op.at for op in ops[:moment] if op.what == "ack"), default=0)
        with tempfile.TemporaryDirectory() as folder:
            for name, content in after_a_cut(before, ops[:moment], chance).items():
                (Path(folder) / name).write_bytes(content)
            problem = found_wrong(Path(folder), told)
        if problem:
            wrong += 1
            print(f"after {moment} of {len(ops)}: {problem}")
    print(f"{states} power cuts, seed {seed}: {wrong} wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
