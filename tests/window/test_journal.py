"""The journal as a person uses it: write, look away, find, undo."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester

from rebound_desktop.actions.preferences import switch_part
from rebound_desktop.actions.write_entry import begin_entry, trash_entry, write_entry
from rebound_desktop.domain.written import Written
from rebound_desktop.queries.entries import entries
from rebound_desktop.queries.entry import entry
from rebound_desktop.store import drafts
from rebound_desktop.window.reflection.entry_model import LINE
from rebound_desktop.window.reflection.tab import ReflectionTab
from tests.window.on_sheet import press, words_on


@pytest.fixture
def reflection(room, qtbot):
    tab = ReflectionTab(room)
    qtbot.addWidget(tab)
    tab.resize(1280, 760)
    tab.show()
    qtbot.waitExposed(tab)
    yield tab
    tab.hide()


def written(desk, clock, title: str, body: str = "Rain again.") -> str:
    name = begin_entry(desk, now=clock())
    write_entry(desk, name, Written(title, body), begun=clock(), now=clock())
    clock.advance(minutes=1)
    return name


def lines(tab: ReflectionTab) -> list[str]:
    model = tab.journal.lines
    return [model.index(row).data(LINE).title for row in range(model.rowCount())]


def test_ctrl_j_opens_an_empty_page_with_the_cursor_in_it(reflection, desk, clock):
    written(desk, clock, "before")
    reflection.arrive(page="journal", new=True)
    assert reflection.page.body.toPlainText() == "" and reflection.page.body.hasFocus()
    assert lines(reflection) == ["before"]


def test_typing_is_kept_within_two_seconds_and_is_no_step(reflection, qtbot, desk, clock):
    reflection.arrive(new=True)
    qtbot.keyClicks(reflection.page.body, "Rain again.")
    assert reflection.page._keeping.is_waiting and drafts.all_open(desk.vault) == []
    with qtbot.waitSignal(reflection.page.kept, timeout=2_000):
        pass
    assert len(drafts.all_open(desk.vault)) == 1 and desk.vault.history(3) == []
    assert lines(reflection) == ["Rain again."]


def test_looking_away_makes_one_step(reflection, qtbot, desk, clock):
    reflection.arrive(new=True)
    qtbot.keyClicks(reflection.page.title, "The walk home")
    qtbot.keyClick(reflection.page.title, Qt.Key.Key_Return)
    assert reflection.page.body.hasFocus() and desk.vault.history(3) == []
    qtbot.keyClicks(reflection.page.body, "Rain.")
    reflection.journal.finder.setFocus()
    (step,) = desk.vault.history(3)
    assert step.words == {"title": "The walk home"} and drafts.all_open(desk.vault) == []
    assert lines(reflection) == ["The walk home"]


def test_leaving_the_window_makes_it_a_step(reflection, qtbot, room, desk):
    reflection.arrive(new=True)
    qtbot.keyClicks(reflection.page.body, "Rain.")
    room.leaving.emit()
    assert len(desk.vault.history(3)) == 1


def test_leaving_the_tab_makes_it_a_step(reflection, qtbot, desk):
    reflection.arrive(new=True)
    qtbot.keyClicks(reflection.page.body, "Rain.")
    reflection.hide()
    assert len(desk.vault.history(3)) == 1


def test_what_a_crash_left_open_is_shown_in_place(reflection, desk, clock):
    name = written(desk, clock, "The walk home")
    drafts.keep(desk.vault, f"entry:{name}", Written("The walk home", "And sun.").as_draft(), clock())
    reflection.arrive(entry=name)
    assert reflection.page.body.toPlainText() == "And sun."
    reflection.hide()
    found = entry(desk.vault, name, now=clock())
    assert found is not None and found.written.body == "And sun." and not found.open_text


def test_a_new_entry_that_a_crash_left_is_on_the_page_at_the_next_opening(reflection, desk, clock):
    name = begin_entry(desk, now=clock())
    drafts.keep(desk.vault, f"entry:{name}", Written(body="Half a").as_draft(), clock())
    reflection.arrive()
    assert reflection.page.body.toPlainText() == "Half a"
    reflection.hide()
    assert [line.label for line in desk.vault.history(3)] == ["write_untitled"]


def test_undo_shows_the_text_before_and_never_touches_what_is_being_typed(
    reflection, qtbot, room, desk, clock
):
    name = written(desk, clock, "The walk home", "one")
    write_entry(desk, name, Written("The walk home", "two"), begun=clock(), now=clock())
    reflection.arrive(entry=name)
    assert reflection.page.body.toPlainText() == "two"
    room.undo()
    assert reflection.page.body.toPlainText() == "one"
    qtbot.keyClicks(reflection.page.body, "!")
    room.redo()
    assert reflection.page.body.toPlainText() == "one!"


def test_control_z_is_the_fields_own(reflection, qtbot, desk):
    reflection.arrive(new=True)
    qtbot.keyClicks(reflection.page.body, "Rain")
    qtbot.keyClick(reflection.page.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reflection.page.body.toPlainText() == "" and desk.vault.history(3) == []


def test_finding_narrows_the_list_and_says_when_there_is_nothing(reflection, qtbot, desk, clock):
    written(desk, clock, "The walk home", "Rain")
    written(desk, clock, "Another", "Sun")
    reflection.arrive()
    qtbot.keyClicks(reflection.journal.finder, "rain")
    assert lines(reflection) == ["The walk home"]
    qtbot.keyClicks(reflection.journal.finder, "bow")
    assert lines(reflection) == [] and "rainbow" in reflection.journal.nothing.text()
    reflection.journal.finder.clear()
    assert len(lines(reflection)) == 2


def test_a_line_is_opened_by_key(reflection, qtbot, desk, clock):
    written(desk, clock, "one", "first")
    reflection.arrive()
    reflection.journal.list.setCurrentIndex(reflection.journal.lines.index(0))
    qtbot.keyClick(reflection.journal.list, Qt.Key.Key_Return)
    assert reflection.page.body.toPlainText() == "first"


def test_what_was_found_elsewhere_opens_by_its_name(reflection, desk, clock):
    name = written(desk, clock, "one", "first")
    reflection.arrive(page="journal", name=name)
    assert reflection.page.body.toPlainText() == "first"


def test_delete_puts_an_entry_in_the_trash_and_undo_brings_it_back(reflection, qtbot, room, desk, clock):
    written(desk, clock, "one")
    reflection.arrive()
    reflection.journal.list.setCurrentIndex(reflection.journal.lines.index(0))
    qtbot.keyClick(reflection.journal.list, Qt.Key.Key_Delete)
    assert lines(reflection) == []
    room.undo()
    assert lines(reflection) == ["one"]


def test_a_prompt_is_offered_and_not_put_into_the_text(reflection, desk):
    reflection.arrive(new=True)
    foot = reflection.page.foot
    foot.ask.click()
    first = foot.prompt_shown
    assert first and reflection.page.body.toPlainText() == ""
    foot._another.click()
    assert foot.prompt_shown != first
    foot._away.click()
    assert not foot.prompt_shown
    reflection.hide()
    assert desk.vault.history(3) == []


def test_markdown_is_shown_while_it_is_typed(reflection, qtbot):
    reflection.arrive(new=True)
    body = reflection.page.body
    qtbot.keyClicks(body, "It **reads** like *me*.")
    bold: set[int] = set()
    slanted: set[int] = set()
    for one in body.document().firstBlock().layout().formats():
        form, places = one.format, range(one.start, one.start + one.length)
        bold |= set(places) if form.fontWeight() == QFont.Weight(650) else set()
        slanted |= set(places) if form.fontItalic() else set()
    assert bold == set(range(3, 12)) and slanted == set(range(18, 22))
    assert body.toPlainText() == "It **reads** like *me*."


def test_pasted_words_come_plain_in_the_pages_own_lines(reflection):
    reflection.arrive(new=True)
    body, brought = reflection.page.body, QMimeData()
    brought.setHtml("<b>Rain</b>")
    brought.setText("Rain\r\nagain")
    body.insertFromMimeData(brought)
    assert body.toPlainText() == "Rain\nagain"
    cursor = QTextCursor(body.document().lastBlock())
    first = QTextCursor(body.document().firstBlock()).blockFormat().lineHeight()
    assert cursor.blockFormat().lineHeight() == first > 100


def test_the_lists_model_keeps_qts_rules(reflection, qtbot, desk, clock):
    model = reflection.journal.lines
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for number in range(95):
        written(desk, clock, str(number))
    reflection.arrive()
    for loaded in (80, 95):
        model.fetchMore(model.index(-1))
        qtbot.waitUntil(lambda loaded=loaded: model.rowCount() >= loaded)
    written(desk, clock, "new")
    reflection.journal.refresh()
    assert model.index(0).data(LINE).title == "new" and len(entries(desk.vault, now=clock()).lines) < 95
    assert model.data(model.index(0)).endswith("Rain again.")
    tester.deleteLater()


def test_a_day_narrows_the_list_and_one_click_shows_all_again(reflection, qtbot, desk, clock):
    written(desk, clock, "Friday")
    clock.advance(days=1)
    written(desk, clock, "Saturday")
    reflection.arrive()
    reflection.journal.finder.day_wanted.emit(date(2026, 11, 20))
    assert lines(reflection) == ["Friday"]
    reflection.journal.refresh()
    assert lines(reflection) == ["Friday"]
    qtbot.mouseClick(reflection.journal.all, Qt.MouseButton.LeftButton)
    assert lines(reflection) == ["Saturday", "Friday"] and not reflection.journal.all.isVisible()


def test_this_day_in_other_years_is_asked_for(reflection, desk, clock):
    written(desk, clock, "today")
    reflection.arrive()
    menu = reflection.journal.finder.menu()
    next(one for one in menu.actions() if one.text() == "On this day").trigger()
    assert lines(reflection) == [] and "other years" in reflection.journal.nothing.text()
    menu.deleteLater()


def test_an_entry_is_taken_out_of_the_trash(reflection, qtbot, room, desk, clock):
    name = written(desk, clock, "one")
    trash_entry(desk, name, now=clock())
    reflection.arrive()
    sheets: list[object] = []
    room.sheet_wanted.connect(sheets.append)
    reflection.journal.finder.trash_wanted.emit()
    (sheet,) = sheets
    qtbot.addWidget(sheet)
    sheet.show()
    press(qtbot, sheet, "Take it out")
    assert lines(reflection) == ["one"] and "Nothing lies" in words_on(sheet)


def test_choosing_the_open_entry_again_keeps_what_is_typed(reflection, qtbot, desk, clock):
    name = written(desk, clock, "one", "first")
    reflection.arrive(entry=name)
    qtbot.keyClicks(reflection.page.body, " and more")
    reflection.page.open(name)
    assert reflection.page.body.toPlainText() == "first and more" and reflection.page.body.hasFocus()


def test_a_journal_switched_off_is_gone_and_the_reflections_stay(reflection, desk, clock):
    written(desk, clock, "one")
    switch_part(desk, "journal", False, now=clock())
    reflection.arrive()
    assert lines(reflection) == [] and reflection.pages.currentWidget() is reflection.nothing
    assert not reflection.journal.finder.isVisible() and not reflection.journal.drawer.isVisible()
    switch_part(desk, "journal", True, now=clock())
    reflection.arrive(page="journal", new=True)
    reflection.arrive()
    assert lines(reflection) == ["one"] and reflection.journal.finder.isVisible()
