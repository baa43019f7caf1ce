"""What is switched off is gone: tabs, keys, lines of the menu, and the sheet of a no."""

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.preferences import switch_part
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.parts import PARTS
from rebound_desktop.queries.start import start
from rebound_desktop.store.tables.recovery import Setback
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.jobs.deeds import Deeds
from rebound_desktop.window.keys import Keys
from rebound_desktop.window.tabs import TABS


@pytest.fixture
def frame(room, qtbot):
    frame = Frame(room, TABS[3:])
    qtbot.addWidget(frame)
    return frame


def test_a_window_that_would_open_on_a_tab_that_is_off_opens_on_the_first(frame) -> None:
    frame.open_tab("jobs")
    assert frame.current_tab == "dreams"
    frame.open_tab("jobs")
    assert frame.current_tab == "dreams"


def test_without_jobs_nothing_adds_one(frame) -> None:
    assert frame.header.add.isHidden()
    keys = Keys(frame)
    keys.put_parts(frozenset(PARTS) - {"jobs"})
    shown = [entry.text() for entry in frame.header.menu.actions() if entry.isVisible()]
    assert "Import…" not in shown and "Settings" in shown
    keys.put_parts(frozenset(PARTS))
    assert len([entry for entry in frame.header.menu.actions() if entry.isVisible()]) > len(shown)


@pytest.mark.parametrize("outcome", [Outcome.THEY_SAID_NO, Outcome.NO_ANSWER])
def test_without_quiet_time_a_no_is_recorded_and_nothing_else(room, desk, clock, went, outcome) -> None:
    job = add_job(desk, JobFields(title="Map designer"), starred=True, now=clock())
    switch_part(desk, "selfcare", False, now=clock())
    Deeds(room).ended(job, outcome)
    assert desk.vault.value("SELECT outcome FROM job") == outcome
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0
    assert not went


def test_without_quiet_time_no_loss_decides_where_the_window_opens(desk, clock, zone) -> None:
    add_job(desk, JobFields(title="Map designer"), now=clock())
    with desk.change("record_setback", clock()):
        desk.vault.put(Setback, clock(), outcome="they_said_no", heard_at=clock(), no_quiet=True)
    assert start(desk.vault, zone=zone, now=clock()).opening.view == "returning"
    switch_part(desk, "selfcare", False, now=clock())
    assert start(desk.vault, zone=zone, now=clock()).opening.view == ""
