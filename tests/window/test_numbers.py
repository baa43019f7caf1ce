"""The numbers page: pictures that neither overlap nor clip, the same in words, and files without names."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.flows import flows
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.job_path import ENDS, STEPS, JobPath, Node
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.window.jobs.board.page import BoardPage
from rebound_desktop.window.jobs.numbers import picture
from rebound_desktop.window.jobs.numbers.page import NumbersPage
from rebound_desktop.window.jobs.numbers.sankey_paint import names_of
from rebound_desktop.window.jobs.numbers.sankey_plan import (
    Box,
    Names,
    least_height,
    least_width,
    sankey_plan,
)
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.pieces.labels import Words
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.pictures.showcase import fill_numbers


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> Iterator[NumbersPage]:
    page = NumbersPage(room)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    page.arrive()
    yield page
    page.hide()


def told(page: NumbersPage) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(Words) if one.isVisibleTo(page))


def apply_to(desk: Desk, clock: Clock, count: int, **fields: object) -> list[str]:
    return [
        add_job(desk, JobFields(f"Editor {n}", **fields), stage="stage-applied", now=clock())  # type: ignore[arg-type]
        for n in range(count)
    ]


def saves_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The person answers the file dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_with_nothing_begun_it_says_so_and_shows_no_empty_picture(page: NumbersPage) -> None:
    assert "Nothing was begun in this time." in told(page)
    assert not page.flow.isVisibleTo(page)


def test_below_five_it_says_in_words_what_is_missing(page: NumbersPage, desk: Desk, clock: Clock) -> None:
    apply_to(desk, clock, 4)
    page.refresh()
    said = told(page)
    assert "4 applications so far. From five on, a rate stands here." in said
    assert "0 answers so far. From five on, a middle stands here. 4 are still waiting." in said
    assert "%" not in said


def test_below_twenty_a_rate_says_that_it_may_be_chance(page: NumbersPage, desk: Desk, clock: Clock) -> None:
    apply_to(desk, clock, 19)
    page.refresh()
    assert "0 of 19 applications led to an interview. With fewer than twenty, that may be chance." in told(
        page
    )


def test_from_twenty_on_a_claim_comes_with_its_range(page: NumbersPage, desk: Desk, clock: Clock) -> None:
    apply_to(desk, clock, 20)
    page.refresh()
    assert "Of a hundred like these it would be 0 to 8, four times in five." in told(page)


def test_what_changes_in_the_vault_changes_on_the_page(page: NumbersPage, room: Room, clock: Clock) -> None:
    room.do(add_job, JobFields("Editor"), stage="stage-applied")
    assert "1 application so far." in told(page)
    room.undo()
    assert "Nothing was begun in this time." in told(page)


def test_arrows_go_through_the_flows_and_each_is_said(
    page: NumbersPage, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    close_job(desk, apply_to(desk, clock, 2)[0], Outcome.THEY_SAID_NO, now=clock())
    page.refresh()
    picture, said = page.flow.picture, []
    picture.setFocus()
    for _ in range(7):
        qtbot.keyClick(picture, Qt.Key.Key_Right)
        said.append(page.flow.line.text())
        assert said[-1] in picture.accessibleName()
    assert said == [
        "Saved: 2",
        "Saved → Applied: 2",
        "Applied: 2",
        "Applied → Still waiting: 1",
        "Applied → They said no: 1",
        "Still waiting: 1",
        "They said no: 1",
    ]
    qtbot.keyClick(picture, Qt.Key.Key_Home)
    assert page.flow.line.text() == "Saved: 2"
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    assert page.flow.line.text() == "They said no: 1"


def test_the_mouse_points_at_a_band(page: NumbersPage, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    apply_to(desk, clock, 3)
    page.refresh()
    QApplication.processEvents()
    picture = page.flow.picture
    node = picture.plan.nodes[1].box
    qtbot.mouseMove(picture, QPoint(round(node.x) - 40, round(node.y + node.height / 2)))
    assert page.flow.line.text() == "Saved → Applied: 3"


def test_the_table_says_what_the_picture_shows(page: NumbersPage, desk: Desk, clock: Clock) -> None:
    apply_to(desk, clock, 3)
    page.refresh()
    page.flow.turn.click()
    table = page.flow.table
    assert table.isVisibleTo(page) and not page.flow.picture.isVisibleTo(page)
    lines = [[table.item(row, place).text() for place in range(3)] for row in range(table.rowCount())]
    assert lines == [["Saved", "Applied", "3"], ["Applied", "Still waiting", "3"]]


def test_groups_show_counts_always_and_a_rate_from_five_on(
    page: NumbersPage, desk: Desk, clock: Clock
) -> None:
    apply_to(desk, clock, 5, source="a friend")
    apply_to(desk, clock, 4, source="<b>fair</b>")
    page.refresh()
    table = page.groups["source"].table
    lines = [[table.item(row, place).text() for place in (0, 1, 5)] for row in range(2)]
    assert lines == [["a friend", "5", "0 %"], ["<b>fair</b>", "4", "too few to say"]]
    assert not page.groups["resume"].isVisibleTo(page), "where no résumé is noted there is no table of them"


def test_the_time_can_be_chosen_and_one_of_them_always_is(
    page: NumbersPage, desk: Desk, clock: Clock, said: list[str]
) -> None:
    apply_to(desk, clock, 2, applied_on=clock().date() - timedelta(days=200))
    apply_to(desk, clock, 1)
    chips = {
        chip.property("code"): chip
        for chip in page.period.chips.findChildren(object)
        if chip.property("code")
    }
    chips["ninety"].click()
    assert "1 application so far." in told(page)
    chips["ninety"].click()
    assert page.period.chips.one() == "ninety"
    chips["between"].click()
    page.period.first.put(clock().date() - timedelta(days=300))
    page.period.last.put(clock().date() - timedelta(days=100))
    page.period.last.line.editingFinished.emit()
    assert "2 applications so far." in told(page)
    page.period.first.line.setText("some day")
    page.period.first.line.editingFinished.emit()
    assert said and "is not a date" in said[-1]


def test_after_a_loss_the_numbers_are_hidden_and_the_board_is_there(
    room: Room, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    job = add_job(desk, JobFields("Editor"), stage="stage-interviewing", starred=True, now=clock())
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, length=Length.ONE_DAY), now=clock())
    tab = JobsTab(room)
    qtbot.addWidget(tab)
    tab.arrive(page="numbers")
    tab.show()
    assert isinstance(tab.paged.page, BoardPage) and "numbers" not in tab.paged.switch.parts
    clock.advance(days=4)
    tab.arrive(page="numbers")
    assert isinstance(tab.paged.page, BoardPage), "not before the first step, either"
    tab.hide()


def test_a_saved_picture_holds_counts_and_no_employer(
    page: NumbersPage, desk: Desk, clock: Clock, tmp_path: Path, monkeypatch, said: list[str]
) -> None:
    apply_to(desk, clock, 7, company="Kestrel & Co", source="a friend")
    page.refresh()
    for ending in (".svg", ".png"):
        saves_as(monkeypatch, tmp_path / f"out{ending}")
        page.flow.save.click()
    drawing = (tmp_path / "out.svg").read_text()
    assert "Still waiting" in drawing and ">7<" in drawing.replace("\n", "")
    for secret in ("Kestrel", "friend", "Editor", str(tmp_path), str(Path.home())):
        assert secret not in drawing
    assert QSvgRenderer(str(tmp_path / "out.svg")).isValid()
    image = QImage(str(tmp_path / "out.png"))
    assert image.width() == 2 * picture._size(page.flow.picture._flows).width()
    assert said == ["Saved as out.svg.", "Saved as out.png."]


def test_a_folder_that_cannot_be_written_to_is_one_sentence(
    page: NumbersPage, desk: Desk, clock: Clock, tmp_path: Path, monkeypatch, said: list[str]
) -> None:
    apply_to(desk, clock, 1)
    page.refresh()
    saves_as(monkeypatch, tmp_path / "gone" / "out.svg")
    page.flow.save.click()
    assert said == [
        "out.svg could not be written. Nothing else was changed. Choose another folder, or free some space."
    ]


@st.composite
def many_paths(draw) -> Counter[JobPath]:
    climbs = st.sets(st.sampled_from(STEPS[1:])).map(
        lambda reached: (Node.SAVED, *(node for node in STEPS[1:] if node in reached))
    )
    paths = st.builds(JobPath, climbs, st.sampled_from(ENDS))
    return Counter(draw(st.dictionaries(paths, st.integers(1, 20_000), min_size=1, max_size=40)))


@given(many_paths(), st.integers(0, 900), st.integers(0, 500), st.floats(12, 40))
def test_names_never_lie_on_each_other_or_outside(paths, wider, higher, line) -> None:
    found = flows(paths)
    there = {node for flow in found for node in (flow.source, flow.target)}
    names = Names({node: 9.0 * len(node.value) for node in there}, line)
    width, height = least_width(found, names) + wider, max(330, least_height(found, names)) + higher
    plan = sankey_plan(found, names, width, height)
    assert not plan.narrow
    for one, other in combinations(plan.nodes, 2):
        assert not one.name.cuts(other.name), (one.node, other.node)
        assert not one.box.cuts(other.box), (one.node, other.node)
    whole = Box(-0.5, -0.5, width + 1, height + 1)
    for named in plan.nodes:
        for box in (named.box, named.name):
            assert whole.x <= box.x and box.x + box.width <= whole.x + whole.width
            assert whole.y <= box.y and box.y + box.height <= whole.y + whole.height + 1


@given(many_paths())
def test_bands_leave_and_reach_their_nodes_without_a_gap(paths) -> None:
    found = flows(paths)
    names = Names(dict.fromkeys(Node, 60.0), 18.0)
    plan = sankey_plan(found, names, 900, max(400, least_height(found, names)))
    boxes = {named.node: named.box for named in plan.nodes}
    for band in plan.bands:
        for node, (_, y) in ((band.flow.source, band.places[0]), (band.flow.target, band.places[-1])):
            box = boxes[node]
            assert box.y - 1e-6 <= y and y + band.thick <= box.y + box.height + 1e-6
        assert [x for x, _ in band.places] == sorted(x for x, _ in band.places)


def test_the_names_have_their_room_in_german_at_the_smallest_window(room, desk, clock, qtbot) -> None:
    from rebound_desktop.qt import words

    words.speak("de")
    try:
        fill_numbers(desk, clock)
        page = NumbersPage(room)
        qtbot.addWidget(page)
        page.resize(960, 600)
        page.show()
        page.arrive()
        QApplication.processEvents()
        assert not page.flow.picture.plan.narrow
        assert names_of(page.flow.picture._flows).widths[Node.I_WITHDREW] > 100
        page.hide()
    finally:
        words.speak("en")
