"""The four ticks: offered at a star, kept in a small sheet, changed where I look at what I look for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.actions.preferences import switch_part
from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.queries.ticks import ticks
from rebound_desktop.window.dreams.fit_line import FitLine
from rebound_desktop.window.dreams.profile_sheet import ProfileSheet
from rebound_desktop.window.dreams.tab import DreamsTab
from rebound_desktop.window.dreams.ticks import TicksSheet
from rebound_desktop.window.jobs.deeds import Deeds
from rebound_desktop.window.pieces.labels import Words
from rebound_desktop.window.room import Room
from tests.clock import Clock

SKILLS, PAY, PLACE, HOURS, OWN = TraitKind


@pytest.fixture
def tab(room: Room, qtbot: QtBot) -> Iterator[DreamsTab]:
    tab = DreamsTab(room)
    qtbot.addWidget(tab)
    tab.resize(1280, 760)
    tab.show()
    tab.arrive()
    yield tab
    tab.hide()


def words_of(widget) -> str:
    QApplication.processEvents()  # what was laid out a moment ago is shown now
    return "\n".join(one.text() for one in widget.findChildren(Words) if one.isVisibleTo(widget))


def press(widget, words: str, qtbot: QtBot) -> None:
    button = next(
        one
        for one in widget.findChildren(QPushButton)
        if one.accessibleName() == words and one.isVisibleTo(widget)
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def star(desk: Desk, clock: Clock, title: str, *kinds: TraitKind, **more: object) -> str:
    fields = JobFields(title=title, company="Tellus Studio", **more)  # type: ignore[arg-type]
    job = add_job(desk, fields, starred=True, now=clock())
    mark_traits(desk, job, kinds, now=clock())
    clock.advance(hours=1)
    return job


def test_the_four_ticks_are_kept_for_a_star(room, desk, clock, qtbot) -> None:
    job = star(desk, clock, "Map designer")
    sheet = TicksSheet(room, job=job)
    qtbot.addWidget(sheet)
    sheet.show()
    assert "Map designer" in words_of(sheet)
    press(sheet, "the place", qtbot)
    press(sheet, "something else", qtbot)
    sheet.ticks.own.setText("a river near by")
    press(sheet, "Keep", qtbot)
    found = ticks(desk.vault, job, now=clock())
    assert found is not None and (found.kinds, found.own) == ({PLACE, OWN}, "a river near by")


def test_the_profile_is_changed_by_ticks_that_hold_at_once(room, tab, desk, clock, qtbot) -> None:
    job = star(desk, clock, "Map designer", SKILLS)
    tab.refresh()
    assert tab.look_for.radar.accessibleName() == (
        "What I look for: my skills fit: 2 of 3, pay: 0 of 3, place: 0 of 3, hours: 0 of 3"
    )
    sheet = ProfileSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    press(sheet, "Map designer, the hours", qtbot)
    found = ticks(desk.vault, job, now=clock())
    assert found is not None and found.kinds == {SKILLS, HOURS}
    assert "hours: 2 of 3" in tab.look_for.radar.accessibleName()


def test_a_new_star_offers_its_ticks_at_the_foot_and_forces_nothing(room, desk, clock, qtbot) -> None:
    job = add_job(desk, JobFields(title="Map designer"), now=clock())
    offers: list[tuple[object, ...]] = []
    room.offered.connect(_collected(offers))
    Deeds(room).star(job, True)
    assert offers == [("Map designer has a star.", "What makes you want it?", "ticks", {"job": job})]
    mark_traits(desk, job, [SKILLS], now=clock())
    Deeds(room).star(job, False)
    Deeds(room).star(job, True)
    assert len(offers) == 1


def test_a_jobs_panel_says_how_it_fits(room, desk, clock, went, qtbot) -> None:
    star(desk, clock, "Data editor", SKILLS, HOURS)
    job = star(desk, clock, "Map designer", SKILLS)
    line = FitLine(room)
    qtbot.addWidget(line)
    line.put(job)
    assert line.words.text() == "1 of the 2 you care about: skills. Hours: not said."
    line.tick.click()
    assert went == [("ticks", {"job": job})]
    switch_part(desk, "dreams", False, now=clock())
    line.put(job)
    assert line.isHidden()


def _collected(into: list[tuple[object, ...]]):
    def note(sentence: str, words: str, view: str, what: object) -> None:
        into.append((sentence, words, view, what))

    return note
