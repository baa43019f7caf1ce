"""The inbox in the window: a line for each note, a way to what it is about, put away when seen."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from rebound_desktop.actions.replan import replan
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import State
from rebound_desktop.qt.words import word
from rebound_desktop.store.tables.jobs import Interview, Job
from rebound_desktop.system.process import Process
from rebound_desktop.window.foot import Foot
from rebound_desktop.window.inbox.sheet import InboxSheet
from rebound_desktop.window.pieces.labels import Words


@pytest.fixture
def job(desk, clock, tmp_path):
    """A job whose interview the tray could not tell of."""
    desk.agenda, desk.replan = Book.open(tmp_path / "agenda.db", Process(1, 1, "boot"), keeper=True), replan
    with desk.change("add_job", clock()):
        job = desk.vault.put(
            Job, clock(), title="Data editor", company="Le Monde", stage="stage-interviewing"
        )
        desk.vault.put(Interview, clock(), job=job, at=clock() + timedelta(days=3))
    key = min(say.key for say in desk.agenda.says(clock()))
    desk.agenda.claim(key, clock())
    desk.agenda.settle(key, State.REFUSED)
    yield job
    desk.agenda.close()


@pytest.fixture
def sheet(job, room, qtbot):
    sheet = InboxSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def shown(sheet):
    return "\n".join(one.text() for one in sheet.findChildren(Words) if one.isVisibleTo(sheet))


def press(sheet, words, qtbot):
    buttons = sheet.findChildren(QPushButton)
    button = next(one for one in buttons if one.accessibleName().startswith(words) and one.isVisibleTo(sheet))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_note_leads_to_what_it_is_about(sheet, job, went, qtbot):
    assert "Interview on Monday, 17:40." in shown(sheet)
    assert "Data editor, Le Monde" in shown(sheet)
    press(sheet, "Open", qtbot)
    assert went == [("job", {"job": job})]


def test_put_away_it_is_gone(sheet, desk, qtbot):
    press(sheet, "Put them away", qtbot)
    assert "No note waits here." in shown(sheet)
    assert not desk.agenda.inbox()


def test_the_foot_offers_the_way_there(qtbot, qapp, looks):
    from PySide6.QtWidgets import QWidget

    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 400)
    over.show()
    foot = Foot(over)
    foot.offer("A note waits here.", "Look", "inbox")
    with qtbot.waitSignal(foot.view_wanted) as wanted:
        press(foot, "Look", qtbot)
    assert wanted.args == ["inbox", {}]
    foot.put("Saved.", False)
    assert not any(one.isVisibleTo(foot) for one in foot.findChildren(QPushButton))
    foot.hide()


def test_that_reminders_are_behind_is_said_once_until_they_have_caught_up(job, desk, room, said, clock):
    def change(desk, *, now):
        with desk.change("add_job", now):
            desk.vault.put(Interview, now, job=job, at=now + timedelta(days=9))

    full = desk.agenda._file.connection()
    full.execute(f"PRAGMA max_page_count={full.execute('PRAGMA page_count').fetchone()[0]}")
    while not desk.behind:
        room.do(change)
    assert said == [word("errors.agenda_unwritable")]
    room.do(change)
    assert len(said) == 1
    full.execute("PRAGMA max_page_count=100000")
    room.do(change)
    assert not desk.behind
