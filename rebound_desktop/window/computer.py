"""The computer beside the vault, as screens may ask of it: the login entry and the tray process."""

from collections.abc import Callable
from pathlib import Path

from rebound_desktop.qt.knock import knock
from rebound_desktop.qt.request import LEAVE, REPLANNED
from rebound_desktop.qt.single import TRAY
from rebound_desktop.system.autostart import Autostart, Standing
from rebound_desktop.system.link_handler import LinkHandler
from rebound_desktop.system.paths import Paths
from rebound_desktop.system.synced import synced_by


class Computer:
    """`reminders_wanted` says whether the window keeps the tray process alive; `look` does so now."""

    def __init__(self, paths: Paths, entry: Autostart, links: LinkHandler) -> None:
        self._paths, self._entry, self._links = paths, entry, links
        self.reminders_wanted = True
        self.look: Callable[[], None] | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where everything lies: what must last, then what this computer remembers."""
        places = self._paths
        return (places.data,) if places.home is not None else (places.data, places.state)

    @property
    def lots(self) -> tuple[tuple[str, Path], ...]:
        """What lies where, by the name its words have."""
        places = self._paths
        return (
            ("vault", places.vault),
            ("keys", places.keys),
            ("copies", places.backups),
            ("files", places.files),
            ("pages", places.pages),
            ("agenda", places.agenda),
            ("log", places.log),
        )

    def begin_autostart(self) -> bool:
        """See Autostart.begin; a folder that cannot be written stops nobody."""
        try:
            return self._entry.begin()
        except OSError:
            return False

    def autostart_standing(self) -> bool:
        """Whether reminders start at login, or would after `begin_autostart`."""
        return self._entry.possible() and self._entry.standing() in (Standing.NEVER, Standing.ON)

    def switch_autostart(self, on: bool) -> bool:
        """See Autostart.switch. Raises OSError."""
        return self._entry.switch(on)

    def synced_by(self) -> str:
        """See `system.synced.synced_by`, for the folder of the vault."""
        return synced_by(self._paths.data, Path.home())

    def autostart(self) -> Standing:
        """What the entry for the login is now."""
        return self._entry.standing()

    def links_possible(self) -> bool:
        """Whether this system lets a program say which links it opens."""
        return self._links.possible()

    def links_open_here(self) -> bool:
        """Whether a `rebound:` link opens this Rebound by the person's own choice."""
        return self._links.is_on()

    def switch_links(self, on: bool) -> bool:
        """Whether they open it from now on; says whether they do. Raises OSError."""
        return self._links.switch(on)

    def reminders_running(self) -> bool:
        """Whether the tray process answers."""
        return knock(self._paths.runtime, TRAY, REPLANNED)

    def start_reminders(self) -> None:
        """Starts the tray process, and again where it goes."""
        self.reminders_wanted = True
        if self.look is not None:
            self.look()

    def quit_reminders(self) -> None:
        """Ends the tray process; the window does not start it again."""
        self.reminders_wanted = False
        knock(self._paths.runtime, TRAY, LEAVE)
