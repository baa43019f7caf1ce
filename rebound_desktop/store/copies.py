"""The folder of verified copies: what lies there, from when, and why it was taken."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from rebound_desktop.store import durable, retention

SUFFIX = ".vault"
STAMP = "%Y%m%dT%H%M%S.%f"
SLOTS = "keys"


class Reason(StrEnum):
    EXIT = "exit"
    HOURLY = "hourly"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    BULK = "bulk"
    BY_HAND = "hand"


@dataclass(frozen=True, slots=True)
class Copy:
    """One verified copy: only what was reopened and checked ever bears such a name.

    `taken` is UTC, read from the name; `size` in bytes.
    """

    path: Path
    taken: datetime
    reason: Reason
    size: int


def name_of(now: datetime, reason: Reason) -> str:
    """The file name of a copy taken at `now` (aware)."""
    return f"rebound-{now.astimezone(UTC).strftime(STAMP)}Z-{reason.value}{SUFFIX}"


def copy_at(path: Path) -> Copy | None:
    """The copy that `path` is by its name; None when it is something else or gone."""
    began, _, reason = path.name.removesuffix(SUFFIX).partition("Z-")
    if not (path.name.endswith(SUFFIX) and began.startswith("rebound-")):
        return None
    try:
        taken = datetime.strptime(began.removeprefix("rebound-"), STAMP).replace(tzinfo=UTC)
        found = Copy(path, taken, Reason(reason), path.stat().st_size)
        return found if path.name == name_of(taken, found.reason) else None
    except (ValueError, OSError):
        return None


def all_copies(folder: Path) -> list[Copy]:
    """Every verified copy in `folder`, the newest first; what is half written is not among them."""
    found = [copy for path in folder.glob(f"*{SUFFIX}") if (copy := copy_at(path))]
    return sorted(found, key=lambda copy: (copy.taken, copy.path.name), reverse=True)


def latest_verified(folder: Path) -> Copy | None:
    """The newest verified copy, for "last verified copy: today 14:20"; None when there is none."""
    return next(iter(all_copies(folder)), None)


def thin_out(folder: Path, now: datetime, just_taken: Copy, free: int | None = None) -> list[Copy]:
    """Removes the copies that retention no longer keeps and returns them; never `just_taken`.

    `free`: bytes free on the disk of `folder`, asked for when not given.
    """
    there = all_copies(folder)
    sizes: dict[datetime, int] = {}
    for copy in there:
        sizes[copy.taken] = sizes.get(copy.taken, 0) + copy.size
    if free is None:
        import shutil

        free = shutil.disk_usage(folder).free
    stays = retention.that_fit(retention.tiers(sizes, now), sizes, free)
    gone = [copy for copy in there if copy.taken not in stays and copy.path != just_taken.path]
    for copy in gone:
        copy.path.unlink(missing_ok=True)
    if gone:
        durable.sync_folder(folder)
    return gone
