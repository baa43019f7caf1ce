"""The menu names what undo and redo would do."""

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.keys import Keys, shortened


def lines(frame: Frame) -> list[tuple[str, bool]]:
    frame.header.menu.aboutToShow.emit()
    return [(one.text(), one.isEnabled()) for one in frame.header.menu.actions()[:2]]


def test_undo_and_redo_name_the_step_they_are_about(room, desk, clock, qtbot):
    frame = Frame(room)
    qtbot.addWidget(frame)
    keys = Keys(frame)
    assert lines(frame) == [("Undo", False), ("Redo", False)]
    add_job(desk, JobFields("Research & maps"), now=clock())
    assert lines(frame) == [("Undo: Add Research && maps", True), ("Redo", False)]
    desk.undo(clock())
    assert lines(frame) == [("Undo", False), ("Redo: Add Research && maps", True)]
    assert keys is not None


def test_a_long_name_does_not_make_a_wide_menu():
    assert len(shortened("Undo: Add " + "x" * 300)) == 48
