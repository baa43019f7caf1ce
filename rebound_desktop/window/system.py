"""What the window asks of the system it runs on; the composition root gives it."""

from typing import Protocol


class System(Protocol):
    """Starting with the login: small files, answered at once."""

    def begin_autostart(self) -> bool:
        """Switches it on unless the person ever switched it off or deleted it; whether it stands on."""

    def autostart_standing(self) -> bool:
        """Whether it is on, or would be after `begin_autostart`."""
