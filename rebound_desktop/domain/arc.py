"""The arc of one loss: Feel → Return → Learn → Dream, then it folds (EXPERIENCE.md, 1–3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from rebound_desktop.domain.codes import Outcome, Phase
from rebound_desktop.domain.quiet_time import QuietTime

AFTER_DREAM_BEGAN = timedelta(days=14)
AFTER_LAST_ANSWER = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Loss:
    """A setback as the arc sees it; instants in UTC. `last_answer_at`: the person's last word about it."""

    id: str
    heard_at: datetime
    outcome: Outcome
    quiet: QuietTime | None = None
    first_step_at: datetime | None = None
    learned_at: datetime | None = None
    folded_at: datetime | None = None
    last_answer_at: datetime | None = None


def phase(loss: Loss, now: datetime) -> Phase | None:
    """Where the arc of a loss stands; None once it has folded. A heavy day never sends it back."""
    if folds_at(loss) <= now:
        return None
    if loss.quiet is not None and loss.quiet.runs(now):
        return Phase.FEEL
    if loss.first_step_at is None:
        return Phase.RETURN
    return Phase.LEARN if loss.learned_at is None else Phase.DREAM


def folds_at(loss: Loss) -> datetime:
    """When it folds by itself, or did: 14 days after Dream began or 21 after the last answer."""
    if loss.folded_at is not None:
        return loss.folded_at
    known = [loss.heard_at, loss.first_step_at, loss.last_answer_at]
    if loss.quiet is not None:
        known.append(loss.quiet.over_at)
    by_itself = max(one for one in known if one is not None) + AFTER_LAST_ANSWER
    if loss.learned_at is None:
        return by_itself
    return min(by_itself, loss.learned_at + AFTER_DREAM_BEGAN)


def shown(losses: Iterable[Loss], now: datetime) -> Loss | None:
    """The one loss whose arc the strip shows: a quiet one first, else the one heard of last."""
    open_ones = [(loss, phase(loss, now)) for loss in losses]
    standing = [(loss, at) for loss, at in open_ones if at is not None]
    if not standing:
        return None
    return max(standing, key=_rank)[0]


def _rank(standing: tuple[Loss, Phase]) -> tuple[bool, datetime]:
    loss, at = standing
    return at is Phase.FEEL, loss.heard_at
