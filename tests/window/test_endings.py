from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.exchange.proposals import Meeting
from rebound_desktop.queries.follow_ups import follow_ups_due
from rebound_desktop.store.tables.recovery import QuietTime
from rebound_desktop.window.jobs.board.card_model import FACE
from rebound_desktop.window.jobs.tab import JobsTab
from tests.clock import Clock
from tests.window.board_in_sight import ATLAS, add, board, cards, choose, spoken, titles
from tests.window.conftest import Went


def test_into_closed_leads_an_outcome_and_a_no_opens_its_sheet(
    tab: JobsTab, desk: Desk, clock: Clock, went: Went, said: list[str], qtbot: QtBot
) -> None:
    job = add(desk, clock, tab, "one", "offer")
    cards(tab, "offer").mark(0)
    qtbot.keyClick(cards(tab, "offer"), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    choose(tab, "They said no")
    assert went == [("setback", {"job": job})] and titles(tab, "offer") == ["one"]
    board(tab).shut["stage-closed"].dropped.emit(job, "stage-closed")
    choose(tab, "Paused")
    assert titles(tab, "offer") == [] and said == ["Recorded: paused."]


def test_the_loss_of_a_starred_one_opens_the_sheet_whatever_the_outcome(
    tab: JobsTab, desk: Desk, clock: Clock, went: Went
) -> None:
    job = add(desk, clock, tab, "one", "applied", starred=True)
    tab.want("ended", job)
    choose(tab, "No answer")
    assert went == [("setback", {"job": job, "outcome": Outcome.NO_ANSWER})]
    tab.want("ended", job)
    choose(tab, "I withdrew")
    assert len(went) == 1 and titles(tab, "applied") == []


def test_closed_is_a_shut_column_that_a_click_opens(
    tab: JobsTab, desk: Desk, clock: Clock, went: Went, qtbot: QtBot
) -> None:
    job = add(desk, clock, tab, "one")
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    tab.refresh()
    shut = board(tab).shut["stage-closed"]
    assert shut.text() == "Closed  1" and shut.accessibleName() == "Closed"
    qtbot.mouseClick(shut, Qt.MouseButton.LeftButton)
    assert spoken(tab, "closed") == "one, it mattered after all"
    opened = cards(tab, "closed")
    index = opened.cards.index(0)
    pill = opened.faces.pill_rect(opened.visualRect(index), index.data(FACE)).center().toPoint()
    qtbot.mouseClick(opened.viewport(), Qt.MouseButton.LeftButton, pos=pill)
    assert went == [("setback", {"job": job, "mattered": True})]
    tab.want("reopen", job)
    assert titles(tab, "wishlist") == ["one"]
    board(tab).columns["stage-closed"].shut.click()
    assert "stage-closed" in board(tab).shut


def test_quiet_time_shows_no_count_and_no_pill_but_what_cannot_be_moved(
    tab: JobsTab, desk: Desk, clock: Clock
) -> None:
    add_job(desk, ATLAS, now=clock())
    job = add(desk, clock, tab, "met", "interviewing")
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=2)), now=clock())
    close_job(desk, add(desk, clock, tab, "over"), Outcome.THEY_SAID_NO, now=clock())
    with desk.change("begin_quiet_time", clock()):
        ends = clock() + timedelta(days=1)
        desk.vault.put(QuietTime, clock(), starts=clock(), ends=ends, first_started=clock(), length_hours=24)
    tab.refresh()
    assert spoken(tab, "wishlist") == "Data editor, Meridian Atlas"
    assert spoken(tab, "interviewing") == "met, Sunday 17:40"
    assert board(tab).shut["stage-closed"].text() == "Closed"
    tab.open_job(job)
    assert tab.panel.foot.move_to.property("tone") == ""
    clock.advance(hours=25)
    tab.refresh()
    assert spoken(tab, "wishlist") == "Data editor, Meridian Atlas, closes Tuesday"


def test_long_silence_can_rest_in_one_step(tab: JobsTab, desk: Desk, clock: Clock, said: list[str]) -> None:
    for title in ("one", "two"):
        add(desk, clock, tab, title, "applied")
    clock.advance(days=40)
    tab.arrive()
    assert tab.paged.silence.isVisible()
    tab.paged.silence.rest.click()
    assert titles(tab, "applied") == [] and said == ["2 jobs rest: no answer."]
    tab.arrive()
    assert not tab.paged.silence.isVisible()


def test_a_starred_silence_asks_by_itself(tab: JobsTab, desk: Desk, clock: Clock, went: Went) -> None:
    job = add(desk, clock, tab, "one", "applied", starred=True)
    clock.advance(days=40)
    tab.arrive()
    tab.paged.silence.rest.click()
    assert went == [("setback", {"job": job, "outcome": Outcome.NO_ANSWER})]


def test_an_interview_ahead_can_be_changed_cancelled_and_moves_the_job_on(
    tab: JobsTab, desk: Desk, clock: Clock, said: list[str]
) -> None:
    job = add(desk, clock, tab, "one", "applied")
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=2), with_whom="Ada"), now=clock())
    tab.open_job(job)
    form, ahead = tab.panel.timeline.interview, tab.panel.timeline.ahead
    ahead.change_wanted.emit(tab.panel.detail.planned[0])  # type: ignore[union-attr]
    assert form.isVisible() and form.with_whom.text() == "Ada"
    form.with_whom.setText("Ada, Grace")
    form.save.click()
    rows = desk.vault.rows("SELECT with_whom, at FROM interview")
    assert rows == [("Ada, Grace", "2026-11-22T16:40:00.000000Z")]
    ahead.move_wanted.emit()
    assert titles(tab, "interviewing") == ["one"]
    ahead.cancelled.emit(tab.panel.detail.planned[0].id)  # type: ignore[union-attr]
    assert said == ["The interview is gone from the board."] and not ahead.isVisible()


def test_a_follow_up_that_went_out_takes_its_mark_away(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    job = add(desk, clock, tab, "one", "applied")
    clock.advance(days=8)
    tab.refresh()
    tab.open_job(job)
    assert spoken(tab, "applied") == "one, follow up today" and tab.panel.timeline.ahead.isVisible()
    tab.panel.timeline.ahead.deed.emit("follow_up", "", None)
    assert spoken(tab, "applied") == "one" and follow_ups_due(desk.vault, now=clock()) == frozenset()


def test_an_appointment_from_a_calendar_is_kept_by_one_press(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    job = add(desk, clock, tab, "one", "applied")
    meeting = Meeting("Talk", starts=clock() + timedelta(days=2), place="Room 4", notes="Bring maps.")
    tab.arrive(job=job, meeting=meeting)
    tab.panel.timeline.interview.save.click()
    rows = desk.vault.rows("SELECT at, place_or_link, notes FROM interview")
    assert rows == [("2026-11-22T16:40:00.000000Z", "Room 4", "Bring maps.")]


def test_quiet_time_shuts_the_closed_ones_until_they_are_opened_again(
    tab: JobsTab, desk: Desk, clock: Clock
) -> None:
    close_job(desk, add(desk, clock, tab, "one"), Outcome.PAUSED, now=clock())
    tab.refresh()
    board(tab).shut["stage-closed"].click()
    assert "stage-closed" in board(tab).columns
    with desk.change("begin_quiet_time", clock()):
        ends = clock() + timedelta(days=1)
        desk.vault.put(QuietTime, clock(), starts=clock(), ends=ends, first_started=clock(), length_hours=24)
    tab.refresh()
    assert "stage-closed" in board(tab).shut
    board(tab).shut["stage-closed"].click()
    tab.refresh()
    assert titles(tab, "closed") == ["one"]
