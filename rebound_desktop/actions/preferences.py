"""What the person wants of Rebound: written at once, no step, and the tray's plan follows."""

from datetime import datetime
from typing import Any

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.parts import PARTS
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.reminder_hours import ReminderHours, hours_kept
from rebound_desktop.store import settings

LOOKS = ("system", "light", "dark")


def switch_part(desk: Desk, part: str, on: bool, *, now: datetime) -> None:
    """Off means gone: tab, strip, cards, reminders. Raises Refusal("last_part") for the last that is on."""
    if part not in PARTS:
        raise ValueError(part)
    off = set(settings.read(desk.vault, "parts_off", [])) & set(PARTS)
    off = off - {part} if on else off | {part}
    if len(off) == len(PARTS):
        raise Refusal("last_part")
    _wish(desk, "parts_off", sorted(off), now)


def choose_hours(desk: Desk, hours: ReminderHours, *, now: datetime) -> None:
    """When a pop-up may appear; the tray keeps to it from the next one on."""
    _wish(desk, "reminder_hours", hours_kept(hours), now)


def choose_looks(desk: Desk, looks: str, *, now: datetime) -> None:
    """`system`, `light` or `dark`."""
    if looks not in LOOKS:
        raise ValueError(looks)
    settings.write(desk.vault, "looks", looks)


def keep_discreet(desk: Desk, discreet: bool, *, now: datetime) -> None:
    """Whether every notification says no more than that there is a note."""
    _wish(desk, "discreet", discreet, now)


def allow_names(desk: Desk, names: bool, *, now: datetime) -> None:
    """Whether titles may stand in notifications, and so in the agenda, which is not encrypted."""
    _wish(desk, "names", names, now)


def want_reminders(desk: Desk, wanted: bool, *, now: datetime) -> None:
    """Whether the window starts the tray process where it does not run."""
    settings.write(desk.vault, "reminders_off", not wanted)


def _wish(desk: Desk, name: str, value: Any, now: datetime) -> None:
    settings.write(desk.vault, name, value)
    desk.plan_again(now)
