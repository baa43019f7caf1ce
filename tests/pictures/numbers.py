"""The numbers: with half a year behind them, as a table, and with four applications."""

from collections.abc import Callable

from rebound_desktop.actions.desk import Desk
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.jobs.numbers.flow_card import FlowCard
from tests.clock import Clock
from tests.pictures import showcase

Show = Callable[..., None]


def many(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    showcase.fill_numbers(desk, clock)
    show()
    frame.room.go("numbers")


def as_a_table(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    many(frame, desk, clock, ids, show)
    frame.findChild(FlowCard).turn.click()


def few(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("numbers")


def report(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    showcase.fill_numbers(desk, clock)
    show()
    frame.room.go("report")
