"""One bus for the whole life: it comes back by itself, and no call ever waits."""

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, MatchRule, Message, message_bus, new_method_call, new_signal
from pytestqt.qtbot import QtBot

from rebound_desktop.qt import bus as bus_module
from rebound_desktop.qt import wire
from rebound_desktop.qt.bus import DOWN, LATE, SESSION, Bus, Reply
from tests.private_bus import PrivateBus

HERE = DBusAddress("/here", bus_name="org.example.Here", interface="org.example.Here")


@pytest.fixture
def bus(session_bus: PrivateBus, qtbot: QtBot) -> Iterator[Bus]:
    bus = Bus(SESSION)
    with qtbot.waitSignal(bus.came, timeout=3000):
        assert bus.begin()
    yield bus
    bus.end()


def asked(qtbot: QtBot, bus: Bus, message: Message, limit: float = 5.0) -> Reply:
    replies: list[Reply] = []
    bus.call(message, replies.append, limit)
    assert not replies, "an answer comes from the event loop, never during the call"
    qtbot.waitUntil(lambda: bool(replies), timeout=6000)
    assert len(replies) == 1
    return replies[0]


def test_a_call_is_answered(bus: Bus, qtbot: QtBot) -> None:
    assert asked(qtbot, bus, message_bus.NameHasOwner("org.freedesktop.DBus")).body == (1,)


def test_an_error_has_its_name(bus: Bus, qtbot: QtBot) -> None:
    reply = asked(qtbot, bus, new_method_call(HERE, "Nothing"))
    assert reply.error == "org.freedesktop.DBus.Error.ServiceUnknown"


def test_a_service_that_never_answers_is_given_up_in_time(bus: Bus, qtbot: QtBot) -> None:
    asked(qtbot, bus, message_bus.RequestName("org.example.Here"))
    # Ourselves, who answer no calls.
    assert asked(qtbot, bus, new_method_call(HERE, "Anything"), limit=0.05) == Reply(error=LATE)


def test_a_call_takes_less_than_a_millisecond(bus: Bus, qtbot: QtBot) -> None:
    replies: list[Reply] = []
    took = []
    for _ in range(50):
        began = time.perf_counter()
        bus.call(message_bus.ListNames(), replies.append)
        took.append(time.perf_counter() - began)
    assert sorted(took)[25] < 0.001
    qtbot.waitUntil(lambda: len(replies) == 50, timeout=3000)


def test_signals_are_heard_by_whom_they_fit(bus: Bus, qtbot: QtBot) -> None:
    heard: list[Message] = []
    bus.listen(MatchRule(type="signal", interface="org.example.Here", member="Said"), heard.append)
    emitter = DBusAddress("/here", interface="org.example.Here")
    bus.tell(new_signal(emitter, "Said", "s", ("one",)))
    bus.tell(new_signal(emitter, "Other", "s", ("no",)))
    bus.tell(new_signal(emitter, "Said", "s", ("two",)))
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=3000)
    assert [message.body for message in heard] == [("one",), ("two",)]


def test_a_name_is_followed_from_nobody_to_somebody_and_back(bus: Bus, qtbot: QtBot) -> None:
    owners: list[str] = []
    bus.watch("org.example.Here", owners.append)
    qtbot.waitUntil(lambda: owners == [""], timeout=3000)
    asked(qtbot, bus, message_bus.RequestName("org.example.Here"))
    qtbot.waitUntil(lambda: len(owners) == 2, timeout=3000)
    assert bus.owner("org.example.Here") == owners[1] != ""
    asked(qtbot, bus, message_bus.ReleaseName("org.example.Here"))
    qtbot.waitUntil(lambda: len(owners) == 3, timeout=3000)
    assert owners[2] == ""


def test_it_comes_back_after_the_bus_and_follows_as_before(
    bus: Bus, session_bus: PrivateBus, qtbot: QtBot
) -> None:
    owners: list[str] = []
    bus.watch("org.example.Here", owners.append)
    asked(qtbot, bus, message_bus.RequestName("org.example.Here"))
    qtbot.waitUntil(lambda: bool(owners) and owners[-1] != "", timeout=3000)
    with qtbot.waitSignal(bus.went, timeout=3000):
        session_bus.stop()
    assert owners[-1] == ""
    with qtbot.waitSignal(bus.came, timeout=6000):
        session_bus.start()
    asked(qtbot, bus, message_bus.RequestName("org.example.Here"))
    qtbot.waitUntil(lambda: owners[-1] != "", timeout=3000)


def test_what_was_asked_when_the_bus_died_is_answered(
    bus: Bus, session_bus: PrivateBus, qtbot: QtBot
) -> None:
    asked(qtbot, bus, message_bus.RequestName("org.example.Here"))
    replies: list[Reply] = []
    bus.call(new_method_call(HERE, "Anything"), replies.append)
    session_bus.stop()
    qtbot.waitUntil(lambda: bool(replies), timeout=3000)
    assert replies == [Reply(error=DOWN)]
    assert asked(qtbot, bus, message_bus.ListNames()) == Reply(error=DOWN)


def test_without_a_bus_it_says_so_and_tries_ever_more_rarely(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    bus = Bus(SESSION)
    pauses = []
    for _ in range(9):
        assert not bus.begin()
        pauses.append(round(bus._again.interval() / 1000))
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    bus.end()


@pytest.mark.parametrize("named", ["", "nonsense", "tcp:host=localhost,port=1", "unix:dir=/tmp"])
def test_an_address_that_leads_nowhere_is_no_bus(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", named)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    bus = Bus(SESSION)
    assert not bus.begin()
    bus.end()


def deaf(line: socket.socket) -> None:
    """Accepts, and says nothing."""


def rude(line: socket.socket) -> None:
    line.send(b"REJECTED KERBEROS_V4\r\n")


def babbling(line: socket.socket) -> None:
    line.send(b"x" * 20000)


@pytest.mark.parametrize("manner", [deaf, rude, babbling])
def test_something_that_is_no_bus_is_left_again(
    manner: Callable[[socket.socket], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(wire, "HANDSHAKE", 100)
    monkeypatch.setattr(bus_module, "FIRST_PAUSE", 1)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "b"))
        door.listen(1)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/b")
        bus = Bus(SESSION)
        assert bus.begin()
        with door.accept()[0] as line:
            manner(line)
            qtbot.waitUntil(lambda: bus._wire is None, timeout=3000)
        assert not bus.up
        bus.end()
