"""The tray process: one for each data folder, started in a moment, ended between two things."""

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from rebound_desktop.agenda.book import Book
from rebound_desktop.qt.farewell import Farewell
from rebound_desktop.qt.request import REPLANNED, Request
from rebound_desktop.qt.single import TRAY, Single, pass_on
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from rebound_desktop.tray.tray import Tray


def run_tray(
    paths: Paths,
    clock: Callable[[], datetime],
    zone: Callable[[], ZoneInfo],
    window: Sequence[str],
    request: Request = REPLANNED,
) -> int:
    """Runs until the person or the system ends it; returns the exit status, always 0.

    A second tray hands `request` to the first and leaves within 2 s. `window` is the command that starts
    the window, its program by absolute path. An agenda that cannot be read is tried again at each look.
    """
    paths.make()
    single = Single(paths, TRAY)
    if not single.take():
        pass_on(paths, TRAY, request)
        return 0
    application = _application()
    farewell = Farewell()
    open_book = partial(Book.open, paths.agenda, process.this())
    tray = Tray(paths, open_book, clock, zone, window)
    farewell.asked.connect(tray.leave)
    single.asked.connect(tray.asked)
    tray.left.connect(application.quit)
    single.listen()
    tray.begin()
    application.exec()
    tray.end()
    farewell.end()
    single.release()
    return 0


def _application() -> QApplication:
    QApplication.setApplicationName("rebound-tray")
    QApplication.setApplicationDisplayName("Rebound")
    QApplication.setDesktopFileName("rebound")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    return application
