"""When it locks: by hand, after a while without a key, with the screen, before the computer sleeps."""

from PySide6.QtCore import QObject, Signal

from rebound_desktop.actions.lock import LockStanding, lock_standing
from rebound_desktop.actions.lock_wishes import LockWishes, lock_wishes
from rebound_desktop.qt.bus import SESSION, SYSTEM, Bus
from rebound_desktop.qt.presence import Presence
from rebound_desktop.qt.sleep import Sleep
from rebound_desktop.qt.words import word
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.lock.idle import Idle
from rebound_desktop.window.room import Room


class Locking(QObject):
    """`lock_now` only where a passphrase is set; without one *Lock now* explains, and offers to set it."""

    lock_now = Signal()

    def __init__(self, room: Room, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._frame = room, frame
        self.standing, self.wishes = LockStanding(), LockWishes()
        self.idle = Idle(room.now, self)
        self.idle.over.connect(self._lock)
        self._buses: tuple[Bus, ...] = ()
        self._sleep: Sleep | None = None
        room.relocked.connect(self.look)
        room.leaving.connect(self.end)

    def look(self) -> None:
        """Learns whether there is a passphrase, and what is to lock."""
        self._room.do(lock_wishes, then=self._wish)

    def ask(self) -> None:
        """*Lock now* was pressed."""
        self._room.do(lock_standing, then=self._lock_or_offer)

    def end(self) -> None:
        """The window goes. What holds back the computer's sleep goes with the process, once all is safe."""
        self.idle.end()

    def _wish(self, wishes: LockWishes) -> None:
        self.wishes = wishes
        self._room.do(lock_standing, then=self._take)

    def _take(self, standing: LockStanding) -> None:
        if self.standing.keyring not in ("", standing.keyring):
            self._forget(self.standing.keyring)
        self.standing = standing
        minutes = self.wishes.idle if standing.locked else 0
        self.idle.watch(self._frame.windowHandle(), minutes)
        if standing.locked and self.wishes.with_screen and not self._buses:
            self._listen()

    def _forget(self, item: str) -> None:
        """What the keyring keeps opens nothing any more: out of it, where it can be had."""
        from rebound_desktop.qt.keyring import Keyring

        Keyring(self).drop(item, _whatever_became_of_it)

    def _listen(self) -> None:
        session, system = Bus(SESSION, self), Bus(SYSTEM, self, handles=True)
        presence = Presence(session, system, self)
        presence.changed.connect(self._screen)
        self._sleep = Sleep(system, word("lock.before_sleep"), self)
        self._sleep.going.connect(self._before_sleep)
        self._buses = (session, system)
        for bus in self._buses:
            bus.begin()

    def _screen(self, locked: bool) -> None:
        if locked and self.wishes.with_screen:
            self._lock()

    def _before_sleep(self) -> None:
        if self.wishes.with_screen and self.standing.locked:
            self._lock()  # which ends this process, and with it what keeps the computer awake
        elif self._sleep is not None:
            self._sleep.let_go()

    def _lock(self) -> None:
        if self.standing.locked:
            self.lock_now.emit()

    def _lock_or_offer(self, standing: LockStanding) -> None:
        self.standing = standing
        if standing.locked:
            self.lock_now.emit()
        else:
            self._frame.come_to_front()
            self._room.go("passphrase")


def _whatever_became_of_it(_gone: bool) -> None:
    """A locked keyring keeps it; there it is of no use to anybody."""
