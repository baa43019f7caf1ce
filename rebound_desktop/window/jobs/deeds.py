"""What is done with one job, from wherever it was asked for: board, panel, menu, keys."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject

from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.found import Back, take_up_again
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.actions.trash_job import trash_job
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import called
from rebound_desktop.qt.words import word
from rebound_desktop.queries.been_here import BeenHere, sent_again
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.queries.preferences import Preferences, preferences
from rebound_desktop.queries.ticks import Ticks, ticks_to_ask
from rebound_desktop.window.jobs.one_is_enough import OneIsEnough
from rebound_desktop.window.room import Room


class Deeds(QObject):
    """Each method is one thing a person meant; a sentence at the foot says what became of it."""

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._enough = OneIsEnough(room, self)

    def move(self, job: str, stage: str, below: str = "") -> None:
        """Into a stage, right below another card ('' = on top)."""
        self._room.do(move_job, job, stage, below=below or None, then=partial(self._moved, job))

    def star(self, job: str, starred: bool) -> None:
        """Gives the star, or takes it."""
        self._room.do(star_job, job, starred, then=partial(self._starred, job) if starred else None)

    def trash(self, job: str) -> None:
        """Into the trash, with *Undo* beside the sentence that says so."""
        self._room.do(trash_job, job, then=self._trashed)

    def reopen(self, job: str) -> None:
        """They wrote after all."""
        self._room.do(take_up_again, job, then=self._taken_up)

    def they_said_no(self, job: str, message: str = "") -> None:
        """Opens the sheet of a no; with quiet time switched off the outcome is recorded and nothing else."""
        self._room.ask(preferences, then=partial(self._hear_no, job, message))

    def mattered(self, job: str) -> None:
        """It mattered after all: the sheet again, whole."""
        self._room.go("setback", job=job, mattered=True)

    def ended(self, job: str, outcome: Outcome) -> None:
        """Another ending; the loss of one that was wanted opens the sheet, every other is just recorded."""
        if outcome is Outcome.THEY_SAID_NO:
            self.they_said_no(job)
        elif outcome.can_be_setback:
            self._room.ask(preferences, then=partial(self._may_be_loss, job, outcome))
        else:
            self._close(job, outcome)

    def _hear_no(self, job: str, message: str, chosen: Preferences) -> None:
        if message:
            self._room.go("setback", job=job, message=message)
        elif "selfcare" in chosen.parts:
            self._room.go("setback", job=job)
        else:
            self._close(job, Outcome.THEY_SAID_NO)

    def _starred(self, job: str, _nothing: object) -> None:
        self._room.ask(ticks_to_ask, job, then=self._offer_ticks)

    def _offer_ticks(self, job: Ticks | None) -> None:
        """What makes one want it is asked for by nobody; the way there stands at the foot for a moment."""
        if job is not None:
            sentence = word("dreams.ticks.offer", title=called(job.title, job.company))
            self._room.offer(sentence, word("dreams.ticks.title"), "ticks", job=job.id)

    def _may_be_loss(self, job: str, outcome: Outcome, chosen: Preferences) -> None:
        if "selfcare" in chosen.parts:
            self._room.ask(job_detail, job, then=partial(self._ended, outcome=outcome))
        else:
            self._close(job, outcome)

    def _ended(self, detail: JobDetail | None, *, outcome: Outcome) -> None:
        if detail is None:
            return
        if detail.wanted or outcome is Outcome.OFFER_WITHDRAWN:
            self._room.go("setback", job=detail.id, outcome=outcome)
        else:
            self._close(detail.id, outcome)

    def _close(self, job: str, outcome: Outcome) -> None:
        self._room.do(close_job, job, outcome, then=partial(self._closed, job, outcome))

    def _closed(self, job: str, outcome: Outcome, _: object) -> None:
        if outcome is Outcome.I_SAID_YES:
            self._room.go("found", job=job)
        else:
            self._room.say(word(f"board.ended.{outcome}"), undo=True)

    def _taken_up(self, back: Back) -> None:
        """A yes that fell through: what went with it comes back with it."""
        system = self._room.system
        if back.reminders and system is not None:
            system.start_reminders()
            if back.autostart:
                with suppress(OSError):  # Settings shows what stands there
                    system.switch_autostart(True)
        if back.others or back.reminders:
            self._room.say(word("dreams.found.back_text"), undo=True)

    def _moved(self, job: str, _: str) -> None:
        self._enough.say("")
        self._room.ask(sent_again, job, then=self._tell_again, view="jobs.sent_again")

    def _tell_again(self, again: BeenHere | None) -> None:
        """An application to a place that said no before: one line, and the way there."""
        if again is not None:
            from rebound_desktop.window.jobs.adding.beforehand import again_sentence

            today = self._room.now().astimezone(self._room.zone()).date()
            sentence = again_sentence(again, again.company, today)
            self._room.offer(sentence, word("alike.again.look"), "job", job=again.job)

    def _trashed(self, name: str) -> None:
        self._room.say(word("board.said.trashed", title=name), undo=True)
