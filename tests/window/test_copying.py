"""Copies are taken beside the work, at the start and by the hour, and leaving breaks them off."""

import threading
from collections.abc import Callable
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.window.copying import Copying
from rebound_desktop.window.lanes import InlineLane, ThreadLane
from tests.clock import Clock


class Shelf:
    """Notes what it was asked, and does what the test says."""

    def __init__(self) -> None:
        self.asked: list[tuple[bool, datetime]] = []
        self.does: Callable[[Callable[[], bool]], bool] = lambda stop: True

    def take(self, *, starting: bool, stop: Callable[[], bool], now: datetime) -> bool:
        self.asked.append((starting, now))
        return self.does(stop)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def test_the_first_look_is_for_what_the_last_visit_left(shelf: Shelf, clock: Clock, qtbot: QtBot) -> None:
    copying = Copying(shelf.take, InlineLane(), now=clock)
    with qtbot.waitSignal(copying.taken):
        copying.begin()
    copying.look()
    assert shelf.asked == [(True, clock()), (False, clock())]
    copying.end()


def test_a_copy_that_fails_is_said_once_until_one_succeeds(shelf: Shelf, clock: Clock) -> None:
    copying = Copying(shelf.take, InlineLane(), now=clock)
    said: list[Refusal] = []
    copying.failed.connect(said.append)

    def fail(stop: Callable[[], bool]) -> bool:
        raise Refusal("backup_failed", path="/full")

    works, shelf.does = shelf.does, fail
    copying.look()
    copying.look()
    assert [refusal.key for refusal in said] == ["backup_failed"]
    shelf.does = works
    copying.look()
    shelf.does = fail
    copying.look()
    assert len(said) == 2
    copying.end()


def test_leaving_breaks_off_the_copy_under_way(shelf: Shelf, clock: Clock, qtbot: QtBot) -> None:
    begun, over = threading.Event(), threading.Event()

    def slow(stop: Callable[[], bool]) -> bool:
        begun.set()
        while not stop():
            over.wait(0.001)
        return False

    shelf.does = slow
    copying = Copying(shelf.take, ThreadLane("copies"), now=clock)
    copying.begin()
    assert begun.wait(5)
    copying.end()
