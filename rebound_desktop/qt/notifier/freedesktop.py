"""Notes by the freedesktop notification service: buttons, answers, and a server that may come and go."""

from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, new_method_call
from PySide6.QtCore import QObject, QTimer

from rebound_desktop.qt.bus import DOWN, LATE, Bus, Reply
from rebound_desktop.qt.notifier import text
from rebound_desktop.qt.notifier.note import DEFAULT, Done, Note, Shown, Way

NAME = "org.freedesktop.Notifications"
SERVER = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
PROPERTIES = DBusAddress(
    "/org/freedesktop/Notifications", bus_name=NAME, interface="org.freedesktop.DBus.Properties"
)
EXCESS = NAME + ".Error.ExcessNotificationGeneration"
WHY = {1: "expired", 2: "dismissed", 3: "closed"}
REMEMBERED = 100
WITHIN = 5000  # milliseconds until `done` is called at the latest
LISTENS_FOR = 120.0  # seconds: a slow server's late answer still tells which note a click is for
NORMAL_URGENCY = ("y", 1)
SERVER_DECIDES = -1


class Freedesktop(Way):
    """The service behind `bus`. `inhibited` is its do-not-disturb, where it tells."""

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.server = ""
        self.inhibited = False
        self._bus = bus
        self._there = False
        self._notes: dict[int, Note] = {}  # by the server's number; of this server's life only
        self._tokens: dict[int, str] = {}
        bus.watch(NAME, self._server_changed)
        for member in ("ActionInvoked", "ActivationToken", "NotificationClosed"):
            bus.listen(MatchRule(type="signal", interface=NAME, member=member), self._heard)
        changed = MatchRule(
            type="signal", interface=PROPERTIES.interface, member="PropertiesChanged", path=SERVER.object_path
        )
        bus.listen(changed, self._properties)

    def ready(self) -> bool:
        return self._bus.up or self._bus.missing

    def takes(self, before: Shown | None) -> bool:
        return before is None and not self._bus.missing

    def show(self, note: Note, done: Done) -> None:
        once = _Once(done, self)
        if self.capabilities:
            self._notify(note, once)
        else:  # a service that is started by the first call tells now what it can do
            self._bus.call(
                new_method_call(SERVER, "GetCapabilities"), lambda reply: self._met(reply, note, once)
            )

    def close(self, key: str) -> None:
        for number, note in self._notes.items():
            if note.key == key:
                self._bus.tell(new_method_call(SERVER, "CloseNotification", "u", (number,)))

    def _met(self, reply: Reply, note: Note, once: "_Once") -> None:
        if reply.error:
            once.tell(_outcome(reply))
            return
        self._learn(reply)
        self._notify(note, once)

    def _notify(self, note: Note, once: "_Once") -> None:
        call = new_method_call(SERVER, "Notify", "susssasa{sv}i", self._arguments(note))
        self._bus.call(call, lambda reply: self._notified(reply, note, once), LISTENS_FOR)

    def _arguments(self, note: Note) -> tuple[Any, ...]:
        shown = next((number for number, other in self._notes.items() if other.key == note.key), 0)
        # An empty label: some servers would show "default" as one more button.
        pairs = [(DEFAULT, ""), *note.buttons] if "actions" in self.capabilities else []
        return (
            "Rebound",
            shown,
            "",
            text.clean(note.title, text.TITLE),
            text.body(note.body, note.without, self.capabilities),
            [text.clean(part, text.TITLE) for pair in pairs for part in pair],
            {"urgency": NORMAL_URGENCY, "desktop-entry": ("s", "rebound")},
            SERVER_DECIDES,
        )

    def _notified(self, reply: Reply, note: Note, once: "_Once") -> None:
        if not reply.error and reply.body:
            self._notes[reply.body[0]] = note
            for number in list(self._notes)[:-REMEMBERED]:
                del self._notes[number]
                self._tokens.pop(number, None)
        once.tell(_outcome(reply))

    def _server_changed(self, owner: str) -> None:
        self._notes.clear()
        self._tokens.clear()
        self.server, self.capabilities, self.inhibited = owner, frozenset(), False
        if owner:
            self._bus.call(new_method_call(SERVER, "GetCapabilities"), self._learn)
            asked = new_method_call(PROPERTIES, "Get", "ss", (NAME, "Inhibited"))
            self._bus.call(asked, lambda reply: self._inhibit(*reply.body[:1]))
        elif self._there:
            self._there = False
            self.available.emit(False)

    def _learn(self, reply: Reply) -> None:
        if not reply.error and reply.body:
            self.capabilities = frozenset(reply.body[0])
        if self.server and not self._there:
            self._there = True
            self.available.emit(True)

    def _inhibit(self, value: tuple[str, Any] = ("b", False)) -> None:
        before, self.inhibited = self.inhibited, bool(value[1])
        if before and not self.inhibited:
            self.available.emit(True)  # what was held may be said now

    def _properties(self, message: Message) -> None:
        if self._from_server(message) and message.body[0] == NAME and "Inhibited" in message.body[1]:
            self._inhibit(message.body[1]["Inhibited"])

    def _from_server(self, message: Message) -> bool:
        return bool(self.server) and message.header.fields.get(HeaderFields.sender) == self.server

    def _heard(self, message: Message) -> None:
        member, number = message.header.fields.get(HeaderFields.member), message.body[0]
        note = self._notes.get(number)
        if note is None or not self._from_server(message):
            return
        if member == "ActivationToken":
            self._tokens[number] = message.body[1]
        elif member == "ActionInvoked":
            action = note.default if message.body[1] == DEFAULT else message.body[1]
            self.acted.emit(note.key, action, self._tokens.pop(number, ""))
        elif member == "NotificationClosed":
            self.closed.emit(note.key, WHY.get(message.body[1], "unknown"))


def _outcome(reply: Reply) -> Shown:
    error = reply.error
    if not error or error == EXCESS:
        return Shown.SHOWN
    if error == LATE or error.endswith((".NoReply", ".Disconnected")):
        return Shown.UNKNOWN  # it may have been shown before the server fell silent
    if error == DOWN or ".Spawn." in error or error.endswith((".ServiceUnknown", ".NameHasNoOwner")):
        return Shown.UNAVAILABLE
    return Shown.REFUSED


class _Once(QObject):
    """Calls `done` with the first outcome, or with UNKNOWN when the time is over."""

    def __init__(self, done: Done, parent: QObject) -> None:
        super().__init__(parent)
        self._done: Done | None = done
        self._late = QTimer(self, singleShot=True, interval=WITHIN)
        self._late.timeout.connect(self._over)
        self._late.start()

    def tell(self, outcome: Shown) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._late.stop()
            self.deleteLater()
            done(outcome)

    def _over(self) -> None:
        self.tell(Shown.UNKNOWN)
