"""People who listen, by country, from the words' own file; old facts say so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QLocale

from rebound_desktop.qt.words import words

_OLD_AFTER_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    number: str
    hours: str
    what: str
    source: str
    checked: str
    old: bool


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name: str
    emergency: str
    lines: tuple[Line, ...]


def countries(now: datetime) -> tuple[Country, ...]:
    """All countries with a confirmed line, in the file's order."""
    return tuple(_country(code, words(f"countries.{code}"), now) for code in words("countries.order"))


def own_country(known: tuple[Country, ...]) -> int:
    """The place in `known` of the country that the system's settings name; 0 where it is none of them."""
    code = QLocale.territoryToCode(QLocale.system().territory()).lower()
    return next((place for place, country in enumerate(known) if country.code == code), 0)


def _country(code: str, told: dict[str, Any], now: datetime) -> Country:
    lines = tuple(
        Line(
            one["name"],
            one["number"],
            one["hours"],
            one["what"],
            one["source"],
            one["checked"],
            _old(one["checked"], now) or not one["dated"] or _old(one["dated"], now),
        )
        for one in told.get("lines", ())
    )
    return Country(code, told["name"], told.get("emergency", ""), lines)


def _old(month: str, now: datetime) -> bool:
    year, number = (int(part) for part in month.split("-")[:2])
    return (now.year - year) * 12 + now.month - number > _OLD_AFTER_MONTHS
