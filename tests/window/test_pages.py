from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.be_ready_sooner import be_ready_sooner
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.window.jobs import pages
from rebound_desktop.window.jobs.pages import PAGES, Page
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.board_in_sight import add


class LookingBack(QWidget):
    """A page that is not of jobs: only what every page needs."""

    arrived = 0

    def arrive(self) -> None:
        self.arrived += 1


class Here(Page):
    def build(self, room: Room) -> QWidget:
        return LookingBack()


@pytest.fixture
def two_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PAGES", (PAGES[0], Here("numbers", "", looks_back=True)))


@pytest.fixture
def tab(two_pages: None, room: Room, desk: Desk, clock: Clock, qtbot: QtBot) -> Iterator[JobsTab]:
    tab = JobsTab(room)
    qtbot.addWidget(tab)
    tab.resize(1280, 760)
    tab.arrive()
    tab.show()
    add(desk, clock, tab, "one", "applied")
    yield tab
    tab.hide()


def shown(tab: JobsTab) -> str:
    return "numbers" if isinstance(tab.paged.stack.currentWidget(), LookingBack) else "board"


def test_ctrl_and_a_number_go_to_a_page_and_it_is_open_next_time(
    tab: JobsTab, room: Room, qtbot: QtBot
) -> None:
    assert shown(tab) == "board" and tab.paged.line.isVisible()
    with qtbot.waitExposed(tab):
        tab.activateWindow()
    qtbot.keyClick(tab, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shown(tab) == "numbers" and tab.paged.built("numbers").arrived == 1  # type: ignore[attr-defined]
    assert tab.paged.switch.parts["numbers"].isChecked()
    tomorrow = JobsTab(room)
    qtbot.addWidget(tomorrow)
    tomorrow.arrive()
    assert shown(tomorrow) == "numbers"


def test_a_view_by_name_opens_its_page_and_the_way_back_is_one_press(tab: JobsTab, qtbot: QtBot) -> None:
    tab.arrive(page="numbers")
    assert shown(tab) == "numbers"
    qtbot.mouseClick(tab.paged.switch.parts["board"], Qt.MouseButton.LeftButton)
    assert shown(tab) == "board"


def test_after_a_loss_nobody_is_measured_until_the_first_step(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room
) -> None:
    tab.arrive(page="numbers")
    job = add(desk, clock, tab, "wanted", "applied", starred=True)
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, length=Length.ONE_DAY)
    room.do(record_setback, loss)
    assert shown(tab) == "board" and list(tab.paged.switch.parts) == ["board"]
    assert not tab.paged.switch.isVisible()
    clock.advance(hours=2)
    room.do(be_ready_sooner)
    assert list(tab.paged.switch.parts) == ["board"]
    clock.instant += timedelta(days=60)
    tab.arrive()
    assert list(tab.paged.switch.parts) == ["board", "numbers"]


def test_without_a_job_there_is_nothing_to_switch(two_pages: None, room: Room, qtbot: QtBot) -> None:
    tab = JobsTab(room)
    qtbot.addWidget(tab)
    tab.arrive(page="numbers")
    tab.show()
    assert tab.paged.stack.currentWidget() is tab.paged.empty and not tab.paged.line.isVisible()
    tab.hide()
