"""The seven short parts of a reflection, and which comes after which (EXPERIENCE.md, 3 Learn)."""

from enum import StrEnum


class Part(StrEnum):
    """One part, in its order; the number on the screen is its place in it."""

    STEADY = "steady"
    SAID = "said"
    LIKED = "liked"
    NOT_YOURS = "not_yours"
    ADVICE = "advice"
    DREAM = "dream"
    STEP = "step"

    @property
    def number(self) -> int:
        """1 to 7."""
        return PARTS.index(self) + 1


PARTS = tuple(Part)


def part_at(number: int, *, silence: bool) -> Part:
    """The part with this number, kept within 1 to 7; after silence nobody said anything to write down."""
    found = PARTS[min(max(number, 1), len(PARTS)) - 1]
    return Part.LIKED if silence and found is Part.SAID else found


def part_after(part: Part, *, silence: bool) -> Part | None:
    """The next part; None after the last."""
    left = [one for one in PARTS[part.number :] if not (silence and one is Part.SAID)]
    return left[0] if left else None


def part_before(part: Part, *, silence: bool) -> Part | None:
    """The part before; None at the first."""
    behind = [one for one in PARTS[: part.number - 1] if not (silence and one is Part.SAID)]
    return behind[-1] if behind else None
