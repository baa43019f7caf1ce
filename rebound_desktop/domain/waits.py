"""How long it took from applying to something: the middle of those that came, and who waits still.

The middle is the plain median of what has come, not an estimate over those still waiting
(Kaplan–Meier): each number can be counted again by hand, and nothing is supposed about silence, which
in a job search is an answer as often as not. What it leaves out stands beside it, always: how many
wait, how many ended without it, and how long the longest took that came after all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from typing import NamedTuple

from rebound_desktop.domain.share import RATE_FROM


class Wait(NamedTuple):
    """Local days. `came` of None: it has not, and with `is_open` still may."""

    begun: date
    came: date | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class Middle:
    """Half of the `came` took `days` or fewer, the longest `longest`; None below five that came."""

    days: int | None
    longest: int | None
    came: int
    waiting: int
    never: int


def middle(waits: Iterable[Wait]) -> Middle:
    """The middle of many waits."""
    took, waiting, never = [], 0, 0
    for wait in waits:
        if wait.came is not None:
            took.append(max(0, (wait.came - wait.begun).days))
        elif wait.is_open:
            waiting += 1
        else:
            never += 1
    enough = len(took) >= RATE_FROM
    return Middle(
        median_low(took) if enough else None, max(took) if enough else None, len(took), waiting, never
    )
