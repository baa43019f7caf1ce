"""A message bus of the test's own, to start, stop and start again at the same place."""

import subprocess
from pathlib import Path

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
