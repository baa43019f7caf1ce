"""Gives the quiet time that runs another length, or a third loss a day of its own."""

from collections.abc import Iterable
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.running_quiet import last_joined, move_end, reminder_hours, running_quiet
from rebound_desktop.actions.told_loss import SpeakingDate, keep_dates
from rebound_desktop.domain import quiet_time as rules
from rebound_desktop.domain.quiet_change import changes
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.domain.refusal import Refusal


def change_quiet_time(
    desk: Desk, length: Length, dates: Iterable[SpeakingDate] = (), *, now: datetime
) -> datetime:
    """Moves the end to what this length gives, counted from its start; returns it (UTC).

    `dates`: those before the new end; what was said of one before stays. Raises Refusal:
    "quiet_time_ended" when none runs, "quiet_time_too_short" when that end is past.
    """
    vault = desk.vault
    running = running_quiet(vault, now)
    if running is None:
        raise Refusal("quiet_time_ended")
    offered = changes(running, last_joined(vault, running), reminder_hours(vault), vault.zone(), now)
    chosen = next((one for one in offered if one.length is length), None)
    if chosen is None:
        raise Refusal("quiet_time_too_short")
    with desk.change("change_quiet_time", now):
        move_end(vault, running.id, chosen.ends, now, length_hours=length.hours)
        keep_dates(vault, running.id, dates, now)
    return chosen.ends


def give_third_its_day(desk: Desk, *, now: datetime) -> datetime:
    """One more inside the same quiet time gets 24 h of its own; returns the end (UTC).

    Raises Refusal("quiet_time_ended") when none runs any more.
    """
    vault = desk.vault
    running = running_quiet(vault, now)
    if running is None:
        raise Refusal("quiet_time_ended")
    ends = rules.third(running, reminder_hours(vault), vault.zone(), now).ends
    with desk.change("own_day", now):
        move_end(vault, running.id, ends, now)
    return ends
