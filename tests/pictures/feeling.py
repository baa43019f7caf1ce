"""What opens from Self-care: the kit as it is written down, and how heavy it was."""

from collections.abc import Callable
from datetime import timedelta

from rebound_desktop.actions.check_in import check_in
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.kit_use import start_kit_item
from rebound_desktop.queries.kit import kit
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.selfcare.chart_sheet import ChartSheet
from rebound_desktop.window.selfcare.kit_sheet import KitSheet
from tests.clock import Clock
from tests.pictures import showcase

# How heavy it was, by days before today.
HEAVY = {30: 9, 29: 8, 28: 8, 27: 6, 22: 7, 21: 5, 20: 4, 16: 5, 11: 3, 10: 3, 9: 2}
Show = Callable[..., None]


def own_kit(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    showcase.fill_care(desk, clock)
    show("selfcare")
    frame.room.sheet(KitSheet(frame.room))


def how_heavy(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    showcase.fill_care(desk, clock)
    today, helps = clock(), kit(desk.vault, now=clock()).cards[0].id
    for ago, heavy in HEAVY.items():
        clock.instant = today - timedelta(days=ago)
        check_in(desk, heavy, ["sad" if heavy > 5 else "calm"], now=clock())
        if ago % 2:
            start_kit_item(desk, helps, now=clock())
    clock.instant = today
    show("selfcare")
    frame.room.sheet(ChartSheet(frame.room))
