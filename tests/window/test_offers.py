"""Offers side by side: read, counted for a year, annotated, copied."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.offers import put_offer
from rebound_desktop.domain.ahead_fields import OfferFields
from rebound_desktop.domain.codes import PayPeriod, Remote
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.jobs.offers.sheet import OffersSheet
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.conftest import Went
from tests.window.on_sheet import press, words_on

HOURLY = OfferFields(
    pay_min=30,
    pay_currency="USD",
    pay_period=PayPeriod.HOUR,
    hours="35",
    days_off=25,
    answer_on=date(2026, 11, 30),
    notes_for="Kind people.",
)


@pytest.fixture
def jobs(desk: Desk, clock: Clock) -> tuple[str, str]:
    one = add_job(
        desk,
        JobFields(
            "Data editor",
            "Meridian",
            "Lyon",
            Remote.HYBRID,
            pay_min=4_000,
            pay_currency="EUR",
            pay_period=PayPeriod.MONTH,
        ),
        stage="stage-offer",
        now=clock(),
    )
    other = add_job(desk, JobFields("Map designer", "Tellus"), stage="stage-interviewing", now=clock())
    put_offer(desk, other, HOURLY, now=clock())
    add_job(desk, JobFields("Poet", "Nordlicht"), stage="stage-applied", now=clock())
    return one, other


@pytest.fixture
def sheet(room: Room, jobs: tuple[str, str], qtbot: QtBot) -> OffersSheet:
    made = OffersSheet(room)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_is_read_in_full_and_counted_for_a_year_in_its_own_money(sheet: OffersSheet) -> None:
    shown = words_on(sheet)
    assert "€4,000 a month" in shown and "€48k" in shown  # what the posting said
    assert "$30 an hour" in shown and "$54.6k" in shown  # 35 hours, 52 weeks
    assert "Lyon · Hybrid" in shown and "35 hours a week" in shown and "30 Nov" in shown and "25" in shown
    assert "Poet" not in shown


def test_another_year_is_counted_with_other_weeks_and_hours(
    sheet: OffersSheet, said: list[str], qtbot: QtBot
) -> None:
    sheet.weeks.setText("46")
    sheet.weeks.editingFinished.emit()
    assert "$48.3k" in words_on(sheet) and "€48k" in words_on(sheet)
    sheet.hours.setText("many")
    sheet.hours.editingFinished.emit()
    assert said and "$48.3k" in words_on(sheet)


def test_own_words_for_and_against_are_kept_as_one_step_each(
    sheet: OffersSheet, desk: Desk, jobs: tuple[str, str], qtbot: QtBot
) -> None:
    box = sheet.columns.notes[jobs[1], "against"]
    box.setPlainText("Far from the sea.")
    number = desk.vault.history_number()
    box.left.emit()
    assert desk.vault.row("SELECT notes_for, notes_against FROM offer") == (
        "Kind people.",
        "Far from the sea.",
    )
    assert desk.vault.history_number() == number + 1
    box.left.emit()
    assert desk.vault.history_number() == number + 1
    sheet.columns.notes[jobs[0], "for"].setPlainText("The sea.")
    sheet.columns.notes[jobs[0], "for"].left.emit()
    assert desk.vault.value("SELECT notes_for FROM offer WHERE job = ?", (jobs[0],)) == "The sea."


def test_a_column_can_be_taken_out_and_its_job_opened(
    sheet: OffersSheet, jobs: tuple[str, str], went: Went, qtbot: QtBot
) -> None:
    assert sheet.chips is not None
    press(qtbot, sheet.chips, "Map designer")
    assert "$30 an hour" not in words_on(sheet)
    press(qtbot, sheet, "Open Data editor, Meridian")
    assert went == [("job", {"job": jobs[0]})]


def test_all_of_it_goes_to_the_clipboard_as_text(sheet: OffersSheet, qtbot: QtBot) -> None:
    sheet.copy.click()
    text = QApplication.clipboard().text()
    assert "Map designer, Tellus\nPay: $30 an hour\nIn a year: $54.6k" in text
    assert "What speaks for it: Kind people." in text and "40 hours a week and 52 weeks" in text


def test_without_an_offer_the_sheet_says_so(room: Room, qtbot: QtBot) -> None:
    sheet = OffersSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    assert "No offer yet." in words_on(sheet) and not sheet.copy.isVisible()
