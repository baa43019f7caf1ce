"""A small notification server on a private bus, as polite or rude as a test wants it."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import new_signal

NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
FULL = ("actions", "body", "body-markup")


class FakeServer:
    """Owns the name from the start until `stop`. `shown` are the arguments of each Notify, by number.

    `manner` may answer a Notify in its own way: a message, or None for silence.
    """

    def __init__(
        self,
        address: str,
        capabilities: tuple[str, ...] = FULL,
        manner: Callable[[Message], Message | None] | None = None,
        inhibited: bool | None = None,
    ) -> None:
        self.capabilities, self.manner, self.inhibited = capabilities, manner, inhibited
        self.shown: dict[int, tuple[Any, ...]] = {}
        self.closed: list[int] = []
        self.line: DBusConnection = open_dbus_connection(address)
        self.line.send_and_get_reply(message_bus.RequestName(NAME), timeout=3)
        self.thread = Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        try:
            while True:
                call = self.line.receive()
                if call.header.message_type is MessageType.method_call:
                    answer = self._answer(call, call.header.fields[HeaderFields.member])
                    if answer is not None:
                        self.line.send(answer)
        except (OSError, ValueError, KeyError):
            pass  # the connection was closed by `stop`

    def _answer(self, call: Message, member: str) -> Message | None:
        if member == "GetCapabilities":
            return new_method_return(call, "as", (list(self.capabilities),))
        if member == "GetServerInformation":
            return new_method_return(call, "ssss", ("Fake", "tests", "1.0", "1.2"))
        if member == "Get" and self.inhibited is not None:
            return new_method_return(call, "v", (("b", self.inhibited),))
        if member == "CloseNotification":
            self.closed.append(call.body[0])
            self.say_closed(call.body[0], 3)
            return new_method_return(call)
        if member == "Notify":
            if self.manner is not None:
                return self.manner(call)
            return self.accept(call)
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")

    def accept(self, call: Message) -> Message:
        number = call.body[1] or len(self.shown) + 1
        self.shown[number] = call.body
        return new_method_return(call, "u", (number,))

    def press(self, number: int, action: str, token: str = "") -> None:
        if token:
            self.line.send(new_signal(EMITTER, "ActivationToken", "us", (number, token)))
        self.line.send(new_signal(EMITTER, "ActionInvoked", "us", (number, action)))

    def say_closed(self, number: int, why: int) -> None:
        self.line.send(new_signal(EMITTER, "NotificationClosed", "uu", (number, why)))

    def inhibit(self, on: bool) -> None:
        self.inhibited = on
        properties = DBusAddress(EMITTER.object_path, interface="org.freedesktop.DBus.Properties")
        body = (NAME, {"Inhibited": ("b", on)}, [])
        self.line.send(new_signal(properties, "PropertiesChanged", "sa{sv}as", body))

    def stop(self) -> None:
        """As when the program ends: the bus sees the connection close."""
        with suppress(OSError):
            self.line.sock.shutdown(2)
        self.thread.join(3)
        self.line.close()
