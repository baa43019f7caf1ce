"""The process that stays: icon, menu, wake sources, the teller."""

import rebound_desktop.qt.plain_imports  # noqa: F401 - before any other module with Qt in it
