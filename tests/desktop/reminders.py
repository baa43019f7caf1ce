"""An agenda as the window plans it, put before a real tray process on a private desktop."""

import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Hold, Kind, Say, State, Wishes
from rebound_desktop.domain.plan import Planned
from rebound_desktop.qt.knock import knock
from rebound_desktop.qt.request import REPLANNED
from rebound_desktop.system import process
from tests.desktop.desktop import Desktop
from tests.desktop.programs import with_mark

NOTIFYD = "/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd"


def chain(end: datetime, name: str = "q7") -> tuple[Say, ...]:
    """The three nudges of one quiet time that ends at `end`."""
    return tuple(
        Say(f"{name}:{step}", Kind.RETURN, end, end + timedelta(days=30), chain=name, step=step)
        for step in (1, 2, 3)
    )


@contextmanager
def agenda(desktop: Desktop) -> Iterator[Book]:
    """The agenda of the desktop's person, opened as the window opens it."""
    book = Book.open(desktop.home / ".local/share/rebound/agenda.db", process.this(), keeper=True)
    try:
        yield book
    finally:
        book.close()


def promise(desktop: Desktop, says: Iterable[Say], holds: Iterable[Hold] = ()) -> None:
    """Plans, as the window does after a change, and knocks."""
    with agenda(desktop) as book:
        for planned in (Planned((), (), Wishes()), Planned(tuple(says), tuple(holds), Wishes())):
            commit = book.promise(planned, 1, desktop.now() - timedelta(days=30))
            if commit is not None:
                commit()
    look(desktop)


def look(desktop: Desktop) -> bool:
    """Knocks at the tray as the window does; False if none runs."""
    return knock(Path(desktop.environ["XDG_RUNTIME_DIR"]) / "rebound", "tray", REPLANNED)


def state(desktop: Desktop, key: str) -> State:
    """What became of a nudge."""
    with agenda(desktop) as book:
        return next(say.state for say in book.says(desktop.now()) if say.key == key)


def end_all(desktop: Desktop, program: str, how: signal.Signals = signal.SIGTERM) -> None:
    """Ends a part of the desktop by its program's name: the panel, the notification service, a bus."""
    for number, words in with_mark(desktop.session.mark).items():
        if Path(words[0]).name == program:
            os.kill(number, how)
