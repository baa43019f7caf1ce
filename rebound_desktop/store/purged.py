"""What was purged, remembered outside the vault, so that an older copy does not bring it back."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from rebound_desktop.store import copies, durable, keyed
from rebound_desktop.store.copies import Copy
from rebound_desktop.store.purge import purge
from rebound_desktop.store.vault import Vault

NAME = "purged"


def remember(folder: Path, table: str, ids: Iterable[str]) -> None:
    """Appends ids to the list in `folder`; on the disk when this returns. Ids are random: no words."""
    durable.make_folder(folder)
    path = folder / NAME
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, durable.PRIVATE_FILE)
    try:
        os.write(handle, "".join(json.dumps([table, row]) + "\n" for row in sorted(ids)).encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    durable.sync_folder(folder)


def remembered(folder: Path) -> dict[str, set[str]]:
    """Purged ids by table; a line cut short by a power cut is passed over."""
    found: dict[str, set[str]] = {}
    path = folder / NAME
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        try:
            table, row = json.loads(line)
        except ValueError:
            continue
        found.setdefault(str(table), set()).add(str(row))
    return found


def purge_again(vault: Vault, folder: Path) -> None:
    """After a restore: purges from the restored vault what had been purged since the copy."""
    for table, ids in remembered(folder).items():
        purge(vault, table, ids)


def still_held_by(folder: Path, key: bytes, table: str, row: str) -> list[Copy]:
    """The copies, newest first, that still hold a row or its history; those `key` does not open too."""
    return [copy for copy in copies.all_copies(folder) if _holds(copy, key, table, row)]


def remove(held: Iterable[Copy]) -> None:
    """Removes copies for the sake of what they hold, asked for by the person, one by one."""
    for copy in held:
        copy.path.unlink(missing_ok=True)
        durable.sync_folder(copy.path.parent)


def _holds(copy: Copy, key: bytes, table: str, row: str) -> bool:
    try:
        with keyed.connected(copy.path, key) as connection:
            if connection.execute(f'SELECT 1 FROM "{table}" WHERE id=?', (row,)).fetchone():
                return True
            told = connection.execute("SELECT 1 FROM history WHERE instr(changeset, ?)", (row.encode(),))
            return told.fetchone() is not None
    except keyed.UNREADABLE:
        return True
