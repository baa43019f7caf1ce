"""Could be the same: seen beside each other, brought together by hand, or told apart for good."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.jobs.adding.add_sheet import AddSheet
from rebound_desktop.window.jobs.alike.sheet import AlikeSheet
from rebound_desktop.window.jobs.deeds import Deeds
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.conftest import Went
from tests.window.on_sheet import button, press, words_on


@pytest.fixture
def pair(desk: Desk, clock: Clock) -> tuple[str, str]:
    one = add_job(desk, JobFields("Data editor", "Meridian Atlas", "Lyon"), now=clock())
    note_on_job(desk, one, "They called.", now=clock())
    other = add_job(
        desk,
        JobFields("Data editor (m/w/d)", "Meridian Atlas GmbH", posting="Whole."),
        now=clock.advance(days=1),
    )
    return one, other


@pytest.fixture
def sheet(room: Room, pair: tuple[str, str], qtbot: QtBot) -> Iterator[AlikeSheet]:
    made = AlikeSheet(room)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_both_are_seen_and_the_one_with_more_on_it_is_kept(
    sheet: AlikeSheet, pair: tuple[str, str], desk: Desk, said: list[str], qtbot: QtBot
) -> None:
    assert "One pair to look at" in sheet.text.text() and "same title" in sheet.why.text()
    assert "Meridian Atlas GmbH" in words_on(sheet.compare) and "2 lines of timeline" in words_on(
        sheet.compare
    )
    assert (sheet.compare.keep, sheet.compare.other) == pair
    sheet.compare.ticks["company"].setChecked(True)
    press(qtbot, sheet, "They are the same: bring together")
    row = desk.vault.row("SELECT title, company, location, posting FROM job WHERE deleted_at IS NULL")
    assert row == ("Data editor", "Meridian Atlas GmbH", "Lyon", "Whole.")
    kept = desk.vault.value("SELECT said FROM event ORDER BY rowid DESC LIMIT 1")
    assert "Title: Data editor (m/w/d)" in kept and "Company: Meridian Atlas" in kept
    assert said == ["Data editor is one entry now. Timeline, people, interviews and files of both are there."]
    assert sheet.text.text() == "No two jobs look alike." and not sheet.same.isVisible()


def test_the_other_can_be_the_one_to_keep(
    sheet: AlikeSheet, pair: tuple[str, str], desk: Desk, qtbot: QtBot
) -> None:
    group = sheet.compare._group
    assert group is not None
    group.button(1).click()
    assert (sheet.compare.keep, sheet.compare.other) == (pair[1], pair[0])
    sheet.same.click()
    assert desk.vault.row("SELECT id, title, location FROM job WHERE deleted_at IS NULL") == (
        pair[1],
        "Data editor (m/w/d)",
        "Lyon",
    )


def test_two_different_jobs_stay_two(sheet: AlikeSheet, room: Room, desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, sheet, "Two different jobs")
    assert desk.vault.value("SELECT COUNT(*) FROM job WHERE deleted_at IS NULL") == 2
    again = AlikeSheet(room)
    qtbot.addWidget(again)
    assert again.text.text() == "No two jobs look alike."
    room.undo()
    third = AlikeSheet(room)
    qtbot.addWidget(third)
    assert "One pair" in third.text.text()


def test_later_passes_a_pair_by_and_changes_nothing(sheet: AlikeSheet, desk: Desk, qtbot: QtBot) -> None:
    number = desk.vault.history_number()
    press(qtbot, sheet, "Later")
    assert sheet.text.text() == "No two jobs look alike." and desk.vault.history_number() == number


def test_while_adding_the_place_that_said_no_before_is_named_once_in_one_line(
    room: Room, desk: Desk, clock: Clock, went: Went, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields("Poet", "Nordlicht"), stage="stage-applied", now=clock())
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock.advance(days=2))
    clock.advance(days=60)
    sheet = AddSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.form.lines["title"].setText("Singer")
    qtbot.keyClicks(sheet.form.lines["company"], "nordlicht")
    sheet.form.lines["company"].editingFinished.emit()
    assert "You applied to nordlicht before: Poet. They said no on" in words_on(sheet)
    button(sheet, "Look at it").click()
    assert went == [("job", {"job": job})]
    sheet.hide()


def test_moving_to_applied_tells_it_at_the_foot(room: Room, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    offered: list[str] = []
    room.offered.connect(lambda sentence, *_: offered.append(sentence))
    job = add_job(desk, JobFields("Poet", "Nordlicht"), stage="stage-applied", now=clock())
    close_job(desk, job, Outcome.NO_ANSWER, now=clock.advance(days=2))
    again = add_job(desk, JobFields("Singer", "Nordlicht"), now=clock.advance(days=60))
    Deeds(room, room).move(again, "stage-applied")
    assert len(offered) == 1 and "unanswered" in offered[0]
