"""Where the window opens: one order everywhere (EXPERIENCE.md, Away, and shared computers)."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Standing:
    """What the order depends on. `interview` is the id of a job with an interview on this local day."""

    locked: bool = False
    asked_for: str = ""
    first_launch: bool = False
    quiet: bool = False
    interview: str = ""
    returning: bool = False
    offered_on: date | None = None
    reflection_open: str = ""
    last_tab: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """A tab, and what lies over or in it: `view` as `--open` names it, `name` the row it is about."""

    tab: str
    view: str = ""
    name: str = ""


def opening(state: Standing, zone: ZoneInfo, now: datetime) -> Opening:
    """The lock page, what was asked for, Self-care in quiet time, the interview on its day, the ten-minute
    page (once a local day until a step is done), an open reflection, else the tab last used.
    """
    home = "selfcare" if state.quiet else state.last_tab or "jobs"
    if state.locked:
        return Opening(home, "lock")
    if state.asked_for and state.asked_for != "last":
        return Opening(home, state.asked_for)
    if state.first_launch:
        return Opening("jobs", "welcome")
    if state.quiet:
        return Opening("selfcare")
    if state.interview:
        return Opening("jobs", "job", state.interview)
    if state.returning and state.offered_on != now.astimezone(zone).date():
        return Opening(home, "returning")
    if state.reflection_open:
        return Opening("reflection", "", state.reflection_open)
    return Opening(home)
