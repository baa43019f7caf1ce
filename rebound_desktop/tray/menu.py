"""The menu of the icon: what a person may want while the window is closed. No employer, no title."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from rebound_desktop.qt.words import word

# The views that a line opens, under the word's name.
VIEWS = {
    "open": "last",
    "add": "add",
    "setback": "setback",
    "checkin": "checkin",
    "write": "journal",
    "person": "care",
}
PAUSES = ("hour", "today", "week", "always")
RESUME = "resume"


class Menu(QObject):
    """`wanted` names a view, `paused` one of PAUSES or RESUME; `leaving`: no more reminders for now."""

    wanted = Signal(str)
    paused = Signal(str)
    leaving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.widget = QMenu()
        self._lines: dict[str, QAction] = {}
        self._words: list[tuple[QAction, str]] = []
        # Not switched off: grey would be hard to read. A press opens the window, which begins with Self-care.
        self._heading = self.widget.addAction("")
        self._heading.setData("view last")
        self._below = self.widget.addSeparator()
        for name, view in VIEWS.items():
            self._add(self.widget, name, "tray", f"view {view}")
        self.widget.addSeparator()
        self._add_pauses(self.widget.addMenu(""))
        self._add(self.widget, "lock", "tray", "view lock_now")
        self._add(self.widget, "settings", "tray", "view settings")
        self._add(self.widget, "quit", "tray", "leave")
        self.widget.triggered.connect(self._chosen)
        self.speak()
        self.head("")
        self.pause(False)

    def speak(self) -> None:
        """Writes every line anew, in the language spoken now."""
        for action, key in self._words:
            action.setText(word(key))

    def head(self, text: str) -> None:
        """The first line, which is there to be read: "Quiet until Monday morning"; "" for none."""
        self._heading.setText(text)
        self._heading.setVisible(bool(text))
        self._below.setVisible(bool(text))

    def offer(self, names: frozenset[str]) -> None:
        """Which lines of VIEWS are there: a part of Rebound that is off has none."""
        for name in VIEWS:
            self._lines[name].setVisible(name in names)

    def pause(self, paused: bool) -> None:
        """Whether the way back from a pause is offered."""
        self._lines[RESUME].setVisible(paused)

    def end(self) -> None:
        """Takes the menu's window away."""
        self.widget.deleteLater()

    def _add_pauses(self, menu: QMenu) -> None:
        self._words.append((menu.menuAction(), "tray.pause"))
        for name in (*PAUSES, RESUME):
            self._add(menu, name, "tray.pauses", f"pause {name}")

    def _add(self, menu: QMenu, name: str, words: str, intent: str) -> None:
        action = menu.addAction("")
        action.setData(intent)
        self._words.append((action, f"{words}.{name}"))
        self._lines[name] = action

    def _chosen(self, action: QAction) -> None:
        match str(action.data()).split(" "):
            case ["view", view]:
                self.wanted.emit(view)
            case ["pause", name]:
                self.paused.emit(name)
            case ["leave"]:
                self.leaving.emit()
