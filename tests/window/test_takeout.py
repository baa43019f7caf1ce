"""Taking everything along through the window: chosen, written, told; and where it all lies."""

import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.lock import lock_with
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.write_entry import write_entry
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.written import Written
from rebound_desktop.qt.words import word
from rebound_desktop.window import carrying
from rebound_desktop.window.jobs.detail.panel import Panel
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.room import Room
from rebound_desktop.window.takeout import one_date
from rebound_desktop.window.takeout import sheet as takeout_sheet
from rebound_desktop.window.takeout.sheet import TakeoutSheet
from rebound_desktop.window.takeout.whereabouts_sheet import WhereaboutsSheet
from rebound_desktop.window.takeout.words import kind_word
from tests.clock import Clock
from tests.window.conftest import Went


@pytest.fixture
def sheet(room: Room, qtbot: QtBot, desk: Desk, clock: Clock, ordinary: str) -> Iterator[TakeoutSheet]:
    write_entry(desk, "e1", Written("The call", "It rained."), begun=clock(), now=clock())
    sheet = TakeoutSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    yield sheet
    sheet.hide()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Where it is to be written: under the name that was offered, in the test's own folder."""
    names: list[str] = []

    def where(_over: object, _title: str, name: str, kinds: dict[str, str]) -> Path:
        names.append(name + next(iter(kinds)))
        return tmp_path / names[-1]

    monkeypatch.setattr(takeout_sheet, "ask_where", where)
    return names


def said(page: object) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))  # type: ignore[attr-defined]


def test_each_of_the_four_is_written_and_told(sheet: TakeoutSheet, asked: list[str], tmp_path: Path) -> None:
    choose = sheet.choose
    for card in (choose.everything, choose.spreadsheet, choose.journal):
        card.save.click()
        assert sheet.done.isVisible() and not sheet.working.isVisible()
        assert sheet.done.where.text() == str(tmp_path)
        assert sheet.done.what.text().startswith(asked[-1])
        sheet._show(sheet.choose)
    assert asked == ["rebound-2026-11-20.zip", "jobs-2026-11-20.xlsx", "journal-2026-11-20.zip"]
    with zipfile.ZipFile(tmp_path / asked[0]) as archive:
        assert archive.read("README.txt").decode() == word("takeout.readme.text")
    assert {path.name for path in tmp_path.iterdir()} == set(asked)


def test_without_a_date_ahead_it_says_so_and_stays(
    sheet: TakeoutSheet, asked: list[str], tmp_path: Path
) -> None:
    sheet.choose.calendar.save.click()
    assert sheet.choose.problem.text() == word("errors.no_dates_ahead") and sheet.choose.isVisible()
    assert not list(tmp_path.iterdir())


def test_a_passphrase_is_asked_for_twice(sheet: TakeoutSheet, asked: list[str], tmp_path: Path) -> None:
    card = sheet.choose.everything
    card.lock.click()
    card.save.click()
    assert card.problem.text() == word("takeout.everything.none")
    card.first.setText("rain")
    card.second.setText("rein")
    card.save.click()
    assert card.problem.text() == word("takeout.everything.differ") and not asked
    card.second.setText("rain")
    card.save.click()
    assert asked == ["rebound-2026-11-20.zip.age"]
    assert (tmp_path / asked[0]).read_bytes().startswith(b"age-encryption.org/v1\n")


def test_a_passphrase_is_forgotten_with_its_tick(sheet: TakeoutSheet) -> None:
    card = sheet.choose.everything
    card.lock.click()
    card.first.setText("rain")
    card.lock.click()
    wanted = card.chosen()
    assert wanted is not None and wanted.passphrase == "" and card.first.text() == ""


def test_the_drawer_stays_shut_unless_it_is_asked_for(sheet: TakeoutSheet) -> None:
    card = sheet.choose.everything
    assert not card.chosen().drawer and card.chosen().files
    card.drawer.click()
    assert card.chosen().drawer


def test_stopping_goes_back_and_leaves_nothing(
    sheet: TakeoutSheet, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying.Carrying, "begin", _stops_at_once)
    sheet.choose.everything.save.click()
    assert sheet.choose.problem.text() == word("errors.takeout_stopped") and not list(tmp_path.iterdir())


def _stops_at_once(self: carrying.Carrying, work: object, *args: object, **named: object) -> None:
    self.cancel()
    self.carry_on(work, *args, self.going(), **named)  # type: ignore[arg-type]


def test_what_cannot_be_written_is_one_sentence(
    sheet: TakeoutSheet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sheet.take_journal_to(tmp_path / "gone" / "journal.zip")
    assert sheet.choose.problem.text() == word("errors.export_failed", name="journal.zip")


def test_links_lead_on(sheet: TakeoutSheet, went: Went) -> None:
    for link in (sheet.choose.report, sheet.choose.where, sheet.choose.bring):
        link.click()
    assert [view for view, _ in went] == ["report", "whereabouts", "import"]


def test_a_row_without_a_name_of_its_own_is_something() -> None:
    assert kind_word("job") == "Job" and kind_word("invented") == "Something"


def test_leaving_stops_what_is_under_way(sheet: TakeoutSheet) -> None:
    sheet.leave()
    going = sheet.carrying.going()
    with pytest.raises(Refusal):
        going.keep_on()


class Machine:
    def __init__(self, folder: Path) -> None:
        self.folders = (folder,)
        self.lots = (("vault", folder / "vault.db"), ("keys", folder / "keys"), ("log", folder / "log"))


def test_it_says_where_everything_lies_and_who_can_read_it(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "vault.db").write_bytes(b"x" * 3000)
    (home / "vault.db-wal").write_bytes(b"x" * 1000)
    (home / "keys").mkdir()
    (home / "keys" / "one.json").write_bytes(b"x" * 500)
    room.system = Machine(home)  # type: ignore[assignment]
    sheet = WhereaboutsSheet(room)
    qtbot.addWidget(sheet)
    text = said(sheet)
    assert f"3.91 KiB, {home / 'vault.db'}" in text and "500 bytes" in text
    assert text.count(word("takeout.whereabouts.yours")) == 2 and word("takeout.whereabouts.none") in text
    home.chmod(0o755)
    (home / "vault.db").chmod(0o644)
    again = WhereaboutsSheet(room)
    qtbot.addWidget(again)
    assert word("takeout.whereabouts.others") in said(again)


def test_what_opens_the_vault_is_told_as_it_is_with_a_passphrase_and_without(
    open_it, clock: Clock, zone, looks, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_it()
    room = Room(desk, now=clock, zone=lambda: zone, writer=InlineLane(), reader=InlineLane())
    room.system = Machine(tmp_path / "home")  # type: ignore[assignment]
    for locked, says, says_not in ((False, "open", "locked"), (True, "locked", "open")):
        if locked:
            lock_with(desk, "lamp river seven coat", now=clock())
        sheet = WhereaboutsSheet(room)
        qtbot.addWidget(sheet)
        for lot in ("vault", "keys"):
            assert word(f"takeout.whereabouts.{lot}_{says}") in said(sheet)
            assert word(f"takeout.whereabouts.{lot}_{says_not}") not in said(sheet)
    desk.vault.close()


def test_one_interview_goes_into_a_calendar_from_its_card(
    room: Room,
    qtbot: QtBot,
    desk: Desk,
    clock: Clock,
    ordinary: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fields = InterviewFields(at=clock() + timedelta(days=2), with_whom="Noor")
    plan_interview(desk, ordinary, fields, now=clock())
    monkeypatch.setattr(one_date, "ask_where", lambda *_: tmp_path / "date.ics")
    panel = Panel(room)
    qtbot.addWidget(panel)
    panel.open(ordinary)
    panel.timeline.ahead.calendar_wanted.emit(desk.vault.value("SELECT id FROM interview"))
    text = (tmp_path / "date.ics").read_text()
    assert "SUMMARY:Appointment" in text and "Poet" not in text and "Noor" not in text
