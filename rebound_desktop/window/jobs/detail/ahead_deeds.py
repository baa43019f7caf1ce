"""What is done with what lies ahead of a job: each press is one action, and one sentence says so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from rebound_desktop.actions import next_steps, offers, put_off, reply_time, take_homes, write_to_them
from rebound_desktop.qt.words import word
from rebound_desktop.window.room import Room

# By name: the action, and whether it is done to the job itself.
_DEEDS: dict[str, tuple[Callable[..., object], bool]] = {
    "follow_up": (write_to_them.follow_up, True),
    "follow_up_later": (put_off.follow_up_later, True),
    "no_follow_up": (put_off.no_follow_up, True),
    "forget_reply_time": (reply_time.forget_reply_time, True),
    "name_reply_time": (reply_time.name_reply_time, True),
    "put_offer": (offers.put_offer, True),
    "put_take_home": (take_homes.put_take_home, True),
    "put_next_step": (next_steps.put_next_step, True),
    "thank": (write_to_them.thank, False),
    "thank_later": (put_off.thank_later, False),
    "no_thanks": (put_off.no_thanks, False),
    "edit_offer": (offers.edit_offer, False),
    "answer_offer": (offers.answer_offer, False),
    "trash_offer": (offers.trash_offer, False),
    "edit_take_home": (take_homes.edit_take_home, False),
    "send_take_home": (take_homes.send_take_home, False),
    "trash_take_home": (take_homes.trash_take_home, False),
    "edit_next_step": (next_steps.edit_next_step, False),
    "do_next_step": (next_steps.do_next_step, False),
    "move_next_step": (next_steps.move_next_step, False),
    "trash_next_step": (next_steps.trash_next_step, False),
}
# What is seen at once on the panel needs no sentence; what went from it does.
_SILENT = ("put_", "edit_", "name_")


class AheadDeeds(QObject):
    """`do(name, job, row, more)`; *Undo* stands beside the sentence."""

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room

    def do(self, name: str, job: str, ref: str, more: object = None, then: object = None) -> None:
        """`ref` is the row it is done to, where it is not the job; `more` a day or the fields."""
        action, of_job = _DEEDS[name]
        given = (job if of_job else ref, *(() if more is None else (more,)))
        self._room.do(action, *given, then=partial(self._done, name, then))

    def _done(self, name: str, then: object, _result: object) -> None:
        if callable(then):
            then()
        if not name.startswith(_SILENT):
            self._room.say(word(f"ahead.said.{name}"), undo=True)
