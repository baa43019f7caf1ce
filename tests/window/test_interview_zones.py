"""An interview arranged by another clock: written in theirs, shown in both."""

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.debrief.day_card import DayCard
from rebound_desktop.window.debrief.printing import page_of
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.board_in_sight import add
from tests.window.test_ahead import link


def test_an_interview_of_another_zone_is_shown_by_both_clocks_and_moves_with_its_hour(
    tab: JobsTab, desk: Desk, clock: Clock, said: list[str]
) -> None:
    job = add(desk, clock, tab, "Data editor", stage="interviewing")
    tab.open_job(job)
    link(tab, "Plan an interview").click()
    form = tab.panel.timeline.interview
    form.another_zone.click()
    form.when.setDateTime(QDateTime(QDate(2026, 11, 24), QTime(15, 0)))
    form.their_zone.setCurrentText("Atlantis")
    form.save.click()
    assert "no time zone" in said[-1] and not desk.vault.rows("SELECT 1 FROM interview")
    form.their_zone.setCurrentText("america/new_york")
    form.save.click()
    at, zone = desk.vault.rows("SELECT at, their_zone FROM interview")[0]
    assert (at, zone) == ("2026-11-24T20:00:00.000000Z", "America/New_York")
    QApplication.processEvents()
    words = [one.text() for one in tab.panel.timeline.ahead.findChildren(QLabel)]
    assert "Interview · Tuesday 21:00" in words and "Tuesday 15:00 in New York" in words
    link(tab, "Change").click()
    assert form.when.time() == QTime(15, 0) and form.their_zone.currentText() == "America/New_York"
    form.when.setTime(QTime(16, 0))
    form.save.click()
    assert desk.vault.value("SELECT at FROM interview") == "2026-11-24T21:00:00.000000Z"
    link(tab, "Change").click()
    form.their_zone.setCurrentText("")
    form.save.click()
    assert desk.vault.rows("SELECT at, their_zone FROM interview") == [("2026-11-24T15:00:00.000000Z", "")]


def test_the_day_of_the_interview_shows_both_clocks_on_the_screen_and_on_paper(
    room: Room, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields("Data editor"), now=clock())
    clock.instant = datetime(2026, 11, 24, 8, tzinfo=UTC)
    at = datetime(2026, 11, 24, 20, tzinfo=UTC)
    plan_interview(desk, job, InterviewFields(at, their_zone="America/New_York"), now=clock())
    card = DayCard(room)
    qtbot.addWidget(card)
    card.put(job)
    assert (card.when.text(), card.there.text()) == ("Today, 21:00", "today 15:00 in New York")
    assert card.shown is not None
    assert "21:00\ntoday 15:00 in New York\n" in page_of(card.shown, room.zone(), clock()).toPlainText()
    own = add_job(desk, JobFields("Poet"), now=clock())
    plan_interview(desk, own, InterviewFields(at), now=clock())
    card.put(own)
    assert card.there.isHidden()
