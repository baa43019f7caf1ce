from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.queries.stages import stages
from rebound_desktop.window.jobs.stages_sheet import StagesSheet
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.board_in_sight import add, board


@pytest.fixture
def sheet(room: Room, qtbot: QtBot) -> Iterator[StagesSheet]:
    sheet = StagesSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    yield sheet
    sheet.hide()


def test_the_board_follows_what_is_done_to_its_stages(
    sheet: StagesSheet, tab: JobsTab, desk: Desk, clock: Clock
) -> None:
    add(desk, clock, tab, "one")
    sheet.name.setText("Take-home")
    sheet.kind.setCurrentIndex(sheet.kind.findData("interviewing"))
    sheet.add.click()
    field = sheet.names["stage-applied"]
    field.setText("Sent")
    field.editingFinished.emit()
    shown = [one.list.accessibleName() for one in board(tab).columns.values()]
    assert shown == ["Wishlist", "Sent", "Interviewing", "Take-home", "Offer"]
    assert len(stages(desk.vault, now=clock())) == 6 and sheet.name.text() == ""
