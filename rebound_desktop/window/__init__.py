"""The main window: a frame around tabs, one folder a tab."""

import rebound_desktop.qt.plain_imports  # noqa: F401 - before any other module with Qt in it
