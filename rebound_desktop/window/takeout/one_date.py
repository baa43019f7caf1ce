"""Adds one interview to the person's own calendar, as a file a phone takes; its name stays neutral."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.take_parts import take_dates
from rebound_desktop.actions.takeout.taken import Taken
from rebound_desktop.qt.words import word
from rebound_desktop.window.room import Room
from rebound_desktop.window.saving import ask_where
from rebound_desktop.window.takeout.words import date_words


def save_date(room: Room, over: QWidget, interview: str) -> None:
    """Asks where, writes it off to the side, says that it is there."""
    path = ask_where(over, word("takeout.calendar.one"), "date", {".ics": word("takeout.dates")})
    if path is None:
        return

    def told(taken: Taken) -> None:
        room.say(word("takeout.calendar.written", name=taken.path.name, count=taken.count))

    words = date_words(named=False)
    room.carry(take_dates, path, words, Going(), interview=interview, then=told, failed=room.tell)
