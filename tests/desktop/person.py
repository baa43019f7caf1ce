"""A person's eyes and hands on a private desktop: reading, pressing, typing, answering."""

import json
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from tests.desktop.programs import LIMIT


class Person(ABC):
    """What a person sees and does on the desktop that `run` runs commands on."""

    app: str  # the application's name in the accessibility tree

    def __init__(self) -> None:
        self._earlier: list[dict[str, Any]] = []  # notifications of sessions before this one

    @abstractmethod
    def run(self, *command: str, seconds: float = LIMIT, check: bool = True) -> str:
        """Runs a command on the desktop to its end; what it printed."""

    def sees(self, text: str, seconds: float = 8) -> None:
        self.run("a11y", "sees", self.app, text, str(seconds), seconds=seconds + LIMIT)

    def gone(self, text: str, seconds: float = 8) -> None:
        self.run("a11y", "gone", self.app, text, str(seconds), seconds=seconds + LIMIT)

    def tree(self) -> str:
        """All that a screen reader is told, indented."""
        return self.run("a11y", "tree", self.app)

    def unnamed(self) -> str:
        """What can be acted on but has no name, a line each; empty is what it should be."""
        return self.run("a11y", "unnamed", self.app, check=False)

    def press(self, name: str, role: str = "") -> None:
        """Presses, ticks or opens the part of that name."""
        self.run("a11y", "press", self.app, name, *filter(None, [role]))

    def click(self, name: str, role: str = "") -> None:
        """Clicks with the mouse on the part of that name."""
        self.run("a11y", "click", self.app, name, *filter(None, [role]))

    def drag(self, name: str, to: str, role: str = "") -> None:
        """Drags one part onto another with the mouse."""
        self.run("a11y", "drag", self.app, name, to, *filter(None, [role]))

    def type(self, name: str, text: str) -> None:
        """Puts the text into the field of that name."""
        self.run("a11y", "type", self.app, name, text)

    def read(self, name: str, role: str = "") -> str:
        """The text in the field of that name."""
        return self.run("a11y", "read", self.app, name, *filter(None, [role])).removesuffix("\n")

    def key(self, *keys: str) -> None:
        """Presses keys where the focus is: `key("ctrl+z")`, `key("Tab", "Return")`."""
        self.run("xdotool", "key", "--delay", "40", *keys)

    def write(self, text: str) -> None:
        """Types the text where the focus is."""
        self.run("xdotool", "type", "--delay", "15", text)

    def screenshot(self, file: Path | str, title: str = "") -> Path:
        """The screen, or the one window whose title contains `title`, as a PNG."""
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        self.run("screenshot", str(file), *filter(None, [title]))
        return Path(file)

    # --- notifications

    def notifications(self) -> list[dict[str, Any]]:
        """Everything shown since the first start: summary, body, actions, and what became of it."""
        shown: list[dict[str, Any]] = json.loads(self.run("notifications"))
        return self._earlier + shown

    def wait_notification(self, text: str = "", seconds: float = 10) -> dict[str, Any]:
        """Waits for a notification whose title or body contains the text."""
        told = self.run("notifications", "wait", text, str(seconds), seconds=seconds + LIMIT)
        found: dict[str, Any] = json.loads(told)
        return found

    def press_notification(self, label: str) -> None:
        """Presses a button of the newest notification that has it."""
        self.run("notifications", "press", label)

    def click_notification(self, text: str = "") -> None:
        """Clicks on the notification itself, beside its buttons."""
        self.run("notifications", "click", text)

    # --- tray

    def tray(self) -> list[dict[str, Any]]:
        """The icons in the tray: Id, Title, ToolTip, Status."""
        told = self.run("tray", "list", check=False)
        icons: list[dict[str, Any]] = json.loads(told) if told else []
        return icons

    def tray_menu(self) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = json.loads(self.run("tray", "menu"))
        return entries

    def choose(self, label: str) -> None:
        """Chooses an entry of the tray's menu."""
        self.run("tray", "choose", label)

    def click_tray(self, button: int = 1) -> None:
        """A click on the icon with the mouse: 1 left, 2 middle, 3 right."""
        self.run("tray", "click", str(button))
