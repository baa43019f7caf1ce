"""Files that are on the disk when the call returns, whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from rebound_desktop.domain.refusal import Refusal

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def refused(wrong: OSError, path: Path) -> Refusal:
    """The sentence for a write that failed: the disk is full, or `path` cannot be written to."""
    if wrong.errno in NO_ROOM:
        return Refusal("disk_full")
    return Refusal("vault_unwritable", path=str(path))


def make_folder(folder: Path) -> None:
    """Makes `folder` for this person alone; its own entry is synced in the folder above it."""
    if not folder.is_dir():
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        sync_folder(folder.parent)


def sync_file(path: Path) -> None:
    """Waits until the bytes of `path` are on the disk."""
    # Windows flushes through a writing handle alone.
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Waits until the names in `folder` are on the disk; Windows keeps them by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def blot(path: Path) -> None:
    """Overwrites a small secret where it lies, then removes it; a disk that writes elsewhere keeps the old
    bytes until it needs the room. Nothing happens where it is gone.
    """
    try:
        # Killed in `write_once` between two names, the bytes are those of the file that was to be.
        if path.stat().st_nlink == 1:
            with path.open("r+b") as file:
                file.write(bytes(path.stat().st_size))
            sync_file(path)
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def write_once(path: Path, content: bytes) -> None:
    """Writes a file that must not exist yet; FileExistsError when it does."""
    part = _part(path, content)
    try:
        # A link, unlike a rename, never replaces; where links are unknown the name is checked first.
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def replace(path: Path, content: bytes) -> None:
    """Puts `content` in the place of whatever `path` held; a reader sees the old or the new, whole."""
    part = _part(path, content)
    try:
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextmanager
def being_written(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to that becomes `path` once it is whole and on the disk; nothing is left otherwise.

    For this person alone. It lies wherever they said: a disk that cannot sync a folder stops nobody.
    """
    part, handle = _new_part(path)
    try:
        with os.fdopen(handle, "w+b") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        sync_folder(path.parent)


def _part(path: Path, content: bytes) -> Path:
    part, handle = _new_part(path)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
    except OSError:
        part.unlink(missing_ok=True)
        raise
    return part


def _new_part(path: Path) -> tuple[Path, int]:
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    return part, os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
