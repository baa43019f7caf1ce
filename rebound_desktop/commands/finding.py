"""One thing the doctor looked at: how it stands, in a sentence and in facts."""

from dataclasses import dataclass, field
from enum import StrEnum

from rebound_desktop.qt.words import word


class Standing(StrEnum):
    """`note`: worth knowing, nothing to do. `look`: something does not work."""

    WELL = "well"
    NOTE = "note"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Finding:
    """`name` is a key of doctor.names; `said` is for a person, `facts` (JSON values) for a program."""

    name: str
    standing: Standing
    said: str
    facts: dict[str, object] = field(default_factory=dict)

    def line(self) -> str:
        """The finding as one line; a star stands before what does not work."""
        mark = "*" if self.standing is Standing.LOOK else " "
        return f"{mark} {word(f'doctor.names.{self.name}'):<16} {self.said}"


def found(name: str, standing: Standing, words: str, facts: dict[str, object], **said: object) -> Finding:
    """A finding said with the words at doctor.<name>.<words>, their places filled from `facts` and `said`."""
    text = word(f"doctor.{name}.{words}", **facts, **said)
    return Finding(name, standing, text, {"state": words, **facts})
