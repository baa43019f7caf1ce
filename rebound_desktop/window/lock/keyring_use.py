"""The system's keyring beside the passphrase: switched on once it keeps what opens the vault, and off."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from rebound_desktop.actions import lock
from rebound_desktop.actions.lock import LockStanding
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.keyring import Keyring, Standing
from rebound_desktop.qt.words import word
from rebound_desktop.window.room import Room


class KeyringUse(QObject):
    """`stands`: whether it is used, and how the keyring stands now, ABSENT where no passphrase is set."""

    stands = Signal(bool, object)

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._keyring = room, Keyring(self)
        self._used = False

    def look(self, standing: LockStanding) -> None:
        """Asks the keyring how it stands; without a passphrase there is nothing to ask."""
        self._used = bool(standing.keyring)
        if standing.locked:
            self._keyring.look(self._looked)
        else:
            self.stands.emit(False, Standing.ABSENT)

    def switch(self, on: bool) -> None:
        """As the person wants it, where the keyring takes it."""
        if on:
            item, secret = lock.new_keyring_item()
            self._keyring.keep(item, secret, partial(self._kept, item, secret))
        else:
            self._room.do(lock.forget_keyring, then=partial(self._changed, "off"))

    def end(self) -> None:
        """Nobody looks any more."""
        self._keyring.end()

    def _looked(self, standing: Standing) -> None:
        self.stands.emit(self._used, standing)

    def _kept(self, item: str, secret: bytes, kept: bool) -> None:
        if kept:
            then = partial(self._changed, "on")
            self._room.do(lock.open_with_keyring, item, secret, then=then, refused=partial(self._undo, item))
        else:
            self._room.say(word("lock.keyring.failed"))
            self._look_again()

    def _undo(self, item: str, problem: Refusal) -> None:
        self._keyring.drop(item, self._let_be)
        self._room.say(word(f"errors.{problem.key}", **problem.values))
        self._look_again()

    def _let_be(self, _gone: bool) -> None:
        """What is left in the keyring opens nothing."""

    def _changed(self, what: str, _nothing: object) -> None:
        self._room.say(word(f"lock.keyring.{what}"))
        self._room.relocked.emit()
        self._look_again()

    def _look_again(self) -> None:
        self._room.do(lock.lock_standing, then=self.look)
