from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import EventKind
from rebound_desktop.queries.timeline import timeline
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.board_in_sight import add


def said_so_far(desk: Desk, job: str, clock: Clock) -> list[tuple[str, str, str]]:
    lines = timeline(desk.vault, job, now=clock())
    return [(one.kind, one.said, one.at.date().isoformat()) for one in lines if one.said]


def test_a_call_of_last_week_is_noted_and_later_put_right(
    tab: JobsTab, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    job = add(desk, clock, tab, "one")
    tab.open_job(job)
    note = tab.panel.timeline.note
    tab.panel.timeline.add_note.click()
    qtbot.keyClicks(note.said, "They rang.")
    note.kind.setCurrentIndex(note.kind.findData("call"))
    note.when.line.setText("2026-11-12")
    qtbot.keyClick(note.said, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said_so_far(desk, job, clock) == [("call", "They rang.", "2026-11-12")] and note.isHidden()
    line = next(one for one in timeline(desk.vault, job, now=clock()) if one.kind is EventKind.CALL)
    note.correct(line)
    note.said.setPlainText("They wrote.")
    note.kind.setCurrentIndex(note.kind.findData("mail"))
    note.save.click()
    assert said_so_far(desk, job, clock) == [("mail", "They wrote.", "2026-11-12")]
    assert desk.vault.value("SELECT COUNT(*) FROM event WHERE said = 'They rang.'") == 1


def test_a_note_of_tomorrow_is_refused_and_stays_as_typed(
    tab: JobsTab, desk: Desk, clock: Clock, said: list[str]
) -> None:
    job = add(desk, clock, tab, "one")
    tab.open_job(job)
    note = tab.panel.timeline.note
    note.begin()
    note.said.setPlainText("x")
    note.when.put((clock() + timedelta(days=1)).date())
    note.save.click()
    assert said == ["That time has not come yet. Nothing was added. Choose a time up to now."]
    assert note.isVisible() and note.said.toPlainText() == "x"
    note.when.line.setText("soon")
    note.save.click()
    assert "soon" in said[1] and said_so_far(desk, job, clock) == []
    note.leave.click()


def test_people_are_noted_with_the_job_and_removed_again(tab: JobsTab, desk: Desk, clock: Clock) -> None:
    tab.open_job(add(desk, clock, tab, "one"))
    people = tab.panel.people
    people.add.click()
    people.name.setText("Ada")
    people.role.setText("recruiter")
    people.save.click()
    (met,) = tab.panel.detail.people  # type: ignore[union-attr]
    assert (met.name, met.role) == ("Ada", "recruiter")
    people.person_removed.emit(met.id)
    assert tab.panel.detail.people == ()  # type: ignore[union-attr]


def test_a_note_left_half_written_waits_with_its_job(
    tab: JobsTab, desk: Desk, clock: Clock, room: Room, qtbot: QtBot
) -> None:
    one, two = add(desk, clock, tab, "one"), add(desk, clock, tab, "two")
    tab.open_job(one)
    note = tab.panel.timeline.note
    note.begin()
    qtbot.keyClicks(note.said, "They ra")
    tab.open_job(two)
    assert note.isHidden() and note.said.toPlainText() == ""
    tab.open_job(one)
    assert note.isVisible() and note.said.toPlainText() == "They ra"
    note.save.click()
    assert said_so_far(desk, one, clock)[0][1] == "They ra"
    assert desk.vault.value("SELECT COUNT(*) FROM draft") == 0


def test_a_file_is_added_saved_elsewhere_and_removed(
    tab: JobsTab, desk: Desk, clock: Clock, said: list[str], tmp_path: Path
) -> None:
    shelf = Shelf(tmp_path / "vault", bytes(32), tmp_path / "copies", tmp_path / "keys", tmp_path / "files")
    desk.drawer = Drawer(Pages(tmp_path / "pages", bytes(32)), shelf, tmp_path)
    tab.open_job(add(desk, clock, tab, "one"))
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    tab.panel.files.file_chosen.emit(letter)
    (filed,) = tab.panel.detail.files  # type: ignore[union-attr]
    tab.panel.files.copy_wanted.emit(filed.id, tmp_path / "copy.txt")
    assert (tmp_path / "copy.txt").read_text() == "Dear all" and said == ["copy.txt was saved."]
    tab.panel.files.file_removed.emit(filed.id)
    assert tab.panel.detail.files == () and said[1] == "The file is in the trash."  # type: ignore[union-attr]
