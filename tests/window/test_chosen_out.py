"""Exporting the chosen lines of the table, by the bar and by keys."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.jobs.table import many
from rebound_desktop.window.room import Room
from rebound_desktop.window.takeout.sheet import TakeoutSheet
from tests.clock import Clock
from tests.window.board_in_sight import choose
from tests.window.table_in_sight import open_table


@pytest.fixture
def went(room: Room) -> list[dict[str, Any]]:
    """What the takeout sheet was asked to show."""
    shown: list[dict[str, Any]] = []
    room.wanted.connect(lambda view, what: shown.append(what) if view == "takeout" else None)
    return shown


def three(desk: Desk, clock: Clock) -> None:
    for title in ("one", "two", "three"):
        clock.advance(minutes=1)
        add_job(desk, JobFields(title), now=clock())


def where(target: Path | None, asked: list[tuple[str, dict[str, str]]]) -> Any:
    def answer(_over: object, _title: str, name: str, kinds: dict[str, str]) -> Path | None:
        asked.append((name, kinds))
        return target

    return answer


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_two_of_three_are_exported_and_told(
    tab: JobsTab,
    desk: Desk,
    clock: Clock,
    room: Room,
    went: list[dict[str, Any]],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    by: str,
) -> None:
    three(desk, clock)
    asked: list[tuple[str, dict[str, str]]] = []
    monkeypatch.setattr(many, "ask_where", where(tmp_path / "jobs.md", asked))
    page = open_table(tab)
    page.view.mark(0)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    if by == "mouse":
        qtbot.mouseClick(page.bar.more, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(page.bar.more, Qt.Key.Key_Space)
    choose(tab, word("jobs.many.export"))
    assert [name for name, _ in asked] == ["jobs-2026-11-20"]
    assert list(asked[0][1]) == [".xlsx", ".csv", ".json", ".md"]
    assert page.view.choice.named == 2  # still chosen: nothing of them was changed
    sheet = TakeoutSheet(room, **went[0])
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.done.isVisible() and sheet.done.what.text().startswith("jobs.md, ")
    assert (tmp_path / "jobs.md").read_text().count("# t") == 2
    assert desk.vault.undo_label().label == "add_job"  # type: ignore[union-attr]
    sheet.hide()


def test_going_back_in_the_file_dialog_writes_nothing(
    tab: JobsTab,
    desk: Desk,
    clock: Clock,
    went: list[dict[str, Any]],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    three(desk, clock)
    monkeypatch.setattr(many, "ask_where", where(None, []))
    page = open_table(tab)
    page.view.mark(0)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    qtbot.mouseClick(page.bar.more, Qt.MouseButton.LeftButton)
    choose(tab, word("jobs.many.export"))
    assert not went and page.view.choice.named == 1


def test_a_folder_that_cannot_be_written_is_said_where_the_person_was(
    desk: Desk, clock: Clock, room: Room, said: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    from rebound_desktop.domain.chosen_jobs import ChosenJobs
    from rebound_desktop.domain.job_filter import JobFilter

    three(desk, clock)
    sheet = TakeoutSheet(room, jobs=ChosenJobs((), JobFilter()), target=tmp_path / "gone" / "jobs.csv")
    qtbot.addWidget(sheet)
    assert said == [word("errors.export_failed", name="jobs.csv")]
