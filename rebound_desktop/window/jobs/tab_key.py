"""A key of the whole tab: wherever the keyboard is, while the tab is in sight and nothing covers it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class TabKey(QShortcut):
    """`pressed` is said only where no sheet lies over the tab; a text field keeps its own letters."""

    pressed = Signal()

    def __init__(self, keys: str, tab: QWidget) -> None:
        super().__init__(QKeySequence(keys), tab)
        self._tab = tab
        self.setContext(Qt.ShortcutContext.WindowShortcut)
        self.activated.connect(self._press)

    def _press(self) -> None:
        from rebound_desktop.window.pieces.sheet import Veil

        if not any(veil.isVisible() for veil in self._tab.window().findChildren(Veil)):
            self.pressed.emit()
