"""An archive comes back through the window: recognised, looked through, decided about, undone in one step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.bring_back import Keep
from rebound_desktop.actions.takeout.everything_out import Wanted, take_everything
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.look_through import Difference
from rebound_desktop.actions.write_entry import write_entry
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.written import Written
from rebound_desktop.qt.words import word
from rebound_desktop.store.tables.journal import KeptPage
from rebound_desktop.window.comeback.differences import Differences
from rebound_desktop.window.comeback.sheet import ComebackSheet
from rebound_desktop.window.importing.sheet import ImportSheet
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.room import Room
from tests.actions.any_vault import empty_desk, held
from tests.clock import Clock
from tests.window.conftest import Went

Made = Callable[..., ComebackSheet]


@pytest.fixture
def archive(desk: Desk, clock: Clock, ordinary: str, wanted: str, tmp_path: Path) -> Path:
    write_entry(desk, "e1", Written("The call", "It rained."), begun=clock(), now=clock())
    take_everything(desk, tmp_path / "mine.zip", Wanted("Read me."), Going(), now=clock())
    return tmp_path / "mine.zip"


@pytest.fixture
def fresh() -> Desk:
    return empty_desk()


@pytest.fixture
def elsewhere(fresh: Desk, clock: Clock, room: Room) -> Room:
    """A room over an empty vault."""
    return Room(fresh, now=clock, zone=room.zone, writer=InlineLane(), reader=InlineLane())


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    def open_sheet(room: Room, file: Path, **what: bool) -> ComebackSheet:
        sheet = ComebackSheet(room, file, **what)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return open_sheet


def test_an_archive_comes_back_whole_and_goes_again_by_one_undo(
    made: Made, elsewhere: Room, fresh: Desk, desk: Desk, archive: Path, qtbot: QtBot
) -> None:
    before = held(fresh)
    sheet = made(elsewhere, archive)
    preview = sheet.preview
    assert preview.isVisible() and not preview.table.isVisible() and not preview.drawer.isVisible()
    assert preview.fresh.text().startswith("New here: 2 jobs, 1 journal entry, ")
    with qtbot.waitSignal(sheet.closed):
        preview.bring.click()
    assert held(fresh) == held(desk)
    elsewhere.undo()
    assert held(fresh) == before


def test_it_says_that_the_drawer_was_left_out(
    made: Made, elsewhere: Room, desk: Desk, clock: Clock, archive: Path
) -> None:
    with desk.change("keep_page", clock()):
        desk.vault.put(KeptPage, clock(), body="for nobody")
    take_everything(desk, archive, Wanted(), Going(), now=clock())
    assert made(elsewhere, archive).preview.drawer.isVisible()
    take_everything(desk, archive, Wanted(drawer=True), Going(), now=clock())
    assert not made(elsewhere, archive).preview.drawer.isVisible()


def test_the_second_time_there_is_nothing_to_bring(made: Made, room: Room, archive: Path) -> None:
    sheet = made(room, archive)
    assert sheet.preview.nothing.isVisible() and not sheet.preview.bring.isVisible()
    assert sheet.preview.nothing.text() == word("takeout.back.nothing", name="mine.zip")


def test_what_differs_is_asked_for_line_by_line(
    made: Made, room: Room, desk: Desk, clock: Clock, archive: Path, qtbot: QtBot
) -> None:
    write_entry(
        desk, "e1", Written("The call", "The sun came out."), begun=clock(), now=clock.advance(hours=1)
    )
    sheet = made(room, archive)
    rows = sheet.preview.rows
    assert rows.rowCount() == 1 and rows.index(0, 0).data() == "Journal entry: The call"
    assert [rows.index(0, 1).data() for _ in range(4) if rows.turn(rows.index(0, 0)) is None] == [
        "Take theirs",
        "Keep both",
        "Keep mine",
        "Take theirs",
    ]
    with qtbot.waitSignal(sheet.closed):
        sheet.preview.bring.click()
    assert desk.vault.value("SELECT body FROM entry WHERE id = 'e1'") == "It rained."


def test_both_can_stand_where_that_makes_sense(
    made: Made, room: Room, desk: Desk, clock: Clock, archive: Path
) -> None:
    write_entry(
        desk, "e1", Written("The call", "The sun came out."), begun=clock(), now=clock.advance(hours=1)
    )
    sheet = made(room, archive)
    sheet.preview.keeps[Keep.BOTH].click()
    sheet.preview.bring.click()
    bodies = {row[0] for row in desk.vault.rows("SELECT body FROM entry")}
    assert bodies == {"It rained.", "The sun came out."}


def test_a_row_that_cannot_be_two_never_says_both(qtbot: QtBot) -> None:
    rows = Differences()
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.put((Difference("job", "j1", "Poet", ("title",), False), Difference("wish", "w1", "", (), True)))
    rows.put_all(Keep.BOTH)
    assert [rows.index(row, 1).data() for row in range(2)] == ["Keep mine", "Keep both"]
    rows.turn(rows.index(0, 0))
    rows.turn(rows.index(0, 0))
    assert rows.index(0, 1).data() == "Keep mine"


def test_the_import_sheet_knows_the_archive(room: Room, archive: Path, went: Went, qtbot: QtBot) -> None:
    sheet = ImportSheet(room)
    qtbot.addWidget(sheet)
    with qtbot.waitSignal(sheet.reading.read, timeout=15_000):
        sheet.take(archive)
    assert went == [("comeback", {"file": archive, "locked": False})]


def test_a_locked_one_asks_for_its_passphrase(
    made: Made, elsewhere: Room, fresh: Desk, desk: Desk, clock: Clock, tmp_path: Path, archive: Path
) -> None:
    file = tmp_path / "mine.zip.age"
    take_everything(desk, file, Wanted(passphrase="rain"), Going(), now=clock())
    sheet = made(elsewhere, file, locked=True)
    page = sheet.open_page
    assert page.isVisible() and page.secret.isVisible()
    page.secret.setText("sun")
    page.open.click()
    assert (
        page.problem.text() == word("errors.own_passphrase_wrong", name=file.name) and not page.secret.text()
    )
    page.secret.setText("rain")
    page.open.click()
    sheet.preview.bring.click()
    assert held(fresh)["entry"] == held(desk)["entry"]


def test_a_damaged_one_is_one_sentence_and_changes_nothing(
    made: Made, elsewhere: Room, fresh: Desk, tmp_path: Path
) -> None:
    before = held(fresh)
    file = tmp_path / "mine.json"
    file.write_text('{"format": "rebound-export", "version": 1, "schema": 1, "tables": [')
    sheet = made(elsewhere, file)
    assert sheet.open_page.problem.text() == word("errors.own_not_json", name="mine.json", place="tables")
    assert not sheet.open_page.secret.isVisible() and held(fresh) == before


def test_leaving_midway_leaves_nothing(
    made: Made, elsewhere: Room, fresh: Desk, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = held(fresh)
    sheet = made(elsewhere, archive)
    monkeypatch.setattr(sheet, "_next", lambda _: None)
    sheet.preview.bring.click()
    coming = sheet._coming
    from rebound_desktop.actions.takeout.bring_back import bring_page, next_handful

    bring_page(fresh, coming, next_handful(fresh, coming, now=elsewhere.now()), now=elsewhere.now())
    assert held(fresh) != before
    with pytest.raises(Refusal):
        write_entry(fresh, "e9", Written("x"), begun=elsewhere.now(), now=elsewhere.now())
    sheet.leave()
    assert held(fresh) == before and fresh.vault.history_number() == 0
