"""What wakes the tray: the alarm, a sleep that ended, and a floor beneath all."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from jeepney import DBusAddress, new_signal
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.bus import Bus
from rebound_desktop.system import clock
from rebound_desktop.tray import wake as wake_module
from rebound_desktop.tray.alarm import Alarm
from rebound_desktop.tray.wake import Wake

LOGIND = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")


@pytest.fixture
def alarm(qtbot: QtBot) -> Iterator[Alarm]:
    alarm = Alarm()
    yield alarm
    alarm.end()


@pytest.fixture
def wake(system: Bus, qtbot: QtBot) -> Iterator[Wake]:
    wake = Wake(system)
    yield wake
    wake.end()


def test_the_alarm_rings_within_milliseconds(alarm: Alarm, qtbot: QtBot) -> None:
    late = []
    for _ in range(5):
        due = clock.now() + timedelta(milliseconds=40)
        with qtbot.waitSignal(alarm.rang, timeout=2000):
            alarm.set(due)
        late.append((clock.now() - due).total_seconds())
    assert all(by >= 0 for by in late)
    assert sorted(late)[2] < 0.05


def test_an_alarm_for_the_past_rings_at_once(alarm: Alarm, qtbot: QtBot) -> None:
    for past in (datetime(1969, 5, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC), clock.now()):
        with qtbot.waitSignal(alarm.rang, timeout=2000):
            alarm.set(past)


def test_an_alarm_in_forty_days_or_never_does_not_ring_now(alarm: Alarm, qtbot: QtBot) -> None:
    for later in (clock.now() + timedelta(days=40), datetime.max.replace(tzinfo=UTC), None):
        alarm.set(later)
        with qtbot.assertNotEmitted(alarm.rang, wait=30):
            pass


def test_after_its_end_the_alarm_is_silent(qtbot: QtBot) -> None:
    alarm = Alarm()
    alarm.end()
    alarm.set(clock.now())
    alarm.end()


def test_the_tray_looks_as_soon_as_it_starts(wake: Wake, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wake.woke, timeout=1000):
        wake.begin()


def test_a_sleep_that_ended_wakes_it_and_one_that_begins_does_not(
    wake: Wake, system: Bus, begun: None, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(wake.woke, wait=100):
        system.tell(new_signal(LOGIND, "PrepareForSleep", "b", (True,)))
    with qtbot.waitSignal(wake.woke, timeout=2000):
        system.tell(new_signal(LOGIND, "PrepareForSleep", "b", (False,)))


def test_no_timer_at_rest_is_faster_than_a_minute(wake: Wake, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wake.woke, timeout=1000):
        wake.begin()
    running = [timer for timer in wake.findChildren(QTimer) if timer.isActive()]
    assert [timer.interval() for timer in running] == [60_000]


def test_a_storm_of_clock_corrections_is_one_look_a_second(
    wake: Wake, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wake_module, "CALM", 200)
    looks: list[float] = []
    wake.woke.connect(lambda: looks.append(time.monotonic()))
    for _ in range(500):
        wake.soon()
    assert len(looks) == 1
    qtbot.waitUntil(lambda: len(looks) == 2, timeout=2000)
    assert looks[1] - looks[0] >= 0.15
