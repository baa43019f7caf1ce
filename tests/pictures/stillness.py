"""A system on which nothing moves: what the pictures show of autostart and reminders."""

from pathlib import Path

from rebound_desktop.system.autostart import Standing


class Stillness:
    """Switched on and running, whatever is asked of it."""

    folders = (Path("~/.local/share/rebound"), Path("~/.local/state/rebound"))
    lots = (
        ("vault", folders[0] / "vault.db"),
        ("copies", folders[0] / "backups"),
        ("log", folders[1] / "log"),
    )

    def begin_autostart(self) -> bool:
        return True

    def autostart_standing(self) -> bool:
        return True

    def synced_by(self) -> str:
        return ""

    def switch_autostart(self, on: bool) -> bool:
        return on

    def autostart(self) -> Standing:
        return Standing.ON

    def reminders_running(self) -> bool:
        return True

    def start_reminders(self) -> None:
        """They run."""

    def quit_reminders(self) -> None:
        """They go on."""

    def links_possible(self) -> bool:
        return True

    def links_open_here(self) -> bool:
        return True

    def switch_links(self, on: bool) -> bool:
        return on
