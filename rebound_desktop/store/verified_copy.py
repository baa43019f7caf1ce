"""A copy of a vault that was opened and checked before it got its name."""

import os
from pathlib import Path

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.connection import opened, sync_folder


def verified_copy(connection: apsw.Connection, target: Path, key: bytes | None) -> Path:
    """Copies the vault behind `connection` to `target`, with the same key, replacing what was there.

    The copy is written under another name, opened again, checked page by page (SQLCipher's own
    authentication included), synced, and only then renamed. Raises Refusal("copy_failed"); an earlier
    `target` is then still there. Runs outside a transaction.
    """
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        writable = connection.pragma("query_only")
        connection.execute("PRAGMA query_only=OFF")
        try:
            connection.execute("VACUUM INTO ?", (str(part),))
        finally:
            connection.execute(f"PRAGMA query_only={writable}")
        part.chmod(0o600)
        _check(part, key)
        with part.open("rb+") as handle:
            os.fsync(handle.fileno())
        part.replace(target)
        sync_folder(target.parent)
    except (apsw.Error, OSError) as error:
        part.unlink(missing_ok=True)
        raise Refusal("copy_failed") from error
    return target


def _check(path: Path, key: bytes | None) -> None:
    copy = opened(str(path), key, read_only=True)
    try:
        if copy.pragma("integrity_check") != "ok":
            raise Refusal("copy_failed")
    finally:
        copy.close()
