"""A message bus for the whole life of a process: it comes back by itself, and no call ever waits."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jeepney import HeaderFields, MatchRule, Message, MessageType, message_bus
from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QTimer, Signal

from rebound_desktop.qt.wire import Wire, address

SESSION = "SESSION"
SYSTEM = "SYSTEM"
LIMIT = 5.0  # seconds for an answer, unless a call says otherwise
FIRST_PAUSE, LAST_PAUSE = 1, 60  # seconds between tries to come back

DOWN = "rebound.Down"
LATE = "rebound.Late"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a call brought: its `body`, or the name of an `error` (DOWN, LATE, or the service's own)."""

    body: tuple[Any, ...] = ()
    error: str = ""


Done = Callable[[Reply], None]
Heard = Callable[[Message], None]
Owned = Callable[[str], None]


@dataclass(slots=True)
class _Asked:
    done: Done
    until: QDeadlineTimer


class Bus(QObject):
    """The session or the system bus. `came` when it is there (again), `went` when it is gone."""

    came = Signal()
    went = Signal()

    def __init__(self, which: str, parent: QObject | None = None, *, handles: bool = False) -> None:
        super().__init__(parent)
        self.which, self._handles = which, handles  # handles: a reply may bring an open file
        self.up = False
        self.missing = False  # there never was one, as far as tried
        self._wire: Wire | None = None
        self._asked: dict[int, _Asked] = {}
        self._rules: list[tuple[MatchRule, Heard]] = []
        self._names: dict[str, list[Owned]] = {}
        self._owners: dict[str, str] = {}
        self._ever_up = False
        self._pause = FIRST_PAUSE
        self._again = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._again.timeout.connect(self.begin)
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._give_up)

    def begin(self) -> bool:
        """Connects, without waiting; False if nobody listens, and then it goes on trying."""
        if self._wire is not None:
            return True
        try:
            self._wire = Wire(address(self.which), self, handles=self._handles)
        except OSError:
            self.missing = not self._ever_up
            self._try_later()
            return False
        self._wire.ready.connect(self._hello)
        self._wire.came.connect(self._take)
        self._wire.broke.connect(self._lost)
        return True

    def end(self) -> None:
        """Leaves the bus for good; what was asked is answered DOWN."""
        self._again.stop()
        if self._wire is not None:
            self._wire.broke.disconnect(self._lost)
            self._wire.part()
            self._forget()

    def call(self, message: Message, done: Done, limit: float = LIMIT) -> None:
        """Asks, and calls `done` exactly once, from the event loop, within `limit` seconds."""
        if self._wire is None or not self.up:
            QTimer.singleShot(0, self, lambda: done(Reply(error=DOWN)))
            return
        self._ask(self._wire, message, done, limit)

    def tell(self, message: Message) -> None:
        """Asks without caring for an answer; nothing while the bus is away."""
        if self._wire is not None and self.up:
            self._wire.send(message)

    def listen(self, rule: MatchRule, heard: Heard) -> None:
        """Calls `heard` with each signal that fits, now and after each return of the bus.

        The rule names no sender: a signal bears its sender's number, see `owner`.
        """
        self._rules.append((rule, heard))
        self.tell(message_bus.AddMatch(rule))

    def watch(self, name: str, owned: Owned) -> None:
        """Calls `owned` with the number of the owner of `name` when it changes, "" for none."""
        self._names.setdefault(name, []).append(owned)
        if self.up:
            self._follow(name)

    def owner(self, name: str) -> str:
        """Who owns a watched `name` now; "" for nobody, or not known yet."""
        return self._owners.get(name, "")

    def _ask(self, wire: Wire, message: Message, done: Done, limit: float) -> None:
        self._asked[wire.send(message)] = _Asked(done, QDeadlineTimer(int(limit * 1000)))
        self._await()

    def _await(self) -> None:
        if self._asked:
            self._late.start(min(asked.until.remainingTime() for asked in self._asked.values()))
        else:
            self._late.stop()

    def _give_up(self) -> None:
        late = [serial for serial, asked in self._asked.items() if asked.until.hasExpired()]
        for asked in [self._asked.pop(serial) for serial in late]:
            asked.done(Reply(error=LATE))
        self._await()

    def _hello(self) -> None:
        if self._wire is not None:
            self._ask(self._wire, message_bus.Hello(), self._greeted, LIMIT)

    def _greeted(self, reply: Reply) -> None:
        if self._wire is None:
            return
        if reply.error:
            self._wire.part()
            return
        self.up, self._ever_up, self.missing, self._pause = True, True, False, FIRST_PAUSE
        for rule, _ in self._rules:
            self.tell(message_bus.AddMatch(rule))
        for name in self._names:
            self._follow(name)
        self.came.emit()

    def _follow(self, name: str) -> None:
        rule = MatchRule(
            type="signal",
            interface="org.freedesktop.DBus",
            member="NameOwnerChanged",
            path=message_bus.object_path,
        )
        rule.add_arg_condition(0, name)
        self.tell(message_bus.AddMatch(rule))
        self.call(message_bus.GetNameOwner(name), lambda reply: self._owned(name, *reply.body[:1]))

    def _owned(self, name: str, owner: str = "") -> None:
        if self._owners.get(name) == owner:
            return
        self._owners[name] = owner
        for owned in self._names.get(name, ()):
            owned(owner)

    def _take(self, message: Message) -> None:
        header = message.header
        if header.message_type in (MessageType.method_return, MessageType.error):
            self._answer(message)
            return
        if header.message_type is not MessageType.signal:
            return
        if (
            header.fields.get(HeaderFields.member) == "NameOwnerChanged"
            and header.fields.get(HeaderFields.sender) == message_bus.bus_name
        ):
            self._owned(message.body[0], message.body[2])
        for rule, heard in list(self._rules):
            if rule.matches(message):
                heard(message)

    def _answer(self, message: Message) -> None:
        asked = self._asked.pop(message.header.fields.get(HeaderFields.reply_serial, 0), None)
        self._await()
        if asked is None:
            return
        failed = message.header.message_type is MessageType.error
        name = message.header.fields.get(HeaderFields.error_name, "") if failed else ""
        asked.done(Reply(() if failed else message.body, name))

    def _lost(self) -> None:
        self.missing = not self._ever_up
        self._forget()
        self._try_later()

    def _forget(self) -> None:
        was_up, self.up = self.up, False
        if self._wire is not None:
            self._wire.deleteLater()
            self._wire = None
        asked, self._asked = self._asked, {}
        self._late.stop()
        for one in asked.values():
            one.done(Reply(error=DOWN))
        for name in list(self._owners):
            self._owned(name)
        self._owners.clear()
        if was_up:
            self.went.emit()

    def _try_later(self) -> None:
        self._again.start(self._pause * 1000)
        self._pause = min(self._pause * 2, LAST_PAUSE)
