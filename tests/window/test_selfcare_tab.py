"""Self-care: the ring, the menu, how heavy it is, and a page for nobody that is really gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtWidgets import QPlainTextEdit

from rebound_desktop.actions.check_in import check_in
from rebound_desktop.actions.kit import KitFields, add_kit_item
from rebound_desktop.actions.kit_use import start_kit_item
from rebound_desktop.actions.own_people import keep_person
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Energy, Outcome
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.selfcare.chart_sheet import ChartSheet
from rebound_desktop.window.selfcare.kit_sheet import KitSheet
from rebound_desktop.window.selfcare.tab import SelfCareTab
from tests.window.on_sheet import button, card, press, settle, words_on

HIDDEN_WORDS = "heliotrope"


@pytest.fixture
def pages(desk, tmp_path: Path) -> Pages:
    kept = Pages(tmp_path / "pages", bytes(range(32)))
    desk.drawer = Drawer(kept, None, tmp_path)  # type: ignore[arg-type]
    return kept


@pytest.fixture
def tab(room, qtbot, pages):
    made = SelfCareTab(room)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    made.arrive()
    yield made
    made.page._fading.stop()
    made.hide()


@pytest.fixture
def quiet(desk, clock) -> None:
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock()), now=clock())


def cards(tab) -> list[str]:
    settle()
    return [one.text() for one in tab.menu.findChildren(Choice) if not one.isHidden()]


def test_the_ring_names_a_day_and_a_part_of_it_and_no_hour(quiet, tab):
    assert tab.side.ring.accessibleName() == "Quiet until Saturday afternoon"
    assert "Nothing about the search before Saturday." in words_on(tab)
    assert tab.side.headline.text() == "Whatever you feel is allowed."


def test_without_quiet_time_the_tab_works_and_a_day_can_be_taken(tab, went, qtbot):
    assert "No quiet time runs." in words_on(tab)
    press(qtbot, tab, "Take a day")
    assert went == [("setback", {})]


def test_i_m_ready_sooner_is_asked_once(quiet, tab, room, qtbot):
    with qtbot.waitSignal(room.sheet_wanted) as asked:
        press(qtbot, tab, "I’m ready sooner")
    qtbot.addWidget(asked.args[0])
    assert asked.args[0].heading_words.text() == "End quiet time now?"


def test_a_first_kit_is_taken_by_one_click(tab, qtbot):
    press(qtbot, tab, "Take these")
    assert "Sad songs" in cards(tab) and "Something warm to eat" in cards(tab)
    assert "Cook for somebody" not in cards(tab)
    press(qtbot, tab, "some")
    assert "Cook for somebody" in cards(tab)


def test_starting_one_is_said_and_worse_puts_it_away_for_the_day(tab, desk, clock, said, qtbot):
    add_kit_item(desk, KitFields("A walk", energy=Energy.NOTHING), now=clock())
    tab.look()
    qtbot.mouseClick(card(tab, "Begin A walk"), Qt.MouseButton.LeftButton)
    assert card(tab, "A walk").isChecked() and "doing it now" in card(tab, "A walk").accessibleDescription()
    press(qtbot, tab, "Afterwards: worse")
    assert cards(tab) == [] and said == ["Put away for today."]
    assert "Doing nothing is on the list, too." in words_on(tab)


def test_what_has_the_focus_keeps_it_while_the_menu_is_written_anew(tab, desk, clock, qtbot):
    walk = add_kit_item(desk, KitFields("A walk"), now=clock())
    tab.look()
    settle()
    tab.activateWindow()
    card(tab, "Begin A walk").setFocus()
    start_kit_item(desk, walk, now=clock())
    tab.look()
    settle()
    assert tab.focusWidget() is card(tab, "A walk")


def test_a_word_tapped_changes_the_sentence_and_is_noted(tab, desk, qtbot):
    press(qtbot, tab, "sad")
    assert tab.side.headline.text() == "Being sad is the plan."
    press(qtbot, tab, "numb")
    assert tab.side.headline.text() == "Feeling nothing is allowed too."
    press(qtbot, tab, "numb")
    assert tab.side.headline.text() == "Being sad is the plan."
    assert desk.vault.rows("SELECT words, heaviness FROM check_in") == [('["sad"]', None)]


def test_a_word_of_one_s_own_is_one_of_them(tab, desk, qtbot):
    press(qtbot, tab, "more words…")
    settle()
    line = next(one for one in tab.feeling.words.findChildren(type(tab.line_card.line)) if one.isVisible())
    line.setText("hollow")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert tab.side.headline.text() == "Whatever it is called, it is allowed."
    assert desk.vault.value("SELECT words FROM check_in") == '["hollow"]'


def test_nine_and_ten_lead_to_a_person(tab, desk, clock, room, went, qtbot):
    keep_person(desk, "Noor", "+33 6 00", now=clock())
    tab.arrive()
    tab.feeling.heaviness.slider.setValue(8)
    assert "Call Noor" not in [one.accessibleName() for one in tab.findChildren(type(tab.side.ready))]
    tab.feeling.heaviness.slider.setValue(9)
    press(qtbot, tab.feeling, "Talk to a person")
    assert went == [("care", {})] and button(tab, "Call Noor")


def test_at_night_only_what_is_safe_is_offered_and_nothing_is_decided(quiet, tab, desk, clock, room, qtbot):
    add_kit_item(desk, KitFields("Sad songs", safe_at_night=True), now=clock())
    add_kit_item(desk, KitFields("A walk"), now=clock())
    nights: list[bool] = []
    room.night.connect(nights.append)
    clock.advance(hours=7)
    tab.look()
    assert cards(tab) == ["Sad songs"] and nights == [True]
    assert tab.side.headline.text() == "Nothing about this gets decided tonight."
    assert not tab.side.ready.isVisible()
    press(qtbot, tab, "Show everything")
    assert cards(tab) == ["Sad songs", "A walk"]
    tab.hide()
    assert nights[-1] is False


def test_the_kit_is_written_down_by_hand(room, desk, clock, qtbot):
    sheet = KitSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.new.name.setText("Ice cream")
    press(qtbot, sheet, "Add it")
    sheet.new.name.setText("A film")
    press(qtbot, sheet, "Add it")
    press(qtbot, sheet, "Move up, A film")
    assert desk.vault.rows("SELECT name FROM kit_item ORDER BY place") == [("A film",), ("Ice cream",)]
    press(qtbot, sheet, "Take it out, Ice cream")
    assert desk.vault.value("SELECT COUNT(*) FROM kit_item WHERE deleted_at IS NULL") == 1


def test_how_heavy_it_was_is_a_picture_and_a_table_and_leaves_gaps(room, desk, clock, qtbot):
    walk = add_kit_item(desk, KitFields("A walk"), now=clock())
    for day in (0, 1, 4):
        check_in(desk, 3 + day, ["sad", "hollow"], now=clock.advance(days=day))
        if day:
            start_kit_item(desk, walk, now=clock())
    sheet = ChartSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    shown = words_on(sheet)
    assert "on days with A walk 5.5 (n = 2) · on the other days 3.0 (n = 1) · may be chance" in shown
    press(qtbot, sheet, "As a table")
    assert sheet._table.item(0, 2).text() == "sad, hollow" and sheet._chart.isHidden()
    press(qtbot, sheet, "As a picture")
    assert not sheet._chart.grab().isNull()


def write(tab, text: str) -> QPlainTextEdit:
    tab.arrive(page="nobody")
    tab.page.text.setPlainText(text)
    return tab.page.text


def test_a_page_is_saved_as_it_is_typed_and_lies_open_when_it_is_closed(tab, pages, qtbot):
    write(tab, HIDDEN_WORDS)
    qtbot.waitUntil(lambda: bool(pages.all_open()), timeout=2000)
    press(qtbot, tab, "Close the page")
    assert button(tab, "A page lies open")
    tab.page._forget()
    press(qtbot, tab, "A page lies open")
    assert tab.page.text.toPlainText() == HIDDEN_WORDS


def test_a_page_that_is_kept_lies_in_the_drawer(tab, desk, pages, said, qtbot):
    write(tab, HIDDEN_WORDS)
    press(qtbot, tab, "Keep in the drawer")
    assert desk.vault.value("SELECT body FROM kept_page") == HIDDEN_WORDS and pages.all_open() == []
    assert said == ["It lies in the drawer."]


def test_burned_it_is_gone_at_once_and_the_ink_fades(tab, desk, pages, qtbot):
    field = write(tab, HIDDEN_WORDS)
    tab.page.save()
    assert pages.all_open()
    press(qtbot, tab, "Burn")
    assert pages.all_open() == [] and not list(pages.folder.glob("[0-9a-f]*"))
    assert tab.page._fading.state() == QVariantAnimation.State.Running
    tab.page._fading.setCurrentTime(tab.page._fading.duration())
    qtbot.waitUntil(tab.page.gone.isVisible)
    assert field.toPlainText() == "" and not field.document().isUndoAvailable()
    assert tab.page.gone.text() == "Gone." and desk.vault.value("SELECT COUNT(*) FROM history") == 0


def test_with_reduced_motion_it_is_gone_without_a_fade(tab, monkeypatch, qtbot):
    monkeypatch.setattr("rebound_desktop.qt.motion.reduced", lambda: True)
    write(tab, HIDDEN_WORDS)
    press(qtbot, tab, "Burn")
    assert tab.page.gone.isVisible()


def test_left_while_the_ink_fades_nothing_comes_back(tab, pages, qtbot):
    write(tab, HIDDEN_WORDS)
    press(qtbot, tab, "Burn")
    tab.hide()
    assert pages.all_open() == [] and tab.page.text.toPlainText() == ""
