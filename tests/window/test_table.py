from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.window.jobs.page import Held
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.jobs.table.cells import Cells
from rebound_desktop.window.jobs.table.choice import Choice
from rebound_desktop.window.jobs.table.columns import FIRST, KEYS, Look, kept, look_from
from rebound_desktop.window.jobs.table.many_sheet import ManySheet
from rebound_desktop.window.jobs.table.model import LineModel
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.board_in_sight import add, choose
from tests.window.table_in_sight import chosen, column, open_table, spoken, table, titles

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def three(desk: Desk, clock: Clock, tab: JobsTab) -> None:
    for title in ("one", "two", "three"):
        clock.advance(minutes=1)
        add(desk, clock, tab, title, "wishlist")
    open_table(tab)


def some(desk: Desk, clock: Clock, count: int) -> None:
    made = [{"title": f"{n:03}", "stage": "stage-wishlist", "place": float(n)} for n in range(count)]
    with desk.change("import_jobs", clock(), count=count):
        desk.vault.put_many(Job, clock(), made)


def cells_of(job: str) -> Cells:
    return Cells(job, dict.fromkeys(KEYS, job), job, Held(False, StageKind.WISHLIST, False))


def test_the_model_of_the_table_keeps_qts_rules(qtbot: QtBot) -> None:
    choice = Choice()
    model = LineModel(choice)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    faces = [cells_of(str(number)) for number in range(5)]
    model.put(faces[:3], True)
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(model.index(-1, -1))
    assert not model.canFetchMore(model.index(-1, -1))
    model.add(faces[2:], False)
    assert model.rowCount() == 5 and model.row_of("4") == 4
    choice.put("2", True)
    model.put([*reversed(faces)], False)
    choice.put_all()
    model.put([], False)
    assert model.rowCount() == 0


def test_a_line_is_read_out_whole_and_a_cell_with_its_column(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    fields = JobFields("Map designer", "Tellus", location="Lyon", tags="maps")
    add_job(desk, fields, stage="stage-applied", starred=True, now=clock())
    page = open_table(tab)
    assert spoken(tab, 0) == "Map designer, Tellus, Applied, starred"
    assert spoken(tab, 0, "location") == "Place: Lyon" and spoken(tab, 0, "outcome") == "Outcome: nothing"
    assert spoken(tab, 0, "applied") == "Applied: 20 Nov"
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert spoken(tab, 0, "tick") == "Map designer, Tellus, Applied, starred, chosen"
    assert page.view.lines.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_a_click_on_a_column_sorts_and_another_turns_it_round(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    assert titles(tab) == ["three", "two", "one"]
    header = table(tab).view.header
    header.sectionClicked.emit(KEYS.index("title"))
    assert titles(tab) == ["one", "three", "two"]
    header.sectionClicked.emit(KEYS.index("title"))
    assert titles(tab) == ["two", "three", "one"]
    head = table(tab).view.lines.headerData(KEYS.index("title"), Qt.Orientation.Horizontal)
    assert head == "Title ↓"
    tomorrow = JobsTab(tab.paged._room)
    qtbot.addWidget(tomorrow)
    tomorrow.arrive(page="table")
    assert titles(tomorrow) == ["two", "three", "one"]


def test_two_letters_sort_by_this_column_and_choose_the_columns(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    view = table(tab).view
    view.mark(0)
    qtbot.keyClick(view, Qt.Key.Key_O)
    assert titles(tab) == ["one", "three", "two"]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert KEYS[view.currentIndex().column()] == "company"
    qtbot.keyClick(view, Qt.Key.Key_C)
    choose(tab, "Outcome")
    assert "outcome" not in dict(view.header.columns())


def test_columns_are_chosen_moved_and_widened_and_stay_so(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    header = table(tab).view.header
    header.open_menu(header.mapToGlobal(header.rect().bottomLeft()))
    choose(tab, "Résumé")
    header.moveSection(header.visualIndex(KEYS.index("company")), 1)
    header.resizeSection(KEYS.index("company"), 234)
    qtbot.waitSignal(header.look_changed).wait()
    shown = header.columns()
    assert shown[1] == ("company", 234) and "resume" in dict(shown)
    tomorrow = JobsTab(tab.paged._room)
    qtbot.addWidget(tomorrow)
    tomorrow.resize(1280, 760)
    tomorrow.arrive(page="table")
    assert table(tomorrow).view.header.columns() == shown


@pytest.mark.parametrize(
    "said", [None, 7, {}, {"columns": 3}, {"columns": [["gone", 40]]}, {"columns": [["title", "wide"]]}]
)
def test_columns_that_nobody_knows_are_left_out(said: object) -> None:
    if said == {"columns": 3}:
        said = {"columns": []}
    assert look_from(said) == FIRST


def test_a_look_is_read_as_it_was_kept() -> None:
    look = Look((("tick", 34), ("company", 90), ("title", 300)), "pay", True)
    assert look_from(kept(look)) == look
    assert look_from({**kept(look), "order": "gone"}).order == FIRST.order


def test_arrows_and_letters_open_star_move_edit_and_throw_away(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, said: list[str], qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    view = table(tab).view
    view.mark(0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert tab.panel.isVisible() and tab.panel.accessibleName() == "two"
    qtbot.keyClick(tab.panel, Qt.Key.Key_Escape)
    assert tab.focusWidget() is view and view.current().texts["title"] == "two"  # type: ignore[union-attr]
    qtbot.keyClick(view, Qt.Key.Key_S)
    assert column(tab, "star") == ["", "★", ""]
    qtbot.keyClick(view, Qt.Key.Key_M)
    choose(tab, "Offer")
    assert sorted(column(tab, "stage")) == ["Offer", "Wishlist", "Wishlist"]
    assert view.current().texts["title"] == "two"  # type: ignore[union-attr]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert "two" not in titles(tab) and said == ["two is in the trash."]
    sheets: list[object] = []
    room.sheet_wanted.connect(sheets.append)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert len(sheets) == 1
    sheets[0].deleteLater()  # type: ignore[attr-defined]


def test_space_and_shift_choose_and_escape_lets_go(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    page = table(tab)
    page.view.mark(0)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert chosen(tab) == ["three"] and page.bar.isVisible()
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    assert chosen(tab) == ["three", "two", "one"]
    qtbot.keyClick(page.view, Qt.Key.Key_Up, SHIFT)
    assert chosen(tab) == ["three", "two"]
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert chosen(tab) == [] and not page.bar.isVisible()


def test_several_are_moved_by_keys_in_one_step_and_undone(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, said: list[str], qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    page = table(tab)
    page.view.mark(0)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.view, Qt.Key.Key_M)
    choose(tab, "Applied")
    assert sorted(column(tab, "stage")) == ["Applied", "Applied", "Wishlist"]
    assert said == ["2 jobs are in Applied."] and not page.view.choice.is_set
    room.undo()
    assert column(tab, "stage") == ["Wishlist"] * 3 and said[-1] == "Undone: Move 2 jobs to Applied"


def test_control_and_a_means_all_that_fit_loaded_or_not(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, said: list[str], qtbot: QtBot
) -> None:
    some(desk, clock, 340)
    page = open_table(tab)
    assert page.view.lines.rowCount() < 340
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    assert page.bar._words.text() == "340 chosen: all that fit"
    page.view.mark(0)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert page.bar._words.text() == "339 chosen"
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    assert said == ["339 jobs have a star."]
    assert desk.vault.value("SELECT COUNT(*) FROM job WHERE starred") == 339
    room.undo()
    assert desk.vault.value("SELECT COUNT(*) FROM job WHERE starred") == 0


def test_a_no_to_several_begins_no_quiet_time_and_says_so(
    tab: JobsTab, desk: Desk, clock: Clock, said: list[str], qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    page = table(tab)
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    qtbot.mouseClick(page.bar.ended, Qt.MouseButton.LeftButton)
    choose(tab, "They said no")
    assert said == ["Recorded for 3 jobs: they said no. No quiet time begins."]
    assert titles(tab) == [] and page.nothing.isVisible()
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0


def test_a_tag_is_typed_once_for_all_that_are_chosen(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    page = table(tab)
    sheets: list[ManySheet] = []
    room.sheet_wanted.connect(sheets.append)
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    qtbot.mouseClick(page.bar.more, Qt.MouseButton.LeftButton)
    choose(tab, "Add a tag…")
    sheets[0].words.setText("maps")
    qtbot.keyClick(sheets[0].words, Qt.Key.Key_Return)
    assert column(tab, "tags") == ["maps"] * 3
    sheets[0].deleteLater()


def test_further_lines_come_as_one_scrolls(tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    some(desk, clock, 260)
    page = open_table(tab)

    def at_the_end() -> bool:
        page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
        return page.view.lines.rowCount() == 260

    qtbot.waitUntil(at_the_end)
    assert titles(tab) == [f"{number:03}" for number in range(259, -1, -1)]


def test_in_quiet_time_the_table_counts_nothing_and_says_no_ending(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, qtbot: QtBot
) -> None:
    three(desk, clock, tab)
    job = add(desk, clock, tab, "wanted", "applied", starred=True)
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, length=Length.ONE_DAY), now=clock())
    clock.instant += timedelta(minutes=1)
    page = open_table(tab)
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    assert page.bar._words.text() == "All that fit are chosen"
    tab.paged.filter.put(tab.paged.filter.chosen.without("words"))
    assert set(column(tab, "outcome")) == {""}
