"""The clock of a private desktop: where it stands, and how it is moved."""

from datetime import UTC, datetime, timedelta
from pathlib import Path


def offset(folder: Path) -> timedelta:
    """How far the desktop's clock is ahead of the real one (`with-clock` keeps it in a file)."""
    try:
        return timedelta(seconds=int((folder / "clock").read_text()))
    except FileNotFoundError:
        return timedelta(0)


def carry(ahead: timedelta, folder: Path) -> None:
    """Sets the clock of a desktop that was just started to where another's stood."""
    (folder / "clock").write_text(f"{int(ahead.total_seconds()):+d}\n")


def now(folder: Path) -> datetime:
    """The desktop's time, aware, in UTC."""
    return datetime.now(UTC) + offset(folder)  # noqa: TID251 - the desktop's clock runs beside the real one
