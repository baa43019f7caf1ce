"""How instants and days are written in the vault's file: aware only, UTC, fixed width."""

from datetime import UTC, date, datetime
from typing import overload


def instant_text(instant: datetime) -> str:
    """The 27 characters an instant is stored as, `2026-11-20T16:40:00.000000Z`; sorts as it happened.

    Raises ValueError for a naive datetime: no such thing exists in Rebound.
    """
    if instant.tzinfo is None or instant.utcoffset() is None:
        raise ValueError("a naive datetime has no place in the vault")
    # isoformat, because strftime does not pad years before 1000 everywhere.
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


@overload
def as_instant(text: str) -> datetime: ...
@overload
def as_instant(text: None) -> None: ...
def as_instant(text: str | None) -> datetime | None:
    """The aware UTC datetime behind a stored instant; None stays None."""
    if text is None:
        return None
    return datetime.fromisoformat(text)


@overload
def as_day(text: str) -> date: ...
@overload
def as_day(text: None) -> None: ...
def as_day(text: str | None) -> date | None:
    """The date behind a stored day (`2026-11-20`); None stays None."""
    return None if text is None else date.fromisoformat(text)


def stored(value: object) -> object:
    """A Python value as SQLite takes it: instants and days become text, everything else stays."""
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return value
