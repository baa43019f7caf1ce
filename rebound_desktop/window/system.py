"""What the window asks of the system it runs on; the composition root gives it."""

from pathlib import Path
from typing import Protocol

from rebound_desktop.system.autostart import Standing


class System(Protocol):
    """Starting with the login, the tray process, the folders: answered at once."""

    def begin_autostart(self) -> bool:
        """Switches it on unless the person ever switched it off or deleted it; whether it stands on."""

    def autostart_standing(self) -> bool:
        """Whether it is on, or would be after `begin_autostart`."""

    def switch_autostart(self, on: bool) -> bool:
        """What the person chose, whatever was before; whether it stands on. Raises OSError."""

    def synced_by(self) -> str:
        """The service that carries the vault's folder to other computers; "" for none."""

    def autostart(self) -> Standing:
        """What became of the entry for the login."""

    def links_possible(self) -> bool:
        """Whether this system lets a program say which links it opens."""

    def links_open_here(self) -> bool:
        """Whether a `rebound:` link opens this Rebound by the person's own choice."""

    def switch_links(self, on: bool) -> bool:
        """Whether they open it from now on; says whether they do. Raises OSError."""

    def reminders_running(self) -> bool:
        """Whether the tray process answers."""

    def start_reminders(self) -> None:
        """Starts the tray process, and again where it goes."""

    def quit_reminders(self) -> None:
        """Ends the tray process; the window does not start it again."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where everything lies: what must last first."""

    @property
    def lots(self) -> tuple[tuple[str, Path], ...]:
        """The same by what it is: vault, keys, copies, files, pages, agenda, log."""
