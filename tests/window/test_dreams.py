"""The Dreams tab: what is open, how it differs, and why another one comes."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.sightings import SightingFields, note_sighting
from rebound_desktop.actions.small_steps import looked
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.another import Another
from rebound_desktop.domain.codes import Outcome, PayPeriod, TraitKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.store.tables.recovery import QuietTime
from rebound_desktop.store.tables.reflection import Feedback
from rebound_desktop.window.dreams.another_card import forecast, headline
from rebound_desktop.window.dreams.dream_card import DreamCard
from rebound_desktop.window.dreams.sighting_sheet import SightingSheet
from rebound_desktop.window.dreams.tab import DreamsTab
from rebound_desktop.window.dreams.taught_card import TaughtCard
from rebound_desktop.window.dreams.week import spoken
from rebound_desktop.window.dreams.wish_sheet import WishSheet
from rebound_desktop.window.pieces.labels import Words
from rebound_desktop.window.room import Room
from tests.clock import Clock

SKILLS, PAY, PLACE, HOURS, OWN = TraitKind


@pytest.fixture
def tab(room: Room, qtbot: QtBot) -> Iterator[DreamsTab]:
    tab = DreamsTab(room)
    qtbot.addWidget(tab)
    tab.resize(1280, 760)
    tab.show()
    tab.arrive()
    yield tab
    tab.hide()


@pytest.fixture
def sheets(room: Room) -> list[object]:
    laid: list[object] = []
    room.sheet_wanted.connect(laid.append)
    return laid


def cards(tab: DreamsTab) -> list[DreamCard]:
    return [one for one in tab.open.cards if isinstance(one, DreamCard)]


def words_of(widget) -> str:
    QApplication.processEvents()  # what was laid out a moment ago is shown now
    return "\n".join(one.text() for one in widget.findChildren(Words) if one.isVisibleTo(widget))


def press(widget, words: str, qtbot: QtBot) -> None:
    button = next(
        one
        for one in widget.findChildren(QPushButton)
        if one.accessibleName() == words and one.isVisibleTo(widget)
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def star(desk: Desk, clock: Clock, title: str, *kinds: TraitKind, **more: object) -> str:
    fields = JobFields(title=title, company="Tellus Studio", **more)  # type: ignore[arg-type]
    job = add_job(desk, fields, starred=True, now=clock())
    mark_traits(desk, job, kinds, now=clock())
    clock.advance(hours=1)
    return job


def test_the_way_to_the_numbers_is_hidden_in_quiet_time_and_until_the_first_step(
    tab: DreamsTab, desk: Desk, clock: Clock, went, qtbot: QtBot
) -> None:
    job = star(desk, clock, "Editor")
    tab.refresh()
    press(tab, "Jobs → Numbers", qtbot)
    assert went == [("numbers", {})]
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, length=Length.ONE_DAY)
    record_setback(desk, loss, now=clock())
    for _ in range(2):
        tab.refresh()
        assert not tab.open.numbers.isVisibleTo(tab)
        clock.advance(days=4)
    looked(desk, "a portal", now=clock())
    tab.refresh()
    assert tab.open.numbers.isVisibleTo(tab)


def test_with_nothing_there_the_next_one_has_its_place(tab: DreamsTab) -> None:
    assert not cards(tab) and tab.open.cards[0].accessibleName() == "the next one"
    assert "A posting that makes you read it twice belongs here." in words_of(tab.open)
    assert "That is how the next is found." in words_of(tab.another)


def test_a_card_is_heard_with_what_fits_and_how_the_rest_differs(tab, desk, clock) -> None:
    star(desk, clock, "Data editor", SKILLS, PAY, PLACE, HOURS, pay_min=60_000.0, pay_currency="EUR")
    star(desk, clock, "Map designer", SKILLS, PLACE, HOURS, pay_min=50_000.0, pay_currency="EUR")
    tab.refresh()
    card = cards(tab)[0]
    assert card.accessibleName().startswith("Map designer, starred, Tellus Studio · saved ")
    assert card.accessibleDescription() == "3 of the 4 you care about: skills, place, hours. Pay: €10k lower."


def test_hours_nobody_named_are_said_to_be_unsaid(tab, desk, clock) -> None:
    star(desk, clock, "Data editor", HOURS, PLACE, location="Paris")
    star(desk, clock, "Archivist", location="Oslo")
    tab.refresh()
    assert cards(tab)[0].accessibleDescription() == "Place: Oslo. Hours: not said."


def test_a_card_opens_its_job_and_a_sighting_its_sheet(tab, desk, clock, went, sheets, qtbot) -> None:
    job = star(desk, clock, "Map designer")
    note_sighting(desk, SightingFields(title="Archivist"), now=clock())
    tab.refresh()
    seen, starred = cards(tab)
    qtbot.mouseClick(starred, Qt.MouseButton.LeftButton)
    assert went == [("job", {"job": job})]
    qtbot.mouseClick(seen, Qt.MouseButton.LeftButton)
    assert isinstance(sheets[0], SightingSheet)
    qtbot.addWidget(sheets[0])


def test_a_sighting_is_noted_from_the_panel_and_seen_at_once(tab, sheets, said, qtbot) -> None:
    press(tab, "note a sighting", qtbot)
    sheet = sheets[0]
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.lines["title"].setText("Archivist, sound")
    sheet.lines["company"].setText("Radio Nord")
    assert not sheet.may_leave()
    press(sheet, "my skills fit", qtbot)
    press(sheet, "Note it", qtbot)
    assert said == ["Noted."]
    assert cards(tab)[0].accessibleName().startswith("Archivist, sound, seen ")
    assert headline(1) in words_of(tab.another)


def test_a_day_that_cannot_be_read_is_said_and_nothing_is_lost(room, said, desk, qtbot) -> None:
    sheet = SightingSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.lines["title"].setText("Archivist")
    sheet.day.line.setText("the day the rain stopped")
    press(sheet, "Note it", qtbot)
    assert said and "is not a date" in said[0]
    assert desk.vault.value("SELECT COUNT(*) FROM sighting") == 0


def test_a_sighting_goes_on_the_wishlist_or_away(room, desk, clock, said, qtbot) -> None:
    first = note_sighting(desk, SightingFields(title="Archivist"), [SKILLS], now=clock())
    second = note_sighting(desk, SightingFields(title="Printer"), now=clock())
    for sighting, button in ((first, "Put it on the wishlist"), (second, "Remove")):
        sheet = SightingSheet(room, sighting)
        qtbot.addWidget(sheet)
        sheet.show()
        assert sheet.may_leave()
        press(sheet, button, qtbot)
    assert said == ["Archivist is on the wishlist, with its star.", "Printer is removed."]
    assert desk.vault.rows("SELECT title, starred FROM job") == [("Archivist", 1)]


def test_what_the_others_taught_is_closed_until_it_is_opened(tab, desk, clock, qtbot) -> None:
    job = star(desk, clock, "Data editor")
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    with desk.change("add_feedback", clock(), title="Data editor"):
        desk.vault.put(Feedback, clock(), job=job, words="You explain well.", kind="skill")
    tab.refresh()
    assert tab.open.lost.isHidden()
    press(tab, "What the others taught", qtbot)
    (card,) = tab.open.lost.findChildren(TaughtCard)
    assert "Their best words: “You explain well.”" in words_of(card)
    press(tab, "Fold away", qtbot)
    assert tab.open.lost.isHidden()


def test_many_dreams_come_by_the_dozen(tab, desk, clock, qtbot) -> None:
    for number in range(14):
        star(desk, clock, f"Job {number}")
    tab.refresh()
    assert len(cards(tab)) == 11
    press(tab, "More of them", qtbot)
    assert len(cards(tab)) == 14


def test_in_quiet_time_there_is_a_count_and_no_forecast(tab, desk, clock) -> None:
    for number in range(3):
        star(desk, clock, f"Job {number}")
    with desk.change("begin_quiet_time", clock()):
        desk.vault.put(
            QuietTime,
            clock(),
            starts=clock(),
            ends=clock() + timedelta(hours=24),
            first_started=clock(),
            length_hours=24,
        )
    tab.refresh()
    assert "Three so far." in words_of(tab.another)
    assert "The count rests while you rest." in words_of(tab.another)


def test_the_forecast_in_words() -> None:
    assert headline(0) == "" and headline(5) == "Five so far." and headline(14) == "14 so far."
    assert forecast(Another(2, 4)) == "You found one by looking. That is how the next is found."
    assert forecast(Another(5, 9, 5)) == (
        "In nine weeks of looking, five postings felt like this. At that pace another comes within five"
        " weeks, four times in five, if you keep looking."
    )
    assert forecast(Another(5, 20, 9, True)).startswith("Longer than before.")


def test_a_wish_is_written_and_changed(room, tab, sheets, desk, qtbot) -> None:
    press(tab, "Write a wish", qtbot)
    sheet = sheets[-1]
    assert isinstance(sheet, WishSheet)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.fields["wish"].setText("make maps")
    sheet.fields["plan_if"].setText("it is 17:30")
    sheet.fields["plan_then"].setText("send what I have")
    press(sheet, "Keep it", qtbot)
    assert "If it is 17:30, then I will send what I have." in words_of(tab.wish)
    press(tab, "wish: change it", qtbot)
    again = sheets[-1]
    qtbot.addWidget(again)
    again.show()
    press(again, "Remove", qtbot)
    assert "A wish, what gets in its way, and one plan." in words_of(tab.wish)


def test_the_week_is_heard_by_days_that_had_steps() -> None:
    assert spoken((1, 3, 0, 0, 0, 0, 0)) == "Monday: 1 step, Tuesday: 3 steps"
    assert spoken((0,) * 7) == "No steps this week. It goes on whenever you do."


def test_in_a_narrow_window_the_right_column_goes_under(tab: DreamsTab, qtbot: QtBot) -> None:
    tab.resize(1000, 640)
    qtbot.waitUntil(lambda: tab.another.mapTo(tab, tab.another.rect().topLeft()).x() < 100)
    tab.resize(1280, 760)
    qtbot.waitUntil(lambda: tab.another.mapTo(tab, tab.another.rect().topLeft()).x() > 700)


def test_pay_periods_are_set_beside_each_other(tab, desk, clock) -> None:
    star(desk, clock, "By the year", PAY, pay_min=52_000.0, pay_currency="EUR", pay_period=PayPeriod.YEAR)
    star(desk, clock, "By the month", pay_min=4000.0, pay_currency="EUR", pay_period=PayPeriod.MONTH)
    tab.refresh()
    assert cards(tab)[0].accessibleDescription() == "Pay: €4,000 lower."
