"""What a nudge says, in the person's language, at the moment it is shown."""

from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.agenda import Action, Say, Speak, Variant, Wishes
from rebound_desktop.domain.later import buttons
from rebound_desktop.qt.notifier.note import Note
from rebound_desktop.qt.nudge_words import table_of, title_of
from rebound_desktop.qt.words import word

DIGEST = "digest"  # the key of the one note that stands for several
BODIES = {Variant.PLAIN: "body", Variant.LATE: "late", Variant.SOFT: "heavy"}


def spoken(speak: Speak, wishes: Wishes, zone: ZoneInfo, now: datetime) -> Note:
    """The note for one nudge; kept discreet it tells nothing, and a press opens Rebound all the same."""
    say = speak.say
    offered = buttons(say, wishes, zone, now)
    default = name_of(offered[0])
    if wishes.discreet:
        return _discreet(say.key, default)
    body = _names(say, wishes) or word(f"nudges.{table_of(say)}.{BODIES[speak.variant]}")
    pressed = tuple((name_of(action), _button(say, action)) for action in offered)
    return Note(say.key, title_of(say, zone, now), body, pressed, default, word("nudges.buttons.without"))


def _button(say: Say, action: Action) -> str:
    """What was done is said in the words of its kind."""
    if action is Action.DONE:
        return word(f"nudges.{table_of(say)}.done")
    return word(f"nudges.buttons.{name_of(action)}")


def digest(wishes: Wishes) -> Note:
    """The one note for several nudges that came due together."""
    see = name_of(Action.SEE)
    if wishes.discreet:
        return _discreet(DIGEST, see)
    return Note(
        DIGEST,
        word("nudges.digest.title"),
        word("nudges.digest.body"),
        ((see, word("nudges.buttons.see")),),
        see,
        word("nudges.buttons.without"),
    )


def name_of(action: Action) -> str:
    """An action as a notification server is told it."""
    return action.name.lower()


def action_of(name: str) -> Action | None:
    """The action that a server's word stands for; None for a word of nobody's."""
    return Action.__members__.get(name.upper())


def _discreet(key: str, default: str) -> Note:
    return Note(key, word("nudges.discreet.title"), word("nudges.discreet.body"), default=default)


def _names(say: Say, wishes: Wishes) -> str:
    """Title and employer, where the person allows them; the agenda holds them only then."""
    return ", ".join(part for part in (say.title, say.company) if part) if wishes.names else ""
