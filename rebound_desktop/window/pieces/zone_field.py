"""A time zone that is not one's own: typed by its town, or left empty."""

from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.window.pieces.drop_down import DropDown

_LEFT_OUT = ("Etc/", "posix/", "right/", "SystemV/", "US/")


class ZoneField(DropDown):
    """The list is read when it is first asked for; any part of a name finds it ("york")."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        self._filled = False

    def fill(self) -> None:
        """Puts the towns into the list, once."""
        if self._filled:
            return
        self._filled = True
        names = sorted(
            name for name in available_timezones() if "/" in name and not name.startswith(_LEFT_OUT)
        )
        shown = self.currentText()
        self.addItems(["", *names])
        self.setCurrentText(shown)
        completer = QCompleter(names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def put(self, name: str) -> None:
        """Shows a zone by its name, "" for one's own."""
        self.setCurrentText(name)

    def zone(self) -> ZoneInfo | None:
        """What is written; None where nothing is. Raises Refusal("zone_unknown")."""
        name = self.currentText().strip()
        if not name:
            return None
        found = next((one for one in available_timezones() if one.casefold() == name.casefold()), None)
        if found is None:
            raise Refusal("zone_unknown", value=name)
        return ZoneInfo(found)


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of that exact name; None for "" and for one that this computer does not know."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def town(name: str) -> str:
    """A zone's town: "New York" of America/New_York."""
    return name.rpartition("/")[2].replace("_", " ")
