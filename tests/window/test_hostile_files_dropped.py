"""Files made to hurt, on the real sheet and tab: the window goes on, and one sentence names the file."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QTimer, QUrl
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.window.importing.sheet import ImportSheet
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.exchange.hostile import FILES, Hostile

TABLES = (
    "a cell of two megabytes",
    "two hundred and fifty thousand rows",
    "a bomb",
    "a wrong sum",
    "a workbook that swells",
    "half an archive",
    "a program",
)
OTHERS = ("a page of six megabytes", "six thousand mails", "calendars in calendars", "brackets without end")
BEAT = 20


class Pulse(QTimer):
    """Counts how often the window could do something else."""

    def __init__(self) -> None:
        super().__init__()
        self.beats = 0
        self.timeout.connect(self._beat)
        self.start(BEAT)

    def _beat(self) -> None:
        self.beats += 1


def put(folder: Path, name: str) -> Path:
    hostile: Hostile = next(each for each in FILES if each.name == name)
    path = folder / hostile.file
    path.write_bytes(hostile.make())
    return path


def count(desk: Desk) -> int:
    return int(str(desk.vault.value("SELECT count(*) FROM job")))


@pytest.mark.parametrize("name", TABLES)
def test_the_import_sheet_lives_on_and_says_one_sentence(
    name: str, room: Room, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = ImportSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    path, pulse = put(tmp_path, name), Pulse()
    with qtbot.waitSignal(sheet.reading.failed, timeout=60_000) as failed:
        sheet.take(path)
    assert pulse.beats > 1
    (sentence,) = failed.args
    assert path.name in sentence and "{" not in sentence
    assert sheet.choose.isVisible() and count(desk) == 0
    sheet.hide()


@pytest.mark.parametrize("name", OTHERS)
def test_the_jobs_tab_lives_on_and_says_one_sentence(
    name: str, tab: JobsTab, desk: Desk, said: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    path, pulse = put(tmp_path, name), Pulse()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    tab._bringing.take(carried)
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert pulse.beats > 1
    assert path.name in said[0] and "{" not in said[0]
    assert count(desk) == 0


def test_a_pipe_dropped_on_the_tab_is_never_waited_for(
    tab: JobsTab, said: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    os.mkfifo(tmp_path / "letter.eml")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(tmp_path / "letter.eml"))])
    tab._bringing.take(carried)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].startswith("letter.eml is a pipe")
