"""A message bus of the test's own, to start, stop and start again at the same place."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""


class PrivateBus:
    """dbus-daemon on a socket in `folder`; nothing is activatable on it."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "bus"
        self.config = folder / "bus.conf"
        self.config.write_text(CONFIG.format(socket=self.socket))
        self.daemon: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"unix:path={self.socket}"

    def start(self) -> None:
        self.socket.unlink(missing_ok=True)
        command = ["dbus-daemon", f"--config-file={self.config}", "--nofork", "--print-address=1"]
        self.daemon = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self.daemon.stdout is not None
        assert self.daemon.stdout.readline()  # said once it listens

    def stop(self) -> None:
        if self.daemon is not None:
            self.daemon.kill()
            self.daemon.communicate()
            self.daemon = None


@contextmanager
def running(monkeypatch: pytest.MonkeyPatch, *names: str) -> Iterator[PrivateBus]:
    """A bus that runs; for this process its address is that of the buses called so."""
    with tempfile.TemporaryDirectory() as folder:
        bus = PrivateBus(Path(folder))
        for name in names:
            monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", bus.address)
        bus.start()
        yield bus
        bus.stop()


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """Running; its address is the session's for this process."""
    with running(monkeypatch, "SESSION") as bus:
        yield bus
