"""A day as a person types it: 2026-11-23, 23.11.2026, 23/11/2026 or 23.11."""

import re
from datetime import date

from rebound_desktop.domain.refusal import Refusal

_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})(?:[-./](\d{4}|\d{2})?)?")


def day_typed(text: str, today: date, *, month_first: bool = False) -> date | None:
    """The day; None for an empty text. Raises Refusal("date_invalid"), the text unchanged in it.

    Without a year it is this year's. `month_first` reads 11/23/2026, where that is the custom.
    """
    bare = text.strip()
    if not bare:
        return None
    try:
        if found := _YEAR_FIRST.fullmatch(bare):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(bare):
            day, month = int(found[1]), int(found[2])
            if month_first and "/" in bare:
                day, month = month, day
            year = int(found[3]) if found[3] else today.year
            return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        pass
    raise Refusal("date_invalid", value=bare)
