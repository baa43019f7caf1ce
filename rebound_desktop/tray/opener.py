"""Opens the window on a view: the running one by a knock, else a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from rebound_desktop.qt.knock import knock
from rebound_desktop.qt.request import opening
from rebound_desktop.qt.single import WINDOW
from rebound_desktop.system.paths import Paths

LAST = "last"  # wherever the window opens by itself
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # Wayland's and X11's name for the same


class Opener(QObject):
    """`command` starts the window: program first, then arguments."""

    def __init__(self, paths: Paths, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runtime = paths.runtime
        self._command = tuple(command)

    def open(self, view: str, name: str = "", token: str = "") -> bool:
        """Shows `view`, in front if the desktop's `token` allows it; False if nothing could be started.

        Pressed twice while a window starts, a second one hands its request to the first.
        """
        if knock(self._runtime, WINDOW, opening(view, name, token)):
            return True
        return self._start(view, name, token)

    def knock(self, view: str) -> bool:
        """Asks the running window alone; False if there is none."""
        return knock(self._runtime, WINDOW, opening(view))

    def _start(self, view: str, name: str, token: str) -> bool:
        asked = [] if view == LAST else ["--open", view, *([name] if name else [])]
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for variable in TOKENS:
            if token:
                environment.insert(variable, token)
            else:
                environment.remove(variable)
        process.setProcessEnvironment(environment)
        process.setProgram(self._command[0])
        process.setArguments([*self._command[1:], *asked])
        # On its own from the start: the tray has no children, and its end ends no window.
        started = bool(process.startDetached())
        process.deleteLater()
        return started
