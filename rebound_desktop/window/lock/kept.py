"""What was asked for while Rebound was locked: named, timed, read by nobody until it is unlocked."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

MOST = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """A `view` with its `name` as a knock brings them, or a dropped `file`; `at` is when (UTC)."""

    at: datetime
    view: str = ""
    name: str = ""
    file: Path | None = None


class KeptThings:
    """In the order they came; the same view asked for again takes the place of the one before."""

    def __init__(self) -> None:
        self.things: list[Kept] = []

    def keep(self, thing: Kept) -> None:
        """Keeps it, unless there are too many already."""
        same = (thing.view, thing.name, thing.file)
        self.things = [one for one in self.things if (one.view, one.name, one.file) != same]
        if len(self.things) < MOST:
            self.things.append(thing)
