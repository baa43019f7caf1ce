"""Verified copies of the vault: written aside, reopened, checked, and only then given their name."""

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import copies, durable, keyed, outlived, slots
from rebound_desktop.store.copies import Copy, Reason

Stop = Callable[[], bool]

EVERY = timedelta(hours=1)
ON_EXIT = timedelta(seconds=3)
# How many steps of SQLite's machine pass between two looks at the time: well under 10 ms.
STEPS = 10_000


def take(
    vault: Path,
    key: bytes,
    folder: Path,
    now: datetime,
    reason: Reason,
    *,
    slots_folder: Path | None = None,
    files: Path | None = None,
    within: timedelta | None = None,
    stop: Stop | None = None,
) -> Copy | None:
    """Copies the vault (its file and raw key) into `folder`, verified, and thins the older copies out.

    Stands on a connection of its own, so it runs on any thread while the writer writes; the copy is
    the state of one instant. With it go the key slots and the attachments in `files` (each once).
    Returns None when `within` passed or `stop()` said so first: nothing is left behind then, and `due`
    asks again.
    Refusal `backup_failed` (disk full), `backup_unverified`, `vault_damaged`; older copies stay.
    """
    durable.make_folder(folder)
    clear_parts(folder)
    target = folder / copies.name_of(now, reason)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    over = _stopper(within, stop)
    try:
        # A small vault would be copied before SQLite asks for the first time.
        if over is not None and over():
            return None
        _copy(vault, key, part, over)
        part.replace(target)
        durable.sync_folder(folder)
        if slots_folder is not None:
            slots.copy_all(slots_folder, folder / copies.SLOTS)
        if files is not None:
            _copy_files(files, folder / "files")
    except apsw.InterruptError:
        return None
    except (OSError, apsw.Error) as wrong:
        raise Refusal("backup_failed", path=str(folder)) from wrong
    finally:
        _drop(part)
    taken = copies.copy_at(target)
    assert taken is not None
    copies.thin_out(folder, now, taken)
    if files is not None:
        outlived.let_go(files, folder, key)
    return taken


def due(vault: Path, folder: Path, now: datetime, *, starting: bool = False) -> bool:
    """Whether a copy is to be taken: the vault changed since the last one, and that is an hour ago.

    `starting`: at the start of the window a change is enough, for the copy that leaving had no time for.
    """
    last = copies.latest_verified(folder)
    if last is None:
        return vault.exists()
    if not changed_since(vault, last):
        return False
    return starting or abs(now - last.taken) >= EVERY


def changed_since(vault: Path, last: Copy) -> bool:
    """Whether anything was written to the vault after the state that `last` holds.

    A copy wears the time of the state it copied, so only times of one disk are compared, never clocks.
    """
    return _written(vault) != last.path.stat().st_mtime_ns


def clear_parts(folder: Path) -> None:
    """Removes what a killed process left half written; this process's own stay."""
    ours = f".{os.getpid()}.part"
    for part in folder.glob("*.part*"):
        if ours not in part.name:
            part.unlink(missing_ok=True)


def verified(path: Path, key: bytes) -> bool:
    """Whether the file at `path` opens with `key` and checks from end to end; never raises for damage."""
    try:
        with keyed.connected(path, key) as connection:
            return keyed.is_sound(connection)
    except keyed.UNREADABLE:
        return False


def _copy(vault: Path, key: bytes, part: Path, stop: Stop | None) -> None:
    with keyed.connected(vault, key, keyed.READ_WRITE) as source:
        source.set_progress_handler(stop, STEPS)
        # Folding the log in now keeps the file's time still when the vault is closed afterwards.
        source.execute("pragma wal_checkpoint(passive)").fetchall()
        state = _written(vault)
        part.unlink(missing_ok=True)
        # An empty file of our own first: what SQLite makes would be readable by others for a moment.
        part.touch(durable.PRIVATE_FILE)
        try:
            source.execute("vacuum into ?", (str(part),))
        except apsw.CorruptError as wrong:
            # Every row was to be read for it: this is where a page that nobody looks at is found out.
            raise Refusal("vault_damaged") from wrong
    with keyed.connected(part, key) as copy:
        copy.set_progress_handler(stop, STEPS)
        if not keyed.is_sound(copy):
            raise Refusal("backup_unverified")
    os.utime(part, ns=(state, state))
    durable.sync_file(part)


def _written(vault: Path) -> int:
    log = vault.with_name(f"{vault.name}-wal")
    times = [vault.stat().st_mtime_ns]
    with suppress(FileNotFoundError):
        told = log.stat()
        times += [told.st_mtime_ns] if told.st_size else []
    return max(times)


def _stopper(within: timedelta | None, stop: Stop | None) -> Stop | None:
    if within is None:
        return stop
    end = time.monotonic() + within.total_seconds()

    def over() -> bool:
        return time.monotonic() >= end or (stop is not None and stop())

    return over


def _copy_files(files: Path, target: Path) -> None:
    """Copies each attachment that `target` does not hold; they are named by content, so once is enough."""
    durable.make_folder(target)
    for path in files.glob("*"):
        if path.is_file() and not (target / path.name).exists():
            part = target / f"{path.name}.{os.getpid()}.part"
            shutil.copyfile(path, part)
            durable.sync_file(part)
            part.replace(target / path.name)
    durable.sync_folder(target)


def _drop(part: Path) -> None:
    for path in part.parent.glob(f"{part.name}*"):
        path.unlink(missing_ok=True)
