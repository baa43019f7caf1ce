"""When nothing may pop up although it is due."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Signal

from rebound_desktop.qt.presence import Presence
from rebound_desktop.tray.silence import Silence
from tests.clock import Clock


class Screen(QObject):
    """Locked and unlocked by a test."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.locked = False

    def lock(self, locked: bool) -> None:
        self.locked = locked
        self.changed.emit(locked)


@pytest.fixture
def screen() -> Screen:
    return Screen()


def made(screen: Screen, clock: Clock, disturbed: bool = False) -> Silence:
    as_presence: Presence = screen  # type: ignore[assignment]
    return Silence(as_presence, lambda: disturbed, clock)


def test_a_locked_screen_hears_nothing_and_has_three_minutes_after(screen: Screen, clock: Clock) -> None:
    silence = made(screen, clock)
    assert not silence.holds(clock())
    screen.lock(True)
    assert silence.holds(clock.advance(hours=9))
    assert silence.until(clock()) is None, "nobody knows when it is unlocked"
    screen.lock(False)
    assert silence.until(clock()) == clock() + timedelta(minutes=3)
    assert silence.holds(clock.advance(minutes=2.9))
    assert not silence.holds(clock.advance(minutes=0.2))


def test_a_clock_set_back_after_the_unlock_holds_nothing_for_hours(screen: Screen, clock: Clock) -> None:
    silence = made(screen, clock)
    screen.lock(True)
    screen.lock(False)
    assert not silence.holds(clock.advance(hours=-2))


def test_do_not_disturb_holds(screen: Screen, clock: Clock) -> None:
    assert made(screen, clock, disturbed=True).holds(clock())
