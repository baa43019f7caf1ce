"""What a card shows and says, made ready once, so that painting makes no strings."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.nearest_date import DateKind, NearestDate
from rebound_desktop.qt import pay
from rebound_desktop.qt.days import day_word, time_word
from rebound_desktop.qt.words import word
from rebound_desktop.queries.cards import Card

_LONGEST = 300
# Pills that say their day, and whose colours they wear.
_WITH_DAY = {DateKind.ANSWER: "dream", DateKind.TAKE_HOME: "dream", DateKind.STEP: "return"}


@dataclass(frozen=True, slots=True)
class Face:
    """`pill` is '' where the card has none; `pill_tone` names a phase's colours; `matters` marks a link."""

    id: str
    name: str
    company: str
    line: str
    starred: bool
    pill: str
    pill_tone: str
    matters: bool
    spoken: str
    follow_up: bool = False


def face(card: Card, *, quiet_until: datetime | None, zone: ZoneInfo, now: datetime) -> Face:
    """The face of a card at `now`; in quiet time only dates that cannot be moved stay on it."""
    pill, tone = _pill(card, quiet_until, zone, now)
    company = _one_line(card.company if card.title else "")
    name = _one_line(called(card.title, card.company))
    star = word("board.card.starred") if card.starred else ""
    return Face(
        id=card.id,
        name=name,
        company=company,
        line=_one_line(place_and_pay(card)),
        starred=card.starred,
        pill=pill,
        pill_tone=tone,
        matters=tone == "feel",
        follow_up=bool(pill) and card.next is not None and card.next.kind is DateKind.FOLLOW_UP,
        spoken=", ".join(part for part in (name, company, star, pill) if part),
    )


def place_and_pay(card: Card) -> str:
    """ "Remote · €58–66k": where the work is done, then what it pays."""
    where = word(f"jobs.remote.{card.remote}") if card.remote and card.remote != "on_site" else card.location
    amount = pay.pay(card.pay_min, card.pay_max, card.pay_currency, card.pay_period)
    return " · ".join(part for part in (where, amount) if part)


def _pill(card: Card, quiet_until: datetime | None, zone: ZoneInfo, now: datetime) -> tuple[str, str]:
    if card.outcome is not None:
        if card.mattered_until is not None and quiet_until is None:
            return word("board.card.matters"), "feel"
        return (word(f"jobs.outcome.{card.outcome}"), "ink") if quiet_until is None else ("", "")
    if card.next is None or (quiet_until and not _cannot_be_moved(card, card.next, quiet_until, zone)):
        return "", ""
    return _date(card.next, zone, now)


def _date(date: NearestDate, zone: ZoneInfo, now: datetime) -> tuple[str, str]:
    if date.kind is DateKind.INTERVIEW and date.at is not None:
        return time_word(date.at, zone, now), "dream"
    if date.kind is DateKind.CLOSES:
        return word("jobs.pill.closes", day=day_word(date.day, now.astimezone(zone).date())), "return"
    if date.kind in _WITH_DAY:
        day = day_word(date.day, now.astimezone(zone).date())
        return word(f"jobs.pill.{date.kind}", day=day), _WITH_DAY[date.kind]
    return word(f"jobs.pill.{date.kind}"), "return"


def _cannot_be_moved(card: Card, date: NearestDate, quiet_until: datetime, zone: ZoneInfo) -> bool:
    """Interviews, and what closes before quiet time ends if it has a star (EXPERIENCE.md, Feel 4)."""
    if date.kind is DateKind.CLOSES:
        return card.starred and date.day <= quiet_until.astimezone(zone).date()
    return date.kind in (DateKind.INTERVIEW, DateKind.ANSWER, DateKind.TAKE_HOME)


def _one_line(words: str) -> str:
    """As much as a card can ever show, in one line: what comes from a file may hold anything."""
    return " ".join(words[:_LONGEST].split())
