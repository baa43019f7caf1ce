"""When nothing may pop up although it is due: do not disturb, a locked screen, the minutes after it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from rebound_desktop.qt.presence import Presence

AFTER_UNLOCK = timedelta(minutes=3)


class Silence(QObject):
    """The desktop's own say in the matter; the agenda knows nothing of it."""

    def __init__(
        self,
        presence: Presence,
        inhibited: Callable[[], bool],
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presence = presence
        self._inhibited = inhibited
        self._clock = clock
        self._unlocked_at: datetime | None = None
        presence.changed.connect(self._changed)

    def holds(self, now: datetime) -> bool:
        """Whether nothing may pop up at `now`."""
        return self._presence.locked or self._inhibited() or self.until(now) is not None

    def until(self, now: datetime) -> datetime | None:
        """When it ends, where that is known: three minutes after the unlock; otherwise somebody tells."""
        if self._presence.locked or self._unlocked_at is None:
            return None
        # A clock that was set back since must not hold for hours.
        if not self._unlocked_at <= now < self._unlocked_at + AFTER_UNLOCK:
            self._unlocked_at = None
            return None
        return self._unlocked_at + AFTER_UNLOCK

    def _changed(self, locked: bool) -> None:
        self._unlocked_at = None if locked else self._clock()
