"""One private desktop, from its start to its end."""

import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
STARTS_WITHIN = 300.0  # s; the first run on a machine installs packages


class Session:
    """`with-desktop` around a `cat`: it ends when its standard input does, hence with the test run too."""

    def __init__(self, home: Path, notifier: str, tray: bool, size: str) -> None:
        options = ["--home", str(home), "--notifier", notifier, "--size", size]
        options += [] if tray else ["--no-tray"]
        self.process = subprocess.Popen(
            [str(HERE / "with-desktop"), *options, "bash", "-c", 'echo "$DESKTOP_DIR"; exec cat >/dev/null'],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        told = self.process.stdout.readline().strip()
        if not told:
            _, why = self.process.communicate(timeout=STARTS_WITHIN)
            raise AssertionError(f"the desktop did not start ({self.process.returncode}):\n{why}")
        self.folder = Path(told)
        self.environ = self._environ()

    def _environ(self) -> dict[str, str]:
        """What a program on this desktop has in its environment: nothing of the test run's own."""
        told = subprocess.run(
            ["/usr/bin/env", "-i", "bash", "-c", '. "$1"; exec env -0', "bash", str(self.folder / "env")],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        environ = dict(line.split("=", 1) for line in told.split("\0") if "=" in line)
        for name in ("PWD", "OLDPWD", "SHLVL", "_"):
            environ.pop(name, None)
        environ["PATH"] = f"{HERE}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
        environ["QT_LOGGING_RULES"] = "qt.accessibility.atspi=false;qt.qpa.theme.gnome=false"
        environ["PYTHONDONTWRITEBYTECODE"] = "1"
        return environ

    @property
    def mark(self) -> str:
        return self.folder.name

    def end(self) -> None:
        """Ends the desktop and whatever still runs on it."""
        try:
            self.process.communicate(timeout=20)  # closes its standard input
        except subprocess.TimeoutExpired:
            self.process.terminate()
            self.process.communicate(timeout=20)
