"""Keyrings for tests: Debian's own gnome-keyring on a private bus, and one that misbehaves on demand."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QSocketNotifier
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.keyring import COLLECTION, ITEM, NAME, ROOT, SERVICE
from tests.private_bus import PrivateBus

needs_daemon = pytest.mark.skipif(
    shutil.which("gnome-keyring-daemon") is None, reason="no gnome-keyring here"
)
LOGIN = f"{ROOT}/collection/login"


class GnomeKeyring:
    """The real daemon, its files in `folder`, opened with a password as a login opens it."""

    def __init__(self, bus: PrivateBus, folder: Path) -> None:
        self._bus, self._folder = bus, folder
        self._daemon: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Running, its login collection open and the default one."""
        keyrings = self._folder / "data" / "keyrings"
        keyrings.mkdir(parents=True, exist_ok=True)
        (keyrings / "default").write_text("login")
        control = self._folder / "control"
        control.mkdir(mode=0o700, exist_ok=True)
        own = {
            "XDG_DATA_HOME": str(self._folder / "data"),
            "XDG_RUNTIME_DIR": str(self._folder),
            "DBUS_SESSION_BUS_ADDRESS": self._bus.address,
        }
        words = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        self._daemon = subprocess.Popen(
            [*words, f"--control-directory={control}"],
            env={**os.environ, **own},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self._daemon.stdin is not None
        self._daemon.stdin.write(b"test")
        self._daemon.stdin.close()
        with contextlib.closing(open_dbus_connection(self._bus.address)) as line:
            while not line.send_and_get_reply(message_bus.NameHasOwner(NAME)).body[0]:
                assert self._daemon.poll() is None, "the daemon did not start"
            while self.call(Properties(DBusAddress(LOGIN, NAME, COLLECTION)).get("Locked")) != (
                ("b", False),
            ):
                assert self._daemon.poll() is None, "the daemon did not unlock"

    def call(self, message: Message) -> tuple[object, ...]:
        """What the daemon answers to somebody else's call."""
        with contextlib.closing(open_dbus_connection(self._bus.address)) as line:
            return tuple(line.send_and_get_reply(message).body)

    def lock(self) -> None:
        """As a screen lock or the person does it."""
        self.call(new_method_call(DBusAddress(ROOT, NAME, SERVICE), "Lock", "ao", ([LOGIN],)))

    def items(self) -> list[str]:
        """The paths of what it keeps."""
        [(_, paths)] = self.call(Properties(DBusAddress(LOGIN, NAME, COLLECTION)).get("Items"))
        return list(paths)

    def wipe(self) -> None:
        """Somebody empties it with another program."""
        for path in self.items():
            self.call(new_method_call(DBusAddress(path, NAME, ITEM), "Delete"))

    def stop(self) -> None:
        if self._daemon is not None:
            self._daemon.kill()
            self._daemon.wait()
            self._daemon = None


class OddService:
    """Owns the keyring's name and answers as it is told: it refuses, it asks, it is silent, it goes away."""

    def __init__(self, bus: PrivateBus) -> None:
        self.line = open_dbus_connection(bus.address)
        self.line.send_and_get_reply(message_bus.RequestName(NAME))
        self.asked: list[str] = []
        self.answers: dict[str, tuple[str, tuple[object, ...]]] = {
            "ReadAlias": ("o", (LOGIN,)),
            "Get": ("v", (("b", False),)),
            "OpenSession": ("vo", (("s", ""), f"{ROOT}/session/s1")),
            "SearchItems": ("aoao", ([f"{LOGIN}/1"], [])),
            "GetSecret": ("(oayays)", ((f"{ROOT}/session/s1", b"", b"kept", "text/plain"),)),
            "CreateItem": ("oo", (f"{LOGIN}/1", "/")),
            "Delete": ("o", ("/",)),
            "Dismiss": ("", ()),
        }
        self.refuses: set[str] = set()
        self.ignores: set[str] = set()
        self.leaves_at = ""
        self._bell = QSocketNotifier(self.line.sock.fileno(), QSocketNotifier.Type.Read)
        self._bell.activated.connect(self._answer)

    def _answer(self) -> None:
        with contextlib.suppress(TimeoutError):
            while True:
                self._answer_one(self.line.receive(timeout=0))

    def _answer_one(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        name = str(message.header.fields[HeaderFields.member])
        self.asked.append(name)
        if name == self.leaves_at:
            self.line.send_and_get_reply(message_bus.ReleaseName(NAME))
            self.end()
            raise TimeoutError
        if name in self.refuses:
            self.line.send(new_error(message, "org.freedesktop.Secret.Error.IsLocked"))
        elif name not in self.ignores:
            self.line.send(new_method_return(message, *self.answers[name]))

    def end(self) -> None:
        self._bell.setEnabled(False)
        self.line.close()


@pytest.fixture
def daemon(session_bus: PrivateBus, tmp_path: Path) -> Iterator[GnomeKeyring]:
    """The real one, running."""
    daemon = GnomeKeyring(session_bus, tmp_path)
    daemon.start()
    yield daemon
    daemon.stop()


@pytest.fixture
def odd(session_bus: PrivateBus, qtbot: QtBot) -> Iterator[OddService]:
    """One that does as it is told to."""
    service = OddService(session_bus)
    yield service
    service.end()
