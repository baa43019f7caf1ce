"""What was dropped or asked for while it was locked opens by itself, with its own time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from rebound_desktop.qt import parcel
from rebound_desktop.window.callers import Callers
from rebound_desktop.window.care.sheet import CareSheet
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.lock.kept import Kept
from rebound_desktop.window.lock.opening import KeptOpening
from rebound_desktop.window.room import Room
from rebound_desktop.window.setback.sheet import SetbackSheet
from tests.clock import Clock

LETTER = """From: Jobs <jobs@lumen.example>
To: me@example.org
Subject: Your application
Date: Fri, 20 Nov 2026 17:00:00 +0100
Content-Type: text/plain; charset=utf-8

Dear applicant,

thank you for applying for the position of Story editor at Lumen Labs.
Unfortunately, we have decided not to move forward with your application.

Kind regards
Lumen Labs
"""


# After the unlock


@pytest.fixture
def frame(room: Room, qtbot) -> Iterator[Frame]:
    frame = Frame(room)
    qtbot.addWidget(frame)
    frame.open_tab("jobs")
    frame.show()
    yield frame
    frame.lift()
    frame.close()


def test_a_mail_dropped_while_locked_opens_its_sheet_heard_at_the_drop(
    frame: Frame, room: Room, wanted: str, tmp_path: Path, clock: Clock, qtbot
):
    mail = tmp_path / "letter.eml"
    mail.write_text(LETTER)
    dropped = clock()
    clock.advance(hours=2)
    kept = [Kept(dropped, file=mail), Kept(dropped, view="care")]
    KeptOpening(room, frame, Callers(room, frame, tmp_path), kept).go_on()
    qtbot.waitUntil(lambda: isinstance(frame.open_sheet, SetbackSheet), timeout=20_000)
    loss = frame.open_sheet._form.loss()
    assert loss.heard_at == dropped
    assert loss.letter is not None and "not to move forward" in loss.letter.body
    frame.lift()
    qtbot.waitUntil(lambda: isinstance(frame.open_sheet, CareSheet), timeout=5_000)


def test_a_no_that_was_asked_for_while_locked_was_heard_then(
    frame: Frame, room: Room, wanted: str, tmp_path: Path, clock: Clock, qtbot
):
    asked = clock()
    clock.advance(minutes=90)
    kept = [Kept(asked, view="setback", name=wanted)]
    KeptOpening(room, frame, Callers(room, frame, tmp_path), kept).go_on()
    qtbot.waitUntil(lambda: isinstance(frame.open_sheet, SetbackSheet), timeout=5_000)
    assert frame.open_sheet._form.loss().heard_at == asked
    frame.lift()


def test_a_link_pressed_while_locked_fills_the_form_and_writes_nothing(
    frame: Frame, room: Room, tmp_path: Path, clock: Clock, qtbot
):
    name = parcel.leave(tmp_path, "rebound:add?title=Poet%20at%20Nordlicht&url=https%3A%2F%2Fx.example%2F1")
    jobs = room._desk.vault.value("SELECT COUNT(*) FROM job")
    KeptOpening(room, frame, Callers(room, frame, tmp_path), [Kept(clock(), "link", name)]).go_on()
    qtbot.waitUntil(lambda: frame.open_sheet is not None, timeout=20_000)
    fields = [one.text() for one in frame.open_sheet.findChildren(QLineEdit)]
    assert "https://x.example/1" in fields
    assert room._desk.vault.value("SELECT COUNT(*) FROM job") == jobs
    assert parcel.take(tmp_path, name) is None, "it was taken once"
