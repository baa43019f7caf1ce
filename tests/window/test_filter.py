from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.job_filter import JobFilter, PayFrom
from rebound_desktop.queries.saved_filters import saved_filters
from rebound_desktop.window.jobs.filter.saved_sheet import SavedSheet, SaveSheet
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window import board_in_sight, table_in_sight
from tests.window.board_in_sight import add, choose

MAPS = JobFields(
    "Map designer",
    "Tellus",
    remote=Remote.REMOTE,
    tags="maps, own",
    source="a friend",
    pay_min=60_000,
    pay_currency="EUR",
    pay_period=PayPeriod.YEAR,
    posting="We draw harbours",
)


@pytest.fixture
def two(tab: JobsTab, desk: Desk, clock: Clock) -> JobsTab:
    add_job(desk, MAPS, stage="stage-applied", now=clock())
    add(desk, clock, tab, "Poet")
    return tab


def chips(tab: JobsTab) -> list[str]:
    line = tab.paged.filter
    return [one.text() for one in line.findChildren(QPushButton, "chip") if one.isVisibleTo(line)]


def press_chip(tab: JobsTab, words: str) -> None:
    panel = tab.paged.filter.panel
    assert panel is not None
    next(one for one in panel.findChildren(QPushButton, "chip") if one.text() == words).click()


def open_panel(tab: JobsTab) -> None:
    tab.paged.filter.narrow.click()


def test_words_typed_filter_board_and_table_alike(two: JobsTab, qtbot: QtBot) -> None:
    with qtbot.waitExposed(two):
        two.activateWindow()
    qtbot.keyClick(two, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = two.paged.filter
    assert two.focusWidget() is line.field
    qtbot.keyClicks(line.field, "harb")
    assert board_in_sight.titles(two, "applied") == ["Map designer"]
    assert board_in_sight.titles(two, "wishlist") == []
    two.arrive(page="table")
    assert table_in_sight.titles(two) == ["Map designer"] and line.count.text() == "1 job"
    qtbot.keyClick(line.field, Qt.Key.Key_Down)
    assert two.focusWidget() is table_in_sight.table(two).view
    line.field.setFocus()
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert sorted(table_in_sight.titles(two)) == ["Map designer", "Poet"] and not line.isVisible()


def test_each_thing_asked_for_is_a_chip_that_takes_it_away(two: JobsTab, qtbot: QtBot) -> None:
    two.arrive(page="table")
    open_panel(two)
    for words in ("Remote", "maps", "a friend", "Applied"):
        press_chip(two, words)
    panel = two.paged.filter.panel
    assert panel is not None
    panel.amount.setText("50k")
    panel.applied_from.line.setText("2026-11-01")
    assert table_in_sight.titles(two) == ["Map designer"]
    assert chips(two) == [
        "Applied  ×",
        "Remote  ×",
        "#maps  ×",
        "a friend  ×",
        "from €50k  ×",
        "applied from 1 Nov  ×",
    ]
    panel.close()
    asked = two.paged.filter.chosen
    assert asked.pay_from == PayFrom(50_000, "EUR", PayPeriod.YEAR) and asked.applied_from == date(
        2026, 11, 1
    )
    while chips(two):
        line = two.paged.filter
        next(one for one in line.findChildren(QPushButton, "chip") if one.isVisibleTo(line)).click()
    assert two.paged.filter.chosen == JobFilter() and len(table_in_sight.titles(two)) == 2


def test_half_a_date_asks_for_nothing_yet(two: JobsTab) -> None:
    two.arrive(page="table")
    open_panel(two)
    panel = two.paged.filter.panel
    assert panel is not None
    panel.applied_from.line.setText("2026-11-")
    assert two.paged.filter.chosen == JobFilter()
    panel.close()


def test_rejections_go_out_of_sight_on_the_board_and_stay_so_tomorrow(
    two: JobsTab, desk: Desk, clock: Clock, room: Room, qtbot: QtBot
) -> None:
    close_job(desk, add(desk, clock, two, "no"), Outcome.THEY_SAID_NO, now=clock())
    two.refresh()
    assert board_in_sight.board(two).shut["stage-closed"].text() == "Closed  1"
    open_panel(two)
    press_chip(two, "rejections out of sight")
    panel = two.paged.filter.panel
    assert panel is not None
    panel.close()
    assert (
        board_in_sight.board(two).shut["stage-closed"].text() == "Closed" and not two.paged.filter.isVisible()
    )
    tomorrow = JobsTab(room)
    qtbot.addWidget(tomorrow)
    tomorrow.arrive()
    assert board_in_sight.board(tomorrow).shut["stage-closed"].text() == "Closed"


def test_a_filter_is_saved_and_used_again_under_its_name(
    two: JobsTab, desk: Desk, clock: Clock, room: Room, qtbot: QtBot
) -> None:
    sheets: list[SaveSheet] = []
    room.sheet_wanted.connect(sheets.append)
    line = two.paged.filter
    line.field.setText("map")
    line.save.click()
    sheets[0].name.setText("Maps")
    qtbot.keyClick(sheets[0].name, Qt.Key.Key_Return)
    assert line.name.text() == "Maps"
    line.clear()
    assert line.chosen == JobFilter() and line.name.text() == ""
    tomorrow = JobsTab(room)
    qtbot.addWidget(tomorrow)
    tomorrow.resize(1280, 760)
    tomorrow.arrive()
    tomorrow.show()
    tomorrow.paged.filter.saved.click()
    choose(tomorrow, "Maps")
    assert board_in_sight.titles(tomorrow, "applied") == ["Map designer"]
    assert tomorrow.paged.filter.name.text() == "Maps" and tomorrow.paged.filter.name.isVisible()
    tomorrow.paged.filter.field.setText("map des")
    tomorrow.paged.filter.save.click()
    qtbot.keyClick(sheets[1].name, Qt.Key.Key_Return)
    assert [one.filter.words for one in saved_filters(desk.vault, now=clock())] == ["map des"]
    tomorrow.hide()
    for sheet in sheets:
        sheet.deleteLater()


def test_saved_filters_are_renamed_ordered_and_thrown_away_in_their_sheet(
    desk: Desk, clock: Clock, room: Room, qtbot: QtBot
) -> None:
    from rebound_desktop.actions.saved_filters import save_filter

    ids = [save_filter(desk, name, JobFilter(name), now=clock()) for name in ("one", "two")]
    sheet = SavedSheet(room)
    qtbot.addWidget(sheet)
    sheet.names[ids[0]].setText("uno")
    sheet.names[ids[0]].editingFinished.emit()
    sheet._move(ids[1], -1)
    assert [one.name for one in saved_filters(desk.vault, now=clock())] == ["two", "uno"]
    sheet._trash(ids[1])
    assert list(sheet.names) == [ids[0]]
