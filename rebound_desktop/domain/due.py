"""When each thing falls due, and when the person may be spoken to at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.later import HOUR, put_off_until, tomorrow
from rebound_desktop.domain.promises import LATER, SAID, Answer, Hold, Kind, Say, State, Wishes

A_DAY = 3
# Enough rounds for a pause, holds and hours that push one another on.
ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Dues:
    """The planned rows with the instant each falls due; those that wait for nothing to come are left out."""

    pending: tuple[tuple[datetime, Say], ...]

    def by(self, now: datetime) -> list[Say]:
        """What has fallen due, the earliest first."""
        return [say for due, say in sorted(self.pending, key=_order) if due <= now]

    def after(self, now: datetime) -> list[tuple[datetime, Say]]:
        """What falls due later."""
        return [(due, say) for due, say in self.pending if due > now]


def dues(says: Iterable[Say], answers: Iterable[Answer], wishes: Wishes, zone: ZoneInfo) -> Dues:
    """Works out afresh when each planned row falls due: local time is never kept."""
    says = tuple(says)
    links = {(say.chain, say.step): say for say in says if say.chain}
    first: dict[str, Answer] = {}
    for answer in sorted(answers, key=_answered_at):
        first.setdefault(answer.key, answer)
    pending = []
    for say in says:
        if say.state is State.PLANNED:
            due = say.at if say.step == 1 else _after_the_one_before(say, links, first, wishes, zone)
            if due is not None:
                pending.append((_latest(due, say.not_before), say))
    return Dues(tuple(pending))


def _after_the_one_before(
    say: Say,
    links: dict[tuple[str, int], Say],
    answers: dict[str, Answer],
    wishes: Wishes,
    zone: ZoneInfo,
) -> datetime | None:
    """The next morning after the step before was shown, or when its answer asked; None: (yet) never."""
    before = links.get((say.chain, say.step - 1))
    if before is None:
        return None
    answer = answers.get(before.key)
    if answer is not None and answer.action not in LATER:
        return None
    if answer is not None:
        asked = put_off_until(answer.action, wishes.hours, zone, answer.at)
        return None if asked is None else max(asked, say.at)
    if say.kind is not Kind.RETURN or before.state not in SAID or before.shown_at is None:
        return None  # only a return asks again unanswered
    morning = tomorrow(wishes.hours, zone, before.shown_at)
    return None if morning is None else max(morning, say.at)


def allowed_from(
    key: str, holds: Sequence[Hold], wishes: Wishes, zone: ZoneInfo, moment: datetime
) -> datetime | None:
    """The first instant from `moment` on at which `key` may be said; None where that is not known."""
    if wishes.stopped:
        return None
    for _ in range(ROUNDS):
        before = moment
        moment = _latest(moment, wishes.pause_until)
        for hold in holds:
            if hold.silences(key, moment):
                moment = hold.until
        opens = wishes.hours.next_open(moment, zone)
        if opens is None:
            return None
        moment = opens
        if moment == before:
            break
    return moment


def popups(says: Iterable[Say]) -> list[tuple[datetime, bool]]:
    """When something popped up (a digest counts once), and whether it was an interview's."""
    shown = {(say.shown_at, say.kind is Kind.INTERVIEW) for say in says if say.shown_at is not None}
    return sorted((at, interview) for at, interview in shown if at is not None)


def spaced_from(says: Iterable[Say], wishes: Wishes, zone: ZoneInfo, now: datetime) -> datetime:
    """From when one more pop-up keeps to one an hour and three a day (interviews excepted)."""
    before = popups(says)
    # Instants of a clock that was ahead and is right again hold nothing back for long.
    near = [at for at, _ in before if abs(now - at) < HOUR]
    free = max(near) + HOUR if near else now
    today = now.astimezone(zone).date()
    many = sum(1 for at, interview in before if not interview and at.astimezone(zone).date() == today)
    if many < A_DAY:
        return free
    return max(free, tomorrow(wishes.hours, zone, now) or now + timedelta(days=1))


def _latest(one: datetime, other: datetime | None) -> datetime:
    return one if other is None else max(one, other)


def _order(pair: tuple[datetime, Say]) -> tuple[datetime, str]:
    return pair[0], pair[1].key


def _answered_at(answer: Answer) -> datetime:
    return answer.at
