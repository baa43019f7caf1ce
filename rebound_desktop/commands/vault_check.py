"""How the vault stands: whether it opens, and when it was last copied. Reads, never writes."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.commands.finding import Finding, Standing, found
from rebound_desktop.commands.moment import exactly
from rebound_desktop.qt.words import word
from rebound_desktop.store import copies, damage, keyed
from rebound_desktop.store.damage import Condition
from rebound_desktop.system.paths import Paths

LONG_AGO = timedelta(days=14)


def look_at_folder(paths: Paths) -> Finding:
    there = paths.data.is_dir()
    return found("folder", Standing.WELL, "here" if there else "missing", {"path": str(paths.data)})


def look_at_vault(paths: Paths, newest_schema: int) -> Finding:
    """Opens the vault by its open slot, beside a running window if there is one."""
    condition, key = damage.start(paths.vault, paths.keys, paths.backups)
    facts: dict[str, object] = {"path": str(paths.vault), "newest": newest_schema}
    if condition is Condition.OPENS and key is not None:
        schema = _schema(paths.vault, key)
        facts |= {"schema": schema, "size": size(paths.vault)}
        if schema > newest_schema:
            return found("vault", Standing.LOOK, "newer", facts)
        return found("vault", Standing.WELL, "opens" if schema == newest_schema else "older", facts)
    if condition is Condition.LOCKED:
        return found("vault", Standing.WELL, "locked", facts)
    if condition is Condition.MISSING and key is None and not copies.all_copies(paths.backups):
        return found("vault", Standing.NOTE, "none", facts)
    return found("vault", Standing.LOOK, condition.value, facts)


def look_at_copies(paths: Paths, now: datetime, zone: ZoneInfo) -> Finding:
    kept = copies.all_copies(paths.backups)
    facts: dict[str, object] = {"path": str(paths.backups), "count": len(kept)}
    if not kept:
        return found("copies", Standing.NOTE, "none", facts)
    taken = kept[0].taken
    standing = Standing.NOTE if now - taken > LONG_AGO else Standing.WELL
    when = exactly(taken, zone)
    said = word("doctor.copies.last", when=when, count=len(kept))
    reason = kept[0].reason.value
    return Finding("copies", standing, said, {**facts, "taken": taken.isoformat(), "reason": reason})


def size(path: Path) -> str:
    """The size of a file for a person: "1.2 MB"."""
    bytes_there = path.stat().st_size
    return f"{bytes_there / 1e6:.1f} MB" if bytes_there >= 1e5 else f"{bytes_there / 1e3:.0f} kB"


def _schema(vault: Path, key: bytes) -> int:
    with keyed.connected(vault, key) as connection:
        return int(connection.execute("pragma user_version").get)
