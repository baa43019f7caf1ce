"""All parts of the tray, and the wires between them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from rebound_desktop.agenda.book import Book
from rebound_desktop.qt import words
from rebound_desktop.qt.bus import SESSION, SYSTEM, Bus
from rebound_desktop.qt.notifier.balloon import Balloon
from rebound_desktop.qt.notifier.by_plyer import ByPlyer
from rebound_desktop.qt.notifier.freedesktop import Freedesktop
from rebound_desktop.qt.notifier.route import Route
from rebound_desktop.qt.presence import Presence
from rebound_desktop.qt.request import LEAVE, Request
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from rebound_desktop.tray.answers import Answers
from rebound_desktop.tray.heading import heading, paused_until
from rebound_desktop.tray.icon import PanelIcon
from rebound_desktop.tray.ledger import Ledger
from rebound_desktop.tray.menu import VIEWS, Menu
from rebound_desktop.tray.opener import LAST, Opener
from rebound_desktop.tray.sights import Sights
from rebound_desktop.tray.silence import Silence
from rebound_desktop.tray.teller import Standing, Teller
from rebound_desktop.tray.wake import Wake

# Which part of Rebound a line of the menu belongs to; one that is off takes its line with it.
PARTS = {"add": "jobs", "checkin": "selfcare", "write": "journal"}


class Tray(QObject):
    """Lives between `begin` and `end`. `left`: the person or the system asked it to leave."""

    left = Signal()

    def __init__(
        self,
        paths: Paths,
        open_book: Callable[[], Book],
        clock: Callable[[], datetime],
        zone: Callable[[], ZoneInfo],
        window: Sequence[str],
    ) -> None:
        super().__init__()
        self._clock, self._zone = clock, zone
        self._program = [Path(__file__), *(Path(part) for part in window if part.startswith("/"))]
        self.session, self.system = Bus(SESSION, self), Bus(SYSTEM, self)
        words.speak(QLocale.system().name())
        self.menu = Menu(self)
        self.icon = PanelIcon(self.menu.widget, self.session, self)
        self._server = Freedesktop(self.session)
        balloon = Balloon(self.icon.current, self.session)
        self.notifier = Route((self._server, balloon, ByPlyer(self.session)), self)
        self.presence = Presence(self.session, self.system, self)
        silence = Silence(self.presence, self._inhibited, clock, self)
        self.wake = Wake(self.system, self)
        self.ledger = Ledger(open_book, _alive)
        self.teller = Teller(self.ledger, self.notifier, silence, clock, zone, self)
        self.sights = Sights(self.ledger, self.teller, self.session, self._server, self.icon, self)
        self.opener = Opener(paths, window, self)
        self.answers = Answers(self.ledger, self.teller, self.notifier, self.opener, clock, self)
        self._wire()

    def _wire(self) -> None:
        self.wake.woke.connect(self._look)
        self.teller.next_look.connect(self.wake.set)
        self.teller.stands.connect(self._stand)
        self.teller.outdated.connect(self.leave)
        for comes in (self.session.came, self.session.went, self.icon.hosted, self.presence.changed):
            comes.connect(self._something_changed)
        self.icon.pressed.connect(self._open_last)
        self.menu.wanted.connect(self._open)
        self.menu.paused.connect(self._pause)
        self.menu.leaving.connect(self.leave)

    def begin(self) -> None:
        """Shows the icon, joins the buses, and looks for the first time once the loop runs."""
        self.session.begin()
        self.system.begin()
        self.icon.begin()
        self.wake.begin()

    def end(self) -> None:
        """Resolves what is being shown, and takes the icon away."""
        self.wake.end()
        self.teller.end()
        self.icon.end()
        self.session.end()
        self.system.end()
        self.menu.end()
        self.ledger.end()

    def leave(self) -> None:
        """Asks the process to end, between two things."""
        self.left.emit()

    def asked(self, request: Request) -> None:
        """What another process of Rebound wants: a look at the new plan, or that this one leaves."""
        if request == LEAVE:
            self.leave()
        elif request.verb == "open":
            self.opener.open(request.view, request.name, request.token)
        else:
            self.wake.soon()

    def _look(self) -> None:
        if not all(part.exists() for part in self._program):
            self.leave()  # uninstalled while it ran
            return
        self.teller.tick()

    def _something_changed(self) -> None:
        self.wake.soon()

    def _inhibited(self) -> bool:
        return self._server.inhibited

    def _stand(self, standing: Standing) -> None:
        now, zone, wishes = self._clock(), self._zone(), standing.wishes
        self._speak(wishes.language)
        self.menu.head(heading(standing.holds, wishes, standing.why, zone, now))
        self.menu.offer(frozenset(name for name in VIEWS if PARTS.get(name) not in wishes.off))
        self.menu.pause(wishes.stopped or (wishes.pause_until is not None and now < wishes.pause_until))
        self.icon.wait(standing.waiting)

    def _speak(self, language: str) -> None:
        """The person's own choice, else the system's language; a change is seen at the next look."""
        before = words.language()
        words.speak(language or QLocale.system().name())
        if words.language() != before:
            self.menu.speak()

    def _open_last(self) -> None:
        self.opener.open(LAST)

    def _open(self, view: str) -> None:
        if view == "lock_now":
            self.opener.knock(view)  # without a window there is nothing to lock
        else:
            self.opener.open(view)

    def _pause(self, name: str) -> None:
        until = paused_until(name, self._zone(), self._clock())
        self.teller.write(lambda: self.ledger().stop() if name == "always" else self.ledger().pause(until))
        QTimer.singleShot(0, self, self.teller.tick)


def _alive(pid: int, started: int, boot_id: str) -> bool:
    return process.alive(process.Process(pid, started, boot_id))
