"""What they liked: a strength, in a word or two, with the words it comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.reflect import NOTHING, keep_answers
from rebound_desktop.domain.codes import FeedbackKind
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.reflection import Strength


@dataclass(frozen=True, slots=True)
class StrengthFields:
    """`quality` is skill or professionalism; `feedback` the words somebody really said, if any."""

    name: str
    quality: FeedbackKind = FeedbackKind.SKILL
    feedback: str | None = None


def add_strengths(
    desk: Desk,
    strengths: Iterable[StrengthFields],
    *,
    reflection: str = "",
    left: Mapping[str, str] = NOTHING,
    now: datetime,
) -> list[str]:
    """Keeps strengths as one step, their ids; `left` is what stays open in the part they were typed in."""
    wanted = [one for one in strengths if one.name.strip()]
    if not wanted:
        return []
    with desk.change("add_strength", now, name=", ".join(one.name.strip() for one in wanted)):
        if reflection:
            keep_answers(desk.vault, reflection, Part.LIKED, left, now)
        return [
            desk.vault.put(Strength, now, name=one.name.strip(), quality=one.quality, feedback=one.feedback)
            for one in wanted
        ]


def trash_strength(desk: Desk, strength: str, *, now: datetime) -> None:
    """Takes one out of the list. Raises Refusal("row_gone")."""
    name = desk.vault.value("SELECT name FROM strength WHERE id = ?", (strength,))
    if name is None:
        raise Refusal("row_gone")
    with desk.change("trash_strength", now, name=name):
        desk.vault.trash(Strength, strength, now)
