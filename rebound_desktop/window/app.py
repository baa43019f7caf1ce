"""The window's process: made, opened at the right place, and left with everything safe."""

import os

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from rebound_desktop.qt import parcel, words
from rebound_desktop.qt.farewell import Farewell
from rebound_desktop.qt.request import opening
from rebound_desktop.qt.resources import resource
from rebound_desktop.qt.single import WINDOW, Single, pass_on
from rebound_desktop.window.beginning import Beginning
from rebound_desktop.window.lanes import ThreadLane
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.setting import Setting
from rebound_desktop.window.visit import Visit


def run_window(setting: Setting) -> int:
    """Opens the window, or hands the request to the one that is open; the process's exit status."""
    single = Single(setting.paths, WINDOW)
    if not single.take():
        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        if not pass_on(setting.paths, WINDOW, opening(setting.view or "last", setting.name, token)):
            parcel.drop(setting.paths.runtime, setting.name)
        return 0
    app = _application()
    farewell = Farewell()
    farewell.asked.connect(app.quit)  # which closes the window first, as a person would
    single.listen()
    looks = Looks(app)
    begun: Beginning | None = Beginning()
    while begun is not None:
        writer, reader = ThreadLane("writer", app), ThreadLane("reader", app)
        visit = Visit(setting, app, looks, single, writer, reader, begun)
        visit.begin()
        status = app.exec()
        visit.end()
        begun = visit.next
    farewell.end()
    parcel.drop(setting.paths.runtime, setting.name)
    single.release()
    if visit.again and setting.start_again is not None:
        setting.start_again(visit.again)
    return status


def _application() -> QApplication:
    app = QApplication(["rebound"])
    app.setApplicationName("Rebound")
    app.setApplicationDisplayName("Rebound")
    app.setDesktopFileName("rebound")
    app.setWindowIcon(QIcon(str(resource("icons", "rebound-64.png"))))
    words.speak(QLocale.system().name())
    return app
