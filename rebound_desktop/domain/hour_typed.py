"""An hour as a person types it: "9", "9:30", "14.30"."""

import re
from datetime import time

from rebound_desktop.domain.refusal import Refusal

_HOUR = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(?:h|Uhr)?", re.I)


def hour_typed(text: str) -> time | None:
    """The local hour; None for an empty text. Raises Refusal("hour_invalid")."""
    bare = text.strip()
    if not bare:
        return None
    found = _HOUR.fullmatch(bare)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise Refusal("hour_invalid", value=bare)
    return time(int(found[1]), int(found[2] or 0))
