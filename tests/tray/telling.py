"""What the tests of telling share: an agenda on disk, and a notifier that shows as it is told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Hold, Kind, Say, State, Wishes
from rebound_desktop.domain.plan import Planned
from rebound_desktop.qt.notifier.note import Done, Note, Shown, Way
from rebound_desktop.system import process
from rebound_desktop.tray.silence import Silence
from rebound_desktop.tray.teller import Standing, Teller
from tests.clock import Clock

PARIS = ZoneInfo("Europe/Paris")
# A Monday at 09:00 in Paris: the end of a quiet time that began on Saturday.
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
SATURDAY = MONDAY - timedelta(days=2)


def says(end: datetime = MONDAY, chain: str = "q7") -> tuple[Say, ...]:
    """A whole chain for one quiet time: three in all."""
    return tuple(
        Say(f"{chain}:{step}", Kind.RETURN, end, end + timedelta(days=30), chain=chain, step=step)
        for step in (1, 2, 3)
    )


def interview(at: datetime, key: str = "i1") -> Say:
    return Say(
        f"{key}:interview", Kind.INTERVIEW, at, at + timedelta(days=1), moment=at + timedelta(hours=20)
    )


def follow_up(at: datetime, key: str = "f1") -> Say:
    return Say(f"{key}:follow_up", Kind.FOLLOW_UP, at, at + timedelta(days=14))


def quiet(end: datetime = MONDAY, exceptions: Iterable[str] = ()) -> Hold:
    return Hold("q7", SATURDAY, end, frozenset(exceptions))


def opened(folder: Path) -> Book:
    return Book.open(folder / "agenda.db", process.this())


def promised(
    book: Book,
    what: Iterable[Say],
    holds: Iterable[Hold] = (),
    wishes: Wishes | None = None,
    now: datetime = SATURDAY,
) -> None:
    """Plans as the window does, the first plan of all included."""
    for planned in (
        Planned((), (), wishes or Wishes()),
        Planned(tuple(what), tuple(holds), wishes or Wishes()),
    ):
        commit = book.promise(planned, 1, now)
        if commit is not None:
            commit()


class Screen(Way):
    """Shows every note at once, or as `outcome` says; None leaves it open until `tell`."""

    def __init__(self, outcome: Shown | None = Shown.SHOWN) -> None:
        super().__init__()
        self.outcome = outcome
        self.notes: list[Note] = []
        self.taken_away: list[str] = []
        self.dones: list[Done] = []

    def takes(self, before: Shown | None) -> bool:
        return True

    def show(self, note: Note, done: Done) -> None:
        self.notes.append(note)
        self.dones.append(done)
        if self.outcome is not None:
            done(self.outcome)

    def close(self, key: str) -> None:
        self.taken_away.append(key)

    @property
    def keys(self) -> list[str]:
        return [note.key for note in self.notes]


class Lock(QObject):
    """A screen that a test locks."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.locked = False

    def lock(self, locked: bool) -> None:
        self.locked = locked
        self.changed.emit(locked)


@dataclass
class Told:
    """A teller with all it needs; `disturbed` is do not disturb, `standing` what it told last."""

    book: Book
    clock: Clock
    screen: Screen = field(default_factory=Screen)
    zone: ZoneInfo = PARIS
    lock: Lock = field(default_factory=Lock)
    disturbed: bool = False

    def __post_init__(self) -> None:
        self.silence = Silence(self.lock, lambda: self.disturbed, self.clock)  # type: ignore[arg-type]
        self.teller = Teller(lambda: self.book, self.screen, self.silence, self.clock, lambda: self.zone)
        self.standing: Standing | None = None
        self.looks: list[datetime | None] = []
        self.teller.stands.connect(self._stand)
        self.teller.next_look.connect(self.looks.append)

    def _stand(self, standing: Standing) -> None:
        self.standing = standing

    def at(self, moment: datetime) -> list[str]:
        """Looks at `moment`; the keys shown so far."""
        self.clock.instant = moment
        self.teller.tick()
        return self.screen.keys


def state(told: Told, key: str) -> State:
    """What became of a nudge."""
    return next(say.state for say in told.book.says(told.clock()) if say.key == key)
