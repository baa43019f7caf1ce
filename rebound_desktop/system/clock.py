"""The one place that knows what time it is, and where."""

import os
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = Path("/etc/localtime")


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def zone(environ: Mapping[str, str] = os.environ, localtime: Path = LOCALTIME) -> ZoneInfo:
    """The zone of this machine at this moment, read anew at each call: a person travels.

    In the C library's order: TZ, then what /etc/localtime links to (or holds), then UTC.
    The C library is told as well (`tzset`), or whatever formats local time by it stays behind.
    """
    if hasattr(time, "tzset"):
        time.tzset()
    return _named(environ.get("TZ", "")) or _linked(localtime) or _windows() or ZoneInfo("UTC")


def _named(tz: str) -> ZoneInfo | None:
    """The zone that a TZ variable names; None for none and for rules written out ("CET-1CEST")."""
    name = tz.removeprefix(":")
    if not name:
        return None
    if name.startswith("/"):
        return _linked(Path(name))
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, ZoneInfoNotFoundError):
        return None


def _linked(file: Path) -> ZoneInfo | None:
    """The zone a zone file stands for: by its place under zoneinfo/, else by what it holds."""
    try:
        _, found, name = str(file.resolve(strict=True)).rpartition("/zoneinfo/")
        if found:
            return ZoneInfo(name)
        with file.open("rb") as content:
            return ZoneInfo.from_file(content, key="Local")
    except (OSError, ValueError, ZoneInfoNotFoundError):
        return None


def _windows() -> ZoneInfo | None:
    """Windows has its own names for zones: tzlocal knows them."""
    if sys.platform == "win32":
        import tzlocal

        return tzlocal.reload_localzone()
    return None
