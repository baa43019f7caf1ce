"""When a pop-up may appear: a stretch of the local day for each weekday, or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Stretch = tuple[time, time]
USUAL: Stretch = (time(9), time(20))
WEEK = 7


@dataclass(frozen=True, slots=True)
class ReminderHours:
    """Seven stretches, Monday first; each from (inclusive) until (exclusive) in local time, or None."""

    days: tuple[Stretch | None, ...] = (USUAL,) * WEEK

    def __post_init__(self) -> None:
        if len(self.days) != WEEK or any(day is not None and day[0] >= day[1] for day in self.days):
            raise ValueError("seven stretches, each beginning before it ends")

    def on(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
        """The stretch of a local day as two instants in UTC; None where there is none that day."""
        stretch = self.days[day.weekday()]
        if stretch is None:
            return None
        begins, ends = (instant(day, at, zone) for at in stretch)
        return (begins, ends) if begins < ends else None

    def around(
        self, moment: datetime, zone: ZoneInfo, days: int = WEEK + 1
    ) -> Iterator[tuple[datetime, datetime]]:
        """The stretches from the day before `moment` on, in order."""
        first = moment.astimezone(zone).date() - timedelta(days=1)
        for number in range(days + 2):
            stretch = self.on(first + timedelta(days=number), zone)
            if stretch is not None:
                yield stretch

    def open_at(self, moment: datetime, zone: ZoneInfo) -> bool:
        """Whether a pop-up may appear at `moment`."""
        return any(begins <= moment < ends for begins, ends in self.around(moment, zone, days=1))

    def next_open(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        """`moment` itself if a pop-up may appear then, else the next start within eight days, else None."""
        for begins, ends in self.around(moment, zone):
            if moment < ends:
                return max(begins, moment)
        return None


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Local wall time as an instant in UTC; a time that DST skips is the moment the clocks moved on."""
    local = datetime.combine(day, at, tzinfo=zone)
    return local.astimezone(UTC)


def hours_from(kept: Any) -> ReminderHours:
    """Reminder hours as the setting keeps them: seven pairs "HH:MM" (Monday first), None for none."""
    if kept is None:
        return ReminderHours()
    days = [None if day is None else (time.fromisoformat(day[0]), time.fromisoformat(day[1])) for day in kept]
    return ReminderHours(tuple(days)) if len(days) == WEEK else ReminderHours()


def hours_kept(hours: ReminderHours) -> list[list[str] | None]:
    """The same, as the setting keeps them."""
    return [None if day is None else [f"{day[0]:%H:%M}", f"{day[1]:%H:%M}"] for day in hours.days]
