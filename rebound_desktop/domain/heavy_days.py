"""Heavy on most of the days that were noted lately: a reason to talk to a person, never a score."""

from collections.abc import Mapping
from datetime import date

HEAVY = 8
LOOKED_AT = 14
MOST = 10


def heavy_lately(rated: Mapping[date, int]) -> bool:
    """Whether 10 of the last 14 days that were rated at all had 8 or more (EXPERIENCE.md, Self-care).

    `rated`: the heaviest of each local day on which anything was said.
    """
    last = sorted(rated)[-LOOKED_AT:]
    return len(last) == LOOKED_AT and sum(rated[day] >= HEAVY for day in last) >= MOST
