"""What this desktop offers just now, asked once and waited for: for a program that prints and leaves."""

from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, prep_socket

from rebound_desktop.qt.bus import SESSION
from rebound_desktop.qt.wire import address

NOTIFICATIONS = "org.freedesktop.Notifications"
WATCHER = "org.kde.StatusNotifierWatcher"
SERVER = DBusAddress("/org/freedesktop/Notifications", NOTIFICATIONS, NOTIFICATIONS)
PANEL = DBusAddress("/StatusNotifierWatcher", WATCHER, "org.freedesktop.DBus.Properties")
# Seconds for one answer: a service that is started by the call needs one of them.
WITHIN = 2.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`bus`: there is a session bus. `server`: the notification service's name and version, "" for none.

    `can`: what that service can do ("actions", "body" …). `held`: it holds notes back just now (do not
    disturb). `host`: a panel shows tray icons that announce themselves over the bus.
    """

    bus: bool = False
    server: str = ""
    can: frozenset[str] = frozenset()
    held: bool = False
    host: bool = False


def look_around() -> Surroundings:
    """Asks the session bus. Takes up to a few seconds where services are slow; raises nothing."""
    try:
        line = DBusConnection(prep_socket(address(SESSION)))
    except (OSError, ValueError):
        return Surroundings()
    with line:
        told = _ask(line, new_method_call(SERVER, "GetServerInformation")) if _is_there(line) else ()
        server = f"{told[0]} {told[2]}".strip() if len(told) > 2 else ""
        can = _ask(line, new_method_call(SERVER, "GetCapabilities")) if server else ()
        held = _ask(line, _property(SERVER, NOTIFICATIONS, "Inhibited")) if server else ()
        host = _ask(line, _property(PANEL, WATCHER, "IsStatusNotifierHostRegistered"))
        return Surroundings(True, server, frozenset(can[0]) if can else frozenset(), _yes(held), _yes(host))


def _is_there(line: DBusConnection) -> bool:
    """Whether somebody owns the service's name, or would be started by the first call."""
    if any(_ask(line, message_bus.NameHasOwner(NOTIFICATIONS))):
        return True
    can_start = _ask(line, message_bus.ListActivatableNames())
    return bool(can_start) and NOTIFICATIONS in can_start[0]


def _property(of: DBusAddress, interface: str, name: str) -> Any:
    properties = DBusAddress(of.object_path, of.bus_name, "org.freedesktop.DBus.Properties")
    return new_method_call(properties, "Get", "ss", (interface, name))


def _ask(line: DBusConnection, message: Any) -> tuple[Any, ...]:
    """The answer's body; () for an error, a silence, or a bus that died."""
    try:
        reply = line.send_and_get_reply(message, timeout=WITHIN)
    except (OSError, TimeoutError, ValueError):
        return ()
    return () if reply.header.message_type is MessageType.error else tuple(reply.body)


def _yes(body: tuple[Any, ...]) -> bool:
    return bool(body) and bool(body[0][1])
