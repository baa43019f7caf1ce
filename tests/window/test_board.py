from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.jobs.board.card_list import JOB, CardList
from rebound_desktop.window.jobs.board.card_model import CardModel
from rebound_desktop.window.jobs.board.face import Face
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.board_in_sight import ATLAS, add, board, cards, choose, spoken, titles
from tests.window.conftest import Went


def test_an_empty_board_offers_to_add_and_to_import(tab: JobsTab, went: Went, qtbot: QtBot) -> None:
    assert tab.paged.stack.currentWidget() is tab.paged.empty
    qtbot.mouseClick(tab.paged.empty.add, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab.paged.empty.bring, Qt.MouseButton.LeftButton)
    assert went == [("add", {}), ("import", {})]


def test_a_card_is_read_out_with_title_company_star_and_date(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    add_job(desk, ATLAS, starred=True, now=clock())
    tab.refresh()
    assert spoken(tab, "wishlist") == "Data editor, Meridian Atlas, starred, closes Tuesday"
    face: Face = cards(tab, "wishlist").cards.face_at(0)  # type: ignore[assignment]
    assert face.line == "Remote · €58–66k" and face.pill == "closes Tuesday"
    assert cards(tab, "applied").accessibleName() == "Applied"


def test_the_model_of_a_column_keeps_qts_rules(qtbot: QtBot, desk: Desk, clock: Clock) -> None:
    model = CardModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    faces = [Face(str(n), f"job {n}", "", "", False, "", "", False, f"job {n}") for n in range(5)]
    model.put(faces[:3], True)
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(model.index(-1))
    assert not model.canFetchMore(model.index(-1))
    model.add(faces[2:], False)
    assert model.rowCount() == 5 and model.row_of("4") == 4
    model.put([*reversed(faces)], False)
    model.put([], False)
    assert model.rowCount() == 0


def test_ctrl_and_an_arrow_move_a_card_and_undo_brings_it_back(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, qtbot: QtBot
) -> None:
    add(desk, clock, tab, "one")
    add(desk, clock, tab, "two")
    cards(tab, "wishlist").setFocus()
    cards(tab, "wishlist").mark(0)
    qtbot.keyClick(cards(tab, "wishlist"), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab, "wishlist") == ["one", "two"]
    qtbot.keyClick(cards(tab, "wishlist"), Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab, "wishlist") == ["two", "one"]
    qtbot.keyClick(cards(tab, "wishlist"), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert (titles(tab, "wishlist"), titles(tab, "applied")) == (["one"], ["two"])
    assert cards(tab, "applied").current().name == "two"  # type: ignore[union-attr]
    room.undo()
    assert titles(tab, "wishlist") == ["two", "one"]


def test_arrows_go_from_column_to_column_over_empty_ones(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    add(desk, clock, tab, "one")
    add(desk, clock, tab, "two", "interviewing")
    chosen: list[str] = []
    board(tab).chosen.connect(chosen.append)
    with qtbot.waitExposed(tab):
        tab.activateWindow()
    cards(tab, "wishlist").setFocus()
    cards(tab, "wishlist").mark(0)
    qtbot.keyClick(cards(tab, "wishlist"), Qt.Key.Key_Right)
    assert tab.focusWidget() is cards(tab, "interviewing")
    qtbot.keyClick(cards(tab, "interviewing"), Qt.Key.Key_Left)
    assert tab.focusWidget() is cards(tab, "wishlist")


def test_letters_star_edit_move_and_throw_away(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, said: list[str], qtbot: QtBot
) -> None:
    add(desk, clock, tab, "one")
    column = cards(tab, "wishlist")
    column.mark(0)
    qtbot.keyClick(column, Qt.Key.Key_S)
    assert spoken(tab, "wishlist") == "one, starred"
    sheets: list[object] = []
    room.sheet_wanted.connect(sheets.append)
    qtbot.keyClick(column, Qt.Key.Key_E)
    assert len(sheets) == 1
    qtbot.keyClick(column, Qt.Key.Key_M)
    choose(tab, "Offer")
    assert titles(tab, "offer") == ["one"]
    cards(tab, "offer").mark(0)
    qtbot.keyClick(cards(tab, "offer"), Qt.Key.Key_Delete)
    assert tab.paged.stack.currentWidget() is tab.paged.empty and said == ["one is in the trash."]
    for sheet in sheets:
        sheet.deleteLater()  # type: ignore[attr-defined]


def test_enter_opens_the_job_and_escape_goes_back_to_its_card(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    add(desk, clock, tab, "one")
    cards(tab, "wishlist").setFocus()
    cards(tab, "wishlist").mark(0)
    qtbot.keyClick(cards(tab, "wishlist"), Qt.Key.Key_Return)
    assert tab.panel.isVisible() and tab.panel.accessibleName() == "one"
    qtbot.keyClick(tab.panel, Qt.Key.Key_Escape)
    assert not tab.panel.isVisible() and tab.focusWidget() is cards(tab, "wishlist")


def test_a_narrow_window_shows_the_job_over_the_board(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    job = add(desk, clock, tab, "one")
    tab.resize(1100, 700)
    tab.open_job(job)
    assert tab.panel.isVisible() and not tab.paged.isVisible()
    tab.resize(1280, 700)
    assert tab.panel.isVisible() and tab.paged.isVisible()


def test_a_dropped_card_lands_below_the_card_above_it(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    job = add(desk, clock, tab, "moved")
    for title in ("bottom", "top"):
        add(desk, clock, tab, title, "applied")
    target = cards(tab, "applied")
    second = target.visualRect(target.cards.index(1))
    drop(target, job, QPointF(second.center().x(), second.top() + 5))
    assert titles(tab, "applied") == ["top", "moved", "bottom"]
    rect = target.visualRect(target.cards.index(2))
    drop(target, job, QPointF(rect.center().x(), rect.bottom() + 40))
    assert titles(tab, "applied") == ["top", "bottom", "moved"]


def drop(target: CardList, job: str, at: QPointF) -> None:
    carried = QMimeData()
    carried.setData(JOB, job.encode())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, carried, buttons, keys))


def test_a_long_column_comes_page_by_page(tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    for number in range(130):
        add_job(desk, JobFields(title=f"{number:03}"), now=clock())
    tab.refresh()
    column = cards(tab, "wishlist")
    assert column.cards.rowCount() < 130

    def at_the_end() -> bool:
        column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
        return column.cards.rowCount() == 130

    qtbot.waitUntil(at_the_end)
    assert titles(tab, "wishlist") == [f"{n:03}" for n in range(129, -1, -1)]
    column.verticalScrollBar().setValue(900)
    add_job(desk, JobFields(title="new"), stage="stage-applied", now=clock())
    tab.refresh()
    assert column.cards.rowCount() == 130 and column.verticalScrollBar().value() == 900


def test_a_card_shows_one_line_of_whatever_a_file_held(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    add_job(desk, JobFields(title="Data\neditor\t" + "x" * 5_000, company="A\r\nB"), now=clock())
    tab.refresh()
    face = cards(tab, "wishlist").cards.face_at(0)
    assert face is not None and face.name.startswith("Data editor xxx") and len(face.name) <= 300
    assert face.company == "A B"
