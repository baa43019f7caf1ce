"""A clock for tests: it stands still until it is told to advance."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Callable like the real clock; moves by `advance` alone."""

    def __init__(self, start: datetime = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)) -> None:
        self.instant = start

    def __call__(self) -> datetime:
        return self.instant

    def advance(self, **amount: float) -> datetime:
        """Moves on by `timedelta(**amount)` and returns the new instant."""
        self.instant += timedelta(**amount)
        return self.instant
