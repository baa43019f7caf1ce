"""What the desktop offers is asked of the bus, and a bus that is silent or gone is an answer too."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import pytest
from jeepney import HeaderFields, Message, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection

from rebound_desktop.qt import surroundings
from rebound_desktop.qt.surroundings import Surroundings, look_around
from tests.private_bus import PrivateBus

ANSWERS = {
    "GetServerInformation": ("ssss", ("xfce4-notifyd", "Xfce", "0.7.3", "1.2")),
    "GetCapabilities": ("as", (["actions", "body"],)),
}


@contextmanager
def server(bus: PrivateBus, name: str, properties: dict[str, bool]) -> Iterator[None]:
    """Owns `name` and answers as a real one does, in a thread of its own."""
    line = open_dbus_connection(bus.address)
    line.send_and_get_reply(message_bus.RequestName(name), timeout=3)

    def answer(call: Message) -> Message:
        member = call.header.fields[HeaderFields.member]
        if member == "Get" and call.body[1] in properties:
            return new_method_return(call, "v", (("b", properties[call.body[1]]),))
        if member in ANSWERS and name == surroundings.NOTIFICATIONS:
            return new_method_return(call, *ANSWERS[member])
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")

    def serve() -> None:
        try:
            while True:
                call = line.receive()
                if call.header.message_type is MessageType.method_call:
                    line.send(answer(call))
        except (OSError, ValueError):
            return

    thread = Thread(target=serve, daemon=True)
    thread.start()
    yield
    line.sock.shutdown(2)
    thread.join(3)
    line.close()


def test_without_a_bus_nothing_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    assert look_around() == Surroundings()


def test_a_bus_without_anybody_is_a_bus(session_bus: PrivateBus) -> None:
    assert look_around() == Surroundings(bus=True)


def test_a_server_is_told_with_what_it_can_do(session_bus: PrivateBus) -> None:
    with server(session_bus, surroundings.NOTIFICATIONS, {}):
        around = look_around()
    assert (around.server, around.can) == ("xfce4-notifyd 0.7.3", {"actions", "body"})
    assert not around.held


def test_do_not_disturb_is_told(session_bus: PrivateBus) -> None:
    with server(session_bus, surroundings.NOTIFICATIONS, {"Inhibited": True}):
        assert look_around().held


@pytest.mark.parametrize("shows", [True, False])
def test_a_watcher_counts_when_a_panel_stands_behind_it(session_bus: PrivateBus, shows: bool) -> None:
    with server(session_bus, surroundings.WATCHER, {"IsStatusNotifierHostRegistered": shows}):
        assert look_around().host is shows


def test_a_server_that_says_nothing_is_not_waited_for(
    session_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "WITHIN", 0.1)
    line = open_dbus_connection(session_bus.address)
    line.send_and_get_reply(message_bus.RequestName(surroundings.NOTIFICATIONS), timeout=3)
    assert look_around() == Surroundings(bus=True)
    line.close()
