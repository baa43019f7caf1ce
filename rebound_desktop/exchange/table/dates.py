"""Days as other tools write them; the order of day and month is found in the file or asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from rebound_desktop.exchange.keys import plain
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import DateOrder

_SLASHED = re.compile(r"^\D{0,12}(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_ISO_TIME = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)$")
_NAMED = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?\s*(?:de\s+)?([^\W\d_]{3,12})\.?,?\s*(?:de\s+|del\s+)?(\d{4})"
)
_NAMED_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_EXCEL_START = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one file's days: `order` is settled, `zone` is where instants become local days."""

    order: DateOrder
    zone: ZoneInfo

    def day(self, written: str) -> date | None:
        """The local day, or None where nothing or nothing readable is written."""
        text = written.strip()
        if not text:
            return None
        try:
            return self._instant(text) or self._iso(text) or self._numbers(text) or _named(text)
        except (ValueError, OverflowError):
            return None

    def _instant(self, text: str) -> date | None:
        if _ISO_TIME.match(text):
            tidy = re.sub(r"\s*(Z|UTC)$", "+00:00", text).replace(" ", "T", 1)
            return datetime.fromisoformat(tidy).astimezone(self.zone).date()
        if re.fullmatch(r"1\d{9}(\d{3})?", text):
            seconds = int(text) / (1000 if len(text) == 13 else 1)
            return datetime.fromtimestamp(seconds, UTC).astimezone(self.zone).date()
        if re.fullmatch(r"[345]\d{4}(\.\d+)?", text):
            return _EXCEL_START + timedelta(days=int(float(text)))
        return None

    def _iso(self, text: str) -> date | None:
        found = _ISO.match(text)
        return _sane(int(found[1]), int(found[2]), int(found[3])) if found else None

    def _numbers(self, text: str) -> date | None:
        found = _SLASHED.match(text)
        if not found:
            return None
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        year += 2000 if year < 100 else 0
        if first == second or found[2] == "." or self.order is DateOrder.DAY_FIRST:
            return _sane(year, second, first)
        if self.order is DateOrder.MONTH_FIRST:
            return _sane(year, first, second)
        return None


def found_order(written: Iterable[str]) -> DateOrder:
    """How the file orders day and month: a 13 or more settles it; both ways or none is ambiguous."""
    day_first = month_first = open_ones = False
    for text in written:
        found = _SLASHED.match(text.strip())
        if not found or found[2] == "." or _ISO.match(text.strip()):
            continue
        first, second = int(found[1]), int(found[3])
        day_first |= first > 12
        month_first |= second > 12
        open_ones |= first <= 12 and second <= 12 and first != second
    if day_first and month_first:
        return DateOrder.AMBIGUOUS
    if day_first:
        return DateOrder.DAY_FIRST
    if month_first:
        return DateOrder.MONTH_FIRST
    return DateOrder.AMBIGUOUS if open_ones else DateOrder.YEAR_FIRST


def _named(text: str) -> date | None:
    for pattern, day_at, month_at in ((_NAMED, 1, 2), (_NAMED_FIRST, 2, 1)):
        found = pattern.search(text)
        month = _months().get(plain(found[month_at])) if found else None
        if found and month:
            return _sane(int(found[3]), month, int(found[day_at]))
    return None


@cache
def _months() -> dict[str, int]:
    """Month names and short forms of the four languages, bare of case and accents."""
    names: dict[str, int] = {}
    for written in phrases("months").values():
        for number, forms in enumerate(written, 1):
            for form in forms.split():
                names[plain(form)] = number
    return names


def _sane(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1970 <= year <= 2100 else None
