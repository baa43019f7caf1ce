"""What is said on the screen, what became of it, and what every way of saying it offers."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

DEFAULT = "default"  # the action of a click on the note itself


class Shown(StrEnum):
    """What became of a note. UNAVAILABLE: nobody was there to show it, it may be tried again."""

    SHOWN = "shown"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Note:
    """One note: plain text, no markup. `buttons` are (action, label); `default` is the action of a click.

    `key` names it for `close` and in what comes back. `without` ends the text where nothing can be pressed.
    """

    key: str
    title: str
    body: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    default: str = DEFAULT
    without: str = ""


Done = Callable[[Shown], None]


class Way(QObject):
    """A way of showing notes. `show` never waits, never raises, and calls `done` once within 5 s.

    `acted` gives key, action and the desktop's activation token ("" for none); `closed` gives key and
    why: expired, dismissed, closed, unknown; `available` whether anybody is there now.
    """

    acted = Signal(str, str, str)
    closed = Signal(str, str)
    available = Signal(bool)

    capabilities: frozenset[str] = frozenset()

    def ready(self) -> bool:
        """Whether it is known by now if anybody is there; soon after the start it may not be."""
        return True

    def takes(self, before: Shown | None) -> bool:
        """Whether to try this way, given what became of the note on the way before."""
        raise NotImplementedError

    def show(self, note: Note, done: Done) -> None:
        """Shows `note`; a second one with the same key takes the place of the first."""
        raise NotImplementedError

    def close(self, key: str) -> None:
        """Takes a shown note away, if it still is there."""
