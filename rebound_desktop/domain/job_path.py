"""How far one job came: what it reached on the way, and where it waits or how it ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from rebound_desktop.domain.codes import Outcome, StageKind

# A move forward that is taken back within the hour was a slip of the hand: it reached nothing.
SLIP = timedelta(hours=1)
LADDER = (StageKind.WISHLIST, StageKind.APPLIED, StageKind.INTERVIEWING, StageKind.OFFER)
_RANK = {kind: rank for rank, kind in enumerate((*LADDER, StageKind.CLOSED))}


class Node(StrEnum):
    """A place that jobs flow through, or where they end; outcomes bear their own codes."""

    SAVED = "saved"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    I_SAID_YES = "i_said_yes"
    I_SAID_NO = "i_said_no"
    OFFER_WITHDRAWN = "offer_withdrawn"
    WAITING = "waiting"
    THEY_SAID_NO = "they_said_no"
    POSITION_FILLED = "position_filled"
    PAUSED = "paused"
    NO_ANSWER = "no_answer"
    I_WITHDREW = "i_withdrew"
    UNSAID = "unsaid"
    NOT_APPLIED = "not_applied"


STEPS = (Node.SAVED, Node.APPLIED, Node.INTERVIEWING, Node.OFFER)
ENDS = tuple(node for node in Node if node not in STEPS)
_STEP = dict(zip(LADDER, STEPS, strict=True))
# What an outcome tells of the way, whatever was written down: nobody declines what was never sent.
_IMPLIED = {
    Outcome.THEY_SAID_NO: StageKind.APPLIED,
    Outcome.NO_ANSWER: StageKind.APPLIED,
    Outcome.OFFER_WITHDRAWN: StageKind.OFFER,
    Outcome.I_SAID_NO: StageKind.OFFER,
    Outcome.I_SAID_YES: StageKind.OFFER,
}


class Move(NamedTuple):
    """One change of stage by what the stages count as; `written_at` is when it was made, aware UTC."""

    from_kind: StageKind | None
    to_kind: StageKind
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Passed:
    """The kinds that a job's moves led to, and those that were slips and nothing else."""

    kinds: frozenset[StageKind] = frozenset()
    slips: frozenset[StageKind] = frozenset()


@dataclass(frozen=True, slots=True)
class JobPath:
    """The steps reached, first to last, always from `SAVED` on; and the end, which may be waiting."""

    steps: tuple[Node, ...]
    end: Node

    @property
    def farthest(self) -> int:
        """The rank of the last step: 0 saved … 3 offer."""
        return STEPS.index(self.steps[-1])

    @property
    def is_open(self) -> bool:
        """Whether it has not ended."""
        return self.end in (Node.WAITING, Node.NOT_APPLIED)


def passed(moves: Sequence[Move]) -> Passed:
    """Where the moves of one job, in the order they were made, led to.

    Back-dated moves count like any other. Where the first of them came from was reached, too.
    """
    if not moves:
        return Passed()
    came_from = moves[0].from_kind
    kinds = set() if came_from is None else {came_from}
    slips: set[StageKind] = set()
    for number, move in enumerate(moves):
        later = moves[number + 1] if number + 1 < len(moves) else None
        slipped = (
            later is not None
            and _RANK[later.to_kind] < _RANK[move.to_kind]
            and later.written_at - move.written_at < SLIP
        )
        (slips if slipped else kinds).add(move.to_kind)
    return Passed(frozenset(kinds), frozenset(slips - kinds))


def job_path(
    way: Passed,
    stands_in: StageKind,
    outcome: Outcome | None,
    *,
    applied: bool,
    met: bool,
    offered: bool = False,
) -> JobPath:
    """The path of a job that stands in a stage of this kind.

    `applied`: a day of applying is known; `met`: an interview took place, `offered`: they
    made an offer, wherever the card lay.
    """
    reached = set(way.kinds)
    reached.add(stands_in)
    if applied and StageKind.APPLIED not in way.slips:
        reached.add(StageKind.APPLIED)
    if met:
        reached.add(StageKind.INTERVIEWING)
    if offered:
        reached.add(StageKind.OFFER)
    closed = stands_in is StageKind.CLOSED
    if closed and outcome in _IMPLIED:
        reached.add(_IMPLIED[outcome])
    reached.add(StageKind.WISHLIST)
    steps = tuple(_STEP[kind] for kind in LADDER if kind in reached)
    if closed:
        return JobPath(steps, Node.UNSAID if outcome is None else Node(outcome.value))
    return JobPath(steps, Node.WAITING if len(steps) > 1 else Node.NOT_APPLIED)


def skips(path: JobPath) -> bool:
    """Whether a step between the first and the last was jumped over."""
    return path.farthest + 1 > len(path.steps)
