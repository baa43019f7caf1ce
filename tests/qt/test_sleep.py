"""Before the computer sleeps somebody is waited for, and after it is let go."""

import contextlib
import os
import socket
from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, Message, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QSocketNotifier
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.bus import SYSTEM, Bus
from rebound_desktop.qt.sleep import LOGIN, Sleep
from tests.private_bus import PrivateBus

MANAGER = DBusAddress("/org/freedesktop/login1", interface=f"{LOGIN}.Manager")


class Logind:
    """Hands out one delay lock at a time; `is_held` while the other end of it is open."""

    def __init__(self, address: str) -> None:
        self.line = open_dbus_connection(address, enable_fds=True)
        self.line.send_and_get_reply(message_bus.RequestName(LOGIN))
        self.asked: list[tuple[str, ...]] = []
        self.ours: socket.socket | None = None
        self.bell = QSocketNotifier(self.line.sock.fileno(), QSocketNotifier.Type.Read)
        self.bell.activated.connect(self.answer)

    def answer(self) -> None:
        """All there is: one read may have brought several messages."""
        with contextlib.suppress(TimeoutError):
            while True:
                self.answer_one(self.line.receive(timeout=0))

    def answer_one(self, message: Message) -> None:
        if message.header.message_type is MessageType.method_call:
            self.asked.append(message.body)
            if self.ours is not None:
                self.ours.close()
            self.ours, theirs = socket.socketpair()
            self.ours.setblocking(False)
            self.line.send(new_method_return(message, "h", (theirs,)))
            theirs.close()

    @property
    def is_held(self) -> bool:
        if self.ours is None:
            return False
        try:
            return self.ours.recv(1) != b""
        except BlockingIOError:
            return True

    def prepare(self, sleeps: bool) -> None:
        self.line.send(new_signal(MANAGER, "PrepareForSleep", "b", (sleeps,)))

    def end(self) -> None:
        self.bell.setEnabled(False)
        self.line.close()
        if self.ours is not None:
            self.ours.close()


@pytest.fixture
def system(session_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", session_bus.address)
    bus = Bus(SYSTEM, handles=True)
    yield bus
    bus.end()


@pytest.fixture
def logind(session_bus: PrivateBus, qtbot: QtBot) -> Iterator[Logind]:
    logind = Logind(session_bus.address)
    yield logind
    logind.end()


@pytest.fixture
def sleep(logind: Logind, system: Bus, qtbot: QtBot) -> Iterator[Sleep]:
    sleep = Sleep(system, "to save")
    system.begin()
    qtbot.waitUntil(lambda: sleep.is_held, timeout=3000)
    yield sleep
    sleep.let_go()


def test_the_computer_waits_until_it_is_let_go(sleep: Sleep, logind: Logind, qtbot: QtBot) -> None:
    assert logind.asked == [("sleep", "Rebound", "to save", "delay")]
    with qtbot.waitSignal(sleep.going, timeout=3000):
        logind.prepare(True)
    assert logind.is_held
    sleep.let_go()
    qtbot.waitUntil(lambda: not logind.is_held, timeout=3000)


def test_after_waking_it_would_wait_again(sleep: Sleep, logind: Logind, qtbot: QtBot) -> None:
    sleep.let_go()
    logind.prepare(False)
    qtbot.waitUntil(lambda: sleep.is_held, timeout=3000)
    assert len(logind.asked) == 2


def test_a_child_of_this_process_does_not_keep_the_computer_awake(sleep: Sleep) -> None:
    assert sleep._handle is not None
    assert not os.get_inheritable(sleep._handle)


def test_a_stranger_cannot_say_that_the_computer_sleeps(
    sleep: Sleep, session_bus: PrivateBus, qtbot: QtBot
) -> None:
    stranger = open_dbus_connection(session_bus.address)
    try:
        with qtbot.assertNotEmitted(sleep.going, wait=150):
            stranger.send(new_signal(MANAGER, "PrepareForSleep", "b", (True,)))
    finally:
        stranger.close()
