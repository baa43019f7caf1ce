"""The kinds of columns the vault's tables are made of: instants, days, codes, yes-or-no, words."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from peewee import SQL, Field, FloatField, IntegerField, TextField

from rebound_desktop.store.stored import as_day, as_instant, instant_text


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
