"""Says each thing once: claims first, then shows, then writes down what became of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Busy, Fault, Newer
from rebound_desktop.domain.agenda import Digest, Hold, Lapse, Say, Speak, State, Wait, Why, Wishes, next_step
from rebound_desktop.qt.notifier.note import Note, Shown, Way
from rebound_desktop.tray.rendering import DIGEST, digest, spoken
from rebound_desktop.tray.silence import Silence

# Each round lapses or says something; if one look is not enough, the next goes on.
ROUNDS = 20
SETTLED = {Shown.SHOWN: State.SHOWN, Shown.UNKNOWN: State.UNKNOWN, Shown.REFUSED: State.REFUSED}
OVER = frozenset({State.ANSWERED, State.EXPIRED, State.SUPERSEDED})
AFTER_BUSY = 2000  # milliseconds until the next try, when the other process held the agenda
# With nobody there to show it, it waits until somebody comes; and by itself tries again this often.
AFTER_NOBODY = timedelta(minutes=10)
# A look that found nothing to do is believed this long, while nothing is written.
BELIEVED = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Standing:
    """What menu and icon tell. `waiting`: something lies in the window that may not have been heard."""

    holds: tuple[Hold, ...]
    wishes: Wishes
    why: Why
    waiting: bool


@dataclass(frozen=True, slots=True)
class _Rest:
    """When and where it was found that there is nothing to do until `until`, and in which agenda."""

    at: datetime
    until: datetime | None
    zone: str
    version: tuple[int, int]

    def holds(self, zone: ZoneInfo, now: datetime, version: tuple[int, int]) -> bool:
        """Whether that must still be so: nothing was written, and the clock went on as clocks do."""
        ends = self.at + BELIEVED if self.until is None else min(self.until, self.at + BELIEVED)
        return self.at <= now < ends and (zone.key, version) == (self.zone, self.version)


class Teller(QObject):
    """`tick` may be called at any time, as often as one likes. `stands` tells how things stand after it,
    `next_look` the instant to call it at (None: none is known), `outdated` that a newer Rebound is here."""

    stands = Signal(object)  # Standing
    next_look = Signal(object)  # datetime | None
    outdated = Signal()

    def __init__(
        self,
        book: Callable[[], Book],
        notifier: Way,
        silence: Silence,
        clock: Callable[[], datetime],
        zone: Callable[[], ZoneInfo],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._notifier = notifier
        self._silence = silence
        self._clock = clock
        self._zone = zone
        self._standing = Standing((), Wishes(), Why.NOTHING, False)
        self._speaking: tuple[str, ...] = ()
        self._shown: dict[str, tuple[str, ...]] = {}  # what stands on the screen: note -> agenda's keys
        self._nobody_until: datetime | None = None
        self._rested: _Rest | None = None
        self._unwritten: list[Callable[[], object]] = []
        self._busy = QTimer(self, singleShot=True, interval=AFTER_BUSY)
        self._busy.timeout.connect(self.tick)
        notifier.available.connect(self._somebody)
        notifier.closed.connect(self._closed)

    def tick(self) -> None:
        """Looks at the agenda and the clock, and does what is due; nothing twice, whatever happens."""
        try:
            self._write_down()
            zone, now = self._zone(), self._clock()
            if self._rested is not None and self._rested.holds(zone, now, self._book().version()):
                self.stands.emit(self._standing)
            else:
                self._look(zone, now)
        except Newer:
            self.outdated.emit()
        except Busy:
            self._busy.start()
        except Fault:
            # Not readable, or the disk is full: nothing is claimed, so nothing is said. The window tells.
            self.stands.emit(replace(self._standing, waiting=True))

    def write(self, writing: Callable[[], object]) -> None:
        """Writes now, or at a later tick if the agenda cannot be written now."""
        self._rested = None
        self._unwritten.append(writing)
        try:
            self._write_down()
        except Fault:
            self._busy.start()

    def keys(self, note: str) -> tuple[str, ...]:
        """The agenda's keys that a note on the screen stands for; one of an earlier life for itself."""
        return self._shown.get(note, () if note == DIGEST else (note,))

    def end(self) -> None:
        """What is on its way counts as perhaps shown: settled now, it is not said again."""
        self._busy.stop()
        if self._speaking:
            self._settle(self._speaking, State.UNKNOWN)

    def _look(self, zone: ZoneInfo, now: datetime) -> None:
        self._rested = None
        for _ in range(ROUNDS):
            book = self._book()
            says, wishes, holds = book.says(now), book.wishes(), book.holds()
            self._take_away_answered(says)
            step = next_step(says, holds, wishes, book.answers(), zone, now)
            if isinstance(step, Lapse):
                book.lapse(step.keys)
                continue
            if isinstance(step, Wait):
                self._rest(step, holds, wishes, now)
                self._rested = _Rest(now, step.until, zone.key, book.version())
            elif self._may_speak(now):
                self._say(step, wishes, zone, now)
                self._rest(Wait(None, Why.DUE), holds, wishes, now)
            else:
                again = self._nobody_until or self._silence.until(now)
                self._rest(Wait(again, Why.DUE), holds, wishes, now)
            return

    def _may_speak(self, now: datetime) -> bool:
        """One at a time, to somebody who is there, on a desktop that may be disturbed."""
        if self._nobody_until is not None and not now < self._nobody_until <= now + AFTER_NOBODY:
            self._nobody_until = None
        if self._speaking or self._nobody_until is not None or not self._notifier.ready():
            return False
        return not self._silence.holds(now)

    def _rest(self, wait: Wait, holds: tuple[Hold, ...], wishes: Wishes, now: datetime) -> None:
        book = self._book()
        book.ticked(now)
        waiting = self._nobody_until is not None or book.waiting() > 0
        self.next_look.emit(wait.until)
        self._standing = Standing(holds, wishes, wait.why, waiting)
        self.stands.emit(self._standing)

    def _say(self, step: Speak | Digest, wishes: Wishes, zone: ZoneInfo, now: datetime) -> None:
        keys = (step.say.key,) if isinstance(step, Speak) else step.keys
        claimed = self._book().claim_all(keys, now)
        if claimed:
            note = spoken(step, wishes, zone, now) if isinstance(step, Speak) else digest(wishes)
            self._show(note, claimed)

    def _show(self, note: Note, claimed: tuple[str, ...]) -> None:
        self._speaking = claimed
        self._shown[note.key] = claimed
        self._notifier.show(note, partial(self._told, note.key, claimed))

    def _told(self, note: str, keys: tuple[str, ...], outcome: Shown) -> None:
        """The notifier's one word on a note; too late for one that `end` has settled."""
        if self._speaking != keys:
            return
        if outcome is Shown.UNAVAILABLE:
            self._nobody_until = self._clock() + AFTER_NOBODY
            self._shown.pop(note, None)
            self._speaking = ()
            self.write(lambda: self._book().release(keys))
        else:
            self._settle(keys, SETTLED[outcome])
        QTimer.singleShot(0, self, self.tick)

    def _settle(self, keys: tuple[str, ...], state: State) -> None:
        self._speaking = ()
        self.write(lambda: self._book().settle(keys, state))

    def _write_down(self) -> None:
        """What could not be written before, in its order. Raises a Fault while it still cannot."""
        while self._unwritten:
            self._unwritten[0]()
            del self._unwritten[0]

    def _take_away_answered(self, says: Iterable[Say]) -> None:
        """Answered in the window, or overtaken: its note goes from the screen. The first answer wins."""
        over = {say.key for say in says if say.state in OVER}
        for note, keys in list(self._shown.items()):
            if over.issuperset(keys):
                del self._shown[note]
                self._notifier.close(note)

    def _somebody(self, there: bool) -> None:
        """Somebody came who can show it, or may be disturbed again."""
        if there:
            self._nobody_until = None
            QTimer.singleShot(0, self, self.tick)

    def _closed(self, note: str, why: str) -> None:
        """By the person, or because its time was over; what lies in the agenda stays."""
        if self._shown.get(note) != self._speaking:
            self._shown.pop(note, None)
