"""The system's keyring (Secret Service): one small secret in it; the person is never asked for anything."""

from collections.abc import Callable, Generator
from enum import StrEnum
from typing import Any, TypeVar

from jeepney import DBusAddress, Message, MessageFlag, Properties, new_method_call
from PySide6.QtCore import QObject, QTimer

from rebound_desktop.qt.bus import SESSION, Bus, Reply

NAME = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
SERVICE = "org.freedesktop.Secret.Service"
COLLECTION = "org.freedesktop.Secret.Collection"
ITEM = "org.freedesktop.Secret.Item"
PROMPT = "org.freedesktop.Secret.Prompt"
LABEL = "Rebound"
NOTHING = "/"
LIMIT = 2.0  # seconds for a whole conversation; then it counts as a keyring that is not there

T = TypeVar("T")
Talk = Generator[Message, Reply, T]


class Standing(StrEnum):
    """How the keyring stands: no service, one that is locked now, one that keeps and gives."""

    ABSENT = "absent"
    LOCKED = "locked"
    OPEN = "open"


class Keyring(QObject):
    """Each call is answered exactly once, from the event loop, within LIMIT; nothing ever raises.

    A service that does not run is not started for it, a locked collection is left locked, and a prompt that
    a service offers is dismissed unseen (`Prompt.Prompt` is never called). Secrets go over the session bus,
    a socket of this account, as the service's *plain* sessions have it.
    """

    def __init__(self, parent: QObject | None = None, limit: float = LIMIT) -> None:
        super().__init__(parent)
        self._limit = limit

    def end(self) -> None:
        """Leaves what is under way; nobody is answered any more."""
        for one in self.findChildren(_Conversation):
            one.leave()

    def look(self, done: Callable[[Standing], None]) -> None:
        """How it stands now."""
        _Conversation(_look(), Standing.ABSENT, done, self._limit, self)

    def fetch(self, item: str, done: Callable[[bytes | None], None]) -> None:
        """The secret kept under `item`; None where there is none, or it cannot be had without asking."""
        _Conversation(_fetch(item), None, done, self._limit, self)

    def keep(self, item: str, secret: bytes, done: Callable[[bool], None]) -> None:
        """Keeps a secret, and reads it back: whether it is there now."""
        _Conversation(_keep(item, secret), False, done, self._limit, self)

    def drop(self, item: str, done: Callable[[bool], None]) -> None:
        """Takes a secret out: whether it is known to be gone."""
        _Conversation(_drop(item), False, done, self._limit, self)


class _Conversation(QObject):
    """One talk with the service over a connection of its own: it sends what the talk yields, in turn."""

    def __init__(
        self, talk: Talk[T], failed: T, done: Callable[[T], None], limit: float, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._talk, self._done, self._limit = talk, done, limit
        self._result: Any = failed
        self._over = False
        self._bus = Bus(SESSION, self)
        self._bus.came.connect(self._begin)
        self._late = QTimer(self, singleShot=True, interval=int(limit * 1000))
        self._late.timeout.connect(self._end)
        self._late.start()
        if not self._bus.begin():
            self._late.start(0)

    def _begin(self) -> None:
        self._go_on(None)

    def _go_on(self, reply: Reply | None) -> None:
        if self._over:
            return
        try:
            message = next(self._talk) if reply is None else self._talk.send(reply)
        except StopIteration as told:
            self._result = told.value
            self._end()
        except (ValueError, TypeError, IndexError, AttributeError):
            self._end()  # a service that answers in shapes of its own
        else:
            message.header.flags |= MessageFlag.no_auto_start
            self._bus.call(message, self._go_on, self._limit)

    def leave(self) -> None:
        """Ends without an answer."""
        self._over = True
        self._late.stop()
        self._talk.close()
        self._bus.end()
        self.deleteLater()

    def _end(self) -> None:
        if not self._over:
            self.leave()
            self._done(self._result)


def _look() -> Talk[Standing]:
    collection = yield from _collection()
    if collection is None:
        return Standing.ABSENT
    return Standing.LOCKED if (yield from _is_locked(collection)) else Standing.OPEN


def _fetch(item: str) -> Talk[bytes | None]:
    found = yield from _found(item)
    if not found:
        return None
    session = yield from _session()
    if session is None:
        return None
    reply = yield new_method_call(DBusAddress(found[0], NAME, ITEM), "GetSecret", "o", (session,))
    return None if reply.error else bytes(reply.body[0][2])


def _keep(item: str, secret: bytes) -> Talk[bool]:
    collection = yield from _collection()
    if collection is None or (yield from _is_locked(collection)):
        return False
    session = yield from _session()
    if session is None:
        return False
    told = {
        f"{ITEM}.Label": ("s", LABEL),
        f"{ITEM}.Attributes": ("a{ss}", _attributes(item)),
    }
    content = (session, b"", secret, "application/octet-stream")
    reply = yield new_method_call(
        DBusAddress(collection, NAME, COLLECTION), "CreateItem", "a{sv}(oayays)b", (told, content, True)
    )
    if reply.error or (yield from _wants_to_ask(reply.body[1])):
        return False
    return (yield from _fetch(item)) == secret


def _drop(item: str) -> Talk[bool]:
    found = yield from _found(item)
    for path in found or ():
        reply = yield new_method_call(DBusAddress(path, NAME, ITEM), "Delete")
        if reply.error or (yield from _wants_to_ask(reply.body[0])):
            return False
    return found is not None


def _found(item: str) -> Talk[list[str] | None]:
    """The unlocked items under that name; None where the search failed or a locked one is there."""
    reply = yield new_method_call(
        DBusAddress(ROOT, NAME, SERVICE), "SearchItems", "a{ss}", (_attributes(item),)
    )
    if reply.error:
        return None
    unlocked, locked = reply.body
    return None if locked and not unlocked else list(unlocked)


def _collection() -> Talk[str | None]:
    reply = yield new_method_call(DBusAddress(ROOT, NAME, SERVICE), "ReadAlias", "s", ("default",))
    return None if reply.error or reply.body[0] == NOTHING else str(reply.body[0])


def _is_locked(collection: str) -> Talk[bool]:
    reply = yield Properties(DBusAddress(collection, NAME, COLLECTION)).get("Locked")
    return bool(reply.error) or bool(reply.body[0][1])


def _session() -> Talk[str | None]:
    opening = ("plain", ("s", ""))
    reply = yield new_method_call(DBusAddress(ROOT, NAME, SERVICE), "OpenSession", "sv", opening)
    return None if reply.error else str(reply.body[1])


def _wants_to_ask(prompt: str) -> Talk[bool]:
    """Whether the service would have to ask the person; then it is told not to."""
    if prompt == NOTHING:
        return False
    yield new_method_call(DBusAddress(prompt, NAME, PROMPT), "Dismiss")
    return True


def _attributes(item: str) -> dict[str, str]:
    return {"application": "rebound", "slot": item}
