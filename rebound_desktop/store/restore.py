"""Going back to a verified copy: looked at first, checked, and the current file moved aside, never over."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, durable, keyed, slots

COUNTED = ("job", "setback", "entry", "feedback", "lesson")
STAMP = "%Y%m%dT%H%M%S.%f"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a copy holds, told before it is put in place.

    `counts`: rows by table name, trash left out, for the tables the copy has; `steps`: the number of the
    last step in its history; `schema`: its migration number.
    """

    path: Path
    size: int
    schema: int
    steps: int
    counts: dict[str, int]


def preview(copy: Path, key: bytes) -> Preview:
    """Reads all of a copy without writing to it; Refusal `restore_failed` when it does not check."""
    if not backups.verified(copy, key):
        raise Refusal("restore_failed")
    with keyed.connected(copy, key) as connection:
        tables = _tables(connection)
        counts = {name: _count(connection, name, tables[name]) for name in COUNTED if name in tables}
        steps = connection.execute("select max(number) from history").get if "history" in tables else 0
        schema = connection.execute("pragma user_version").get
    return Preview(copy, copy.stat().st_size, schema, steps or 0, counts)


def key_for(copy: Path, slots_folders: list[Path]) -> bytes | None:
    """The key among the open slots that opens `copy`, tried folder by folder; None when none does."""
    found = [key for folder in slots_folders for key in slots.open_keys(folder)]
    return next((key for key in found if fits(copy, key)), None)


def fits(copy: Path, key: bytes) -> bool:
    """Whether `key` opens `copy`; what is in it is not read."""
    try:
        with keyed.connected(copy, key) as connection:
            return bool(connection.execute("select count(*) from sqlite_schema").get)
    except keyed.UNREADABLE:
        return False


def put_back(copy: Path, vault: Path, key: bytes, now: datetime) -> Path | None:
    """Puts `copy` in the place of `vault` and returns where the current file was moved (None: none was).

    Every connection to the vault is closed before. Ready and checked beside it first, then two renames;
    cut short between them, `finish` completes it at the next start. Refusal `restore_failed` or
    `disk_full` leaves everything as it was. Taking it back is `put_back` of what was moved aside.
    """
    ready = _ready(vault)
    part = _beside(ready, ".part")
    _fresh(copy, part, key)
    part.replace(ready)
    durable.sync_folder(vault.parent)
    aside = _move_aside(vault, now)
    ready.replace(vault)
    durable.sync_folder(vault.parent)
    return aside


def finish(vault: Path) -> bool:
    """At start: completes a restore that was cut short; whether there was one to complete."""
    ready = _ready(vault)
    if not ready.exists():
        return False
    if vault.exists():
        # Cut short before the current file was moved: nothing had changed yet, so nothing changes.
        ready.unlink()
        return False
    for aside in moved_aside(vault)[:1]:
        _move_log(vault, aside)
    ready.replace(vault)
    durable.sync_folder(vault.parent)
    return True


def moved_aside(vault: Path) -> list[Path]:
    """The vault files that restores moved aside, the newest first; never removed by themselves."""
    return sorted(
        (path for path in vault.parent.glob(f"{vault.name}.aside-*") if not _is_log(path)), reverse=True
    )


def _fresh(copy: Path, part: Path, key: bytes) -> None:
    """Writes `copy` to `part` as one whole, checked file, whatever log lies beside the copy."""
    part.unlink(missing_ok=True)
    part.touch(durable.PRIVATE_FILE)
    try:
        with keyed.connected(copy, key) as connection:
            connection.execute("vacuum into ?", (str(part),))
        if not backups.verified(part, key):
            raise Refusal("restore_failed")
        durable.sync_file(part)
    except apsw.FullError as wrong:
        part.unlink(missing_ok=True)
        raise Refusal("disk_full") from wrong
    except keyed.UNREADABLE as wrong:
        part.unlink(missing_ok=True)
        raise Refusal("restore_failed") from wrong
    except (Refusal, OSError, apsw.Error):
        part.unlink(missing_ok=True)
        raise


def _move_aside(vault: Path, now: datetime) -> Path | None:
    aside = vault.with_name(f"{vault.name}.aside-{now.astimezone(UTC).strftime(STAMP)}")
    there = vault.exists()
    if there:
        # The file before its log: cut short here, `finish` still knows that a restore was under way.
        vault.replace(aside)
        durable.sync_folder(vault.parent)
    _move_log(vault, aside)
    return aside if there else None


def _move_log(vault: Path, aside: Path) -> None:
    """Takes the log along: left beside the restored file, SQLite would write it into that."""
    _beside(vault, "-shm").unlink(missing_ok=True)
    log = _beside(vault, "-wal")
    if log.exists():
        log.replace(_beside(aside, "-wal"))
    durable.sync_folder(vault.parent)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(f"{path.name}{suffix}")


def _ready(vault: Path) -> Path:
    return _beside(vault, ".restoring")


def _is_log(path: Path) -> bool:
    return path.name.endswith(("-wal", "-shm"))


def _tables(connection: apsw.Connection) -> dict[str, set[str]]:
    """Column names by table name."""
    names = connection.execute("select name from sqlite_schema where type='table'").fetchall()
    return {
        str(name): {
            str(row[0]) for row in connection.execute("select name from pragma_table_info(?)", (name,))
        }
        for (name,) in names
    }


def _count(connection: apsw.Connection, table: str, columns: set[str]) -> int:
    live = " where deleted_at is null" if "deleted_at" in columns else ""
    return int(connection.execute(f"select count(*) from {table}{live}").get)
