"""A sheet longer than the window: its buttons stay in sight, and what has the focus comes into it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from rebound_desktop.window.frame import Frame
from tests.window.on_sheet import button, settle


@pytest.fixture
def frame(room, qtbot):
    made = Frame(room)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    yield made
    made.lift()
    made.hide()


def in_sight(frame: Frame, widget: QWidget) -> bool:
    top = widget.mapTo(frame, QPoint())
    area = frame.veil.findChild(QScrollArea)
    seen = area.geometry().translated(frame.veil.mapTo(frame, QPoint()))
    return seen.contains(top) and seen.contains(top + widget.rect().bottomRight())


def test_begin_quiet_time_is_in_sight_before_and_after_scrolling(frame, room, wanted):
    room.go("setback", job=wanted)
    settle()
    sheet = frame.open_sheet
    begin = button(sheet, "Begin quiet time")
    bar = frame.veil.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0 and in_sight(frame, begin)
    bar.setValue(bar.maximum())
    settle()
    assert in_sight(frame, begin)
    frame.resize(1024, 600)
    settle()
    assert in_sight(frame, begin)


def test_tab_brings_every_control_into_sight_and_ends_at_the_buttons(frame, room, wanted, qtbot):
    room.go("setback", job=wanted)
    settle()
    seen = []
    while len(seen) < 40:
        qtbot.keyClick(frame.veil, Qt.Key.Key_Tab)
        focus = frame.focusWidget()
        if focus in seen:
            break
        assert in_sight(frame, focus), focus.accessibleName()
        if focus is not frame.open_sheet.heading_words:
            assert focus.accessibleName()
        seen.append(focus)
    names = [one.accessibleName() for one in seen]
    assert names.index("Cancel") < names.index("Just record it") < names.index("Begin quiet time")
    assert names.index("1½ days") < names.index("Did they send something?") < names.index("Cancel")
