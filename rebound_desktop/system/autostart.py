"""Starting with the person's login: one entry that they can switch and delete."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rebound_desktop.system.desktop_entry import entry_text

ENTRY = "rebound.desktop"
_MORE = ("StartupNotify=false", "X-GNOME-Autostart-enabled=true")


class Standing(StrEnum):
    """What became of the entry: `deleted` and `off` were the person's own doing."""

    NEVER = "never"
    ON = "on"
    OFF = "off"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Autostart:
    """The entry in `config`/autostart, and a mark in `state` of what was last wanted.

    `command` starts the tray: its program first, by absolute path, then its arguments.
    """

    config: Path
    state: Path
    command: Sequence[str]

    @property
    def entry(self) -> Path:
        return self.config / "autostart" / ENTRY

    @property
    def mark(self) -> Path:
        return self.state / "autostart"

    def possible(self) -> bool:
        """Whether this system starts programs by such entries."""
        return sys.platform.startswith("linux")

    def standing(self) -> Standing:
        """What the entry is now; a session tool may have hidden it, which is the person's doing too."""
        wanted = self.mark.read_text().strip() if self.mark.exists() else ""
        if self.entry.exists():
            return Standing.OFF if _hidden(self.entry) else Standing.ON
        if wanted == Standing.ON:
            return Standing.DELETED
        return Standing.OFF if wanted == Standing.OFF else Standing.NEVER

    def begin(self) -> bool:
        """Switches on unless the person ever switched off or deleted; says whether it stands on."""
        standing = self.standing()
        if standing in (Standing.NEVER, Standing.ON):
            return self.switch(True)
        return False

    def switch(self, on: bool) -> bool:
        """What the person chose in Settings, whatever was before; says whether it stands on.

        Raises OSError if the folder cannot be written.
        """
        if on and self.possible():
            self.entry.parent.mkdir(parents=True, exist_ok=True)
            part = self.entry.with_suffix(".part")
            part.write_text(entry_text(self.command, *_MORE), encoding="utf-8")
            part.replace(self.entry)
        else:
            self.entry.unlink(missing_ok=True)
            on = False
        self.state.mkdir(parents=True, exist_ok=True)
        self.mark.write_text(Standing.ON if on else Standing.OFF)
        return on


def _hidden(entry: Path) -> bool:
    from configparser import ConfigParser
    from configparser import Error as Unreadable

    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(entry.read_text(encoding="utf-8"))
        section = parser["Desktop Entry"]
        return section.getboolean("Hidden", fallback=False) or not section.getboolean(
            "X-GNOME-Autostart-enabled", fallback=True
        )
    except (OSError, ValueError, Unreadable, KeyError):
        return True  # no session starts what it cannot read
