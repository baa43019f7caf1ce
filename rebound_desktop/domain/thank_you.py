"""When a thank-you could go out: one day after an interview, and not for long."""

from dataclasses import dataclass
from datetime import date, timedelta

AFTER = timedelta(days=1)
STANDS = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Met:
    """An interview that was, and its local day; `until`: the day that *Later* asked for."""

    interview: str
    job: str
    on: date
    with_whom: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ThankYou:
    """It fits from `day` on; after `last` it would come too late. Both local days, inclusive."""

    interview: str
    job: str
    day: date
    last: date
    with_whom: str = ""
    put_off: bool = False


def thank_you(met: Met) -> ThankYou:
    """One day after; or from the day that *Later* asked for, and as long from there."""
    day = met.on + AFTER
    put_off = met.until is not None and met.until > day
    if met.until is not None and put_off:
        day = met.until
    return ThankYou(met.interview, met.job, day, day + STANDS, met.with_whom, put_off)
