"""The ten-minute page: apply, look, picture, always in this order, never empty (EXPERIENCE.md, 2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rebound_desktop.domain.codes import StepKind


class Way(StrEnum):
    """How a step can be done with what is saved; each kind's last way needs nothing."""

    FINISH = "finish"
    START_STARRED = "start_starred"
    START_NEWEST = "start_newest"
    PASTE = "paste"
    PLACE = "place"
    NAME_ONE = "name_one"
    AT_JOB = "at_job"
    AT_KIND = "at_kind"


@dataclass(frozen=True, slots=True)
class Saved:
    """An open job as this page sees it: `begun` once something of the application was written."""

    id: str
    title: str
    company: str
    starred: bool
    saved_at: datetime
    begun_at: datetime | None = None
    closes_on: date | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the three steps; `job` is the saved job it is about, if it is about one."""

    kind: StepKind
    way: Way
    job: Saved | None = None


def offers(wishlist: Sequence[Saved], open_jobs: Sequence[Saved], places: int) -> tuple[Offer, ...]:
    """The three steps from the wishlist jobs, all open jobs, and how many own places are written down."""
    return (_apply(wishlist), _look(places), _picture(open_jobs))


def _apply(wishlist: Sequence[Saved]) -> Offer:
    begun = [job for job in wishlist if job.begun_at is not None]
    if begun:
        return Offer(StepKind.APPLY, Way.FINISH, min(begun, key=_nearest))
    starred = [job for job in wishlist if job.starred]
    if starred:
        return Offer(StepKind.APPLY, Way.START_STARRED, min(starred, key=_nearest))
    if wishlist:
        return Offer(StepKind.APPLY, Way.START_NEWEST, max(wishlist, key=_saved_at))
    return Offer(StepKind.APPLY, Way.PASTE)


def _look(places: int) -> Offer:
    return Offer(StepKind.LOOK, Way.PLACE if places else Way.NAME_ONE)


def _picture(open_jobs: Sequence[Saved]) -> Offer:
    if not open_jobs:
        return Offer(StepKind.PICTURE, Way.AT_KIND)
    starred = [job for job in open_jobs if job.starred]
    return Offer(StepKind.PICTURE, Way.AT_JOB, max(starred or open_jobs, key=_saved_at))


def _nearest(job: Saved) -> tuple[date, float]:
    """The nearest closing date first, then what was taken up last."""
    return job.closes_on or date.max, -(job.begun_at or job.saved_at).timestamp()


def _saved_at(job: Saved) -> datetime:
    return job.saved_at
