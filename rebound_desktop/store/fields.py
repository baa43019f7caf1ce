"""How instants, days, codes and yes-or-no lie in the vault: aware only, UTC, fixed width."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, overload

from peewee import SQL, Field, FloatField, IntegerField, TextField


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


class Instant(Field):
    """An aware datetime, kept as fixed-width UTC text; naive ones raise ValueError."""

    field_type = "TEXT"

    def db_value(self, value: Any) -> str | None:
        if value is None:
            return None
        if isinstance(value, str):
            value = as_instant(value)
        if not isinstance(value, datetime):
            raise TypeError(f"{self!r} takes an aware datetime, not {type(value).__name__}")
        return instant_text(value)

    def python_value(self, value: str | None) -> datetime | None:
        return as_instant(value)


class Day(Field):
    """A calendar day without a zone."""

    field_type = "TEXT"

    def db_value(self, value: Any) -> str | None:
        if value is None:
            return None
        if isinstance(value, str):
            value = as_day(value)
        if isinstance(value, datetime) or not isinstance(value, date):
            raise TypeError(f"{self!r} takes a date, not {type(value).__name__}")
        return value.isoformat()

    def python_value(self, value: str | None) -> date | None:
        return as_day(value)


class Code(Field):
    """One word of a fixed kind (a StrEnum), stored as that word; another word raises ValueError."""

    field_type = "TEXT"

    def __init__(self, kind: type[StrEnum], **options: Any) -> None:
        self.kind = kind
        super().__init__(**options)

    def db_value(self, value: Any) -> str | None:
        if value is None or (value == "" and self.null):
            return None
        return self.kind(value).value

    def python_value(self, value: Any) -> StrEnum | None:
        return None if value is None else self.kind(value)


class Flag(IntegerField):
    """Yes or no, stored as 1 or 0; never null."""

    def __init__(self, default: bool = False) -> None:
        super().__init__(default=default, constraints=[SQL(f"DEFAULT {int(default)}")])

    def db_value(self, value: Any) -> int:
        return int(bool(value))

    def python_value(self, value: Any) -> bool:
        return bool(value)


class Words(TextField):
    """What a person wrote, exactly; never null, empty where nothing was written."""

    def __init__(self, default: str = "") -> None:
        super().__init__(default=default, constraints=[SQL(f"DEFAULT '{default}'")])

    def db_value(self, value: Any) -> str:
        if not isinstance(value, str):
            raise TypeError(f"{self!r} takes text, not {type(value).__name__}")
        return value


class Place(FloatField):
    """An order key: where a person put a row by hand; between two rows lies always another."""

    def __init__(self) -> None:
        super().__init__(default=0.0, constraints=[SQL("DEFAULT 0")])
