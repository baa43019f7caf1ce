"""Logging out ends the program between two things, never within one."""

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.farewell import ASKS, Farewell


@pytest.mark.parametrize("number", ASKS)
def test_every_way_of_asking_is_heard_at_once(number: int, qtbot: QtBot) -> None:
    before = signal.getsignal(number)
    farewell = Farewell()
    with qtbot.waitSignal(farewell.asked, timeout=1000):
        os.kill(os.getpid(), number)
    farewell.end()
    assert signal.getsignal(number) is before
