"""Asked once, at the first private page, and never in quiet time."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton

from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.lock.offering import Offering
from tests.window.on_sheet import settle


@pytest.fixture
def frame(room, qtbot) -> Iterator[Frame]:
    frame = Frame(room)
    qtbot.addWidget(frame)
    frame.open_tab("jobs")
    frame.show()
    yield frame
    frame.foot.hide()
    frame.foot._away.stop()
    frame.close()


def offered(frame: Frame) -> bool:
    settle()
    shown = [one.text() for one in frame.foot.findChildren(QPushButton) if one.isVisible()]
    return "Set a passphrase" in shown


def test_the_first_private_page_asks_once(frame: Frame, room) -> None:
    Offering(room, frame)
    assert not offered(frame)
    frame.open_tab("reflection")
    assert offered(frame)
    frame.foot.hide()
    frame.open_tab("jobs")
    frame.open_tab("reflection")
    Offering(room, frame)
    frame.open_tab("reflection")
    assert not offered(frame)


def test_in_quiet_time_nothing_is_asked(frame: Frame, room, desk, clock) -> None:
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), title="Editor"), now=clock())
    Offering(room, frame)
    frame.open_tab("reflection")
    assert not offered(frame)


def test_a_folder_that_is_carried_away_is_told_once(frame: Frame, room) -> None:
    offering = Offering(room, frame)
    offering.warn_of("")
    assert not frame.foot.isVisible()
    offering.warn_of("Dropbox")
    assert frame.foot.accessibleName().startswith("Dropbox carries Rebound")
    frame.foot.hide()
    offering.warn_of("Dropbox")
    assert not frame.foot.isVisible()
