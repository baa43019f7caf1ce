"""Welcome, why, history, put it behind you, talk to a person: each opens, says its thing, acts once."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from rebound_desktop.actions.own_people import keep_person
from rebound_desktop.domain.codes import Outcome, StepKind
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.history import history
from rebound_desktop.store.tables.recovery import Setback, SmallStep
from rebound_desktop.window.behind.sheet import BehindSheet
from rebound_desktop.window.care.sheet import CareSheet
from rebound_desktop.window.history.sheet import HistoryModel, HistorySheet
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.labels import Words
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.welcome.sheet import WelcomeSheet
from rebound_desktop.window.why.sheet import WhySheet


def shown(sheet: QWidget) -> str:
    return "\n".join(one.text() for one in sheet.findChildren(Words) if one.isVisibleTo(sheet))


def press(sheet: QWidget, words: str, qtbot) -> None:
    QApplication.processEvents()  # what was laid out a moment ago is shown now
    found = [*sheet.findChildren(QPushButton), *sheet.findChildren(Choice)]
    button = next(one for one in found if one.accessibleName() == words and one.isVisibleTo(sheet))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def opened(room, qtbot):
    def made(kind: type[Sheet], **what: object) -> Sheet:
        sheet = kind(room, **what)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return made


@pytest.mark.parametrize(
    ("doors", "view"),
    [
        (["I just lost a job I wanted"], "setback"),
        (["I am looking for work", "Bring in what I have"], "import"),
        (["I am looking for work", "Add a first job"], "add"),
        (["I want to write"], "journal"),
    ],
)
def test_each_door_leads_where_it_says(opened, went, qtbot, doors, view):
    sheet = opened(WelcomeSheet)
    for door in doors:
        press(sheet, door, qtbot)
    assert [where for where, _ in went] == [view]


def test_every_practice_names_what_is_known_and_its_source(opened):
    text = shown(opened(WhySheet))
    assert "It is the advice this program is built on." in text
    assert "Gollwitzer & Sheeran (2006)" in text


def test_the_history_names_each_step_and_takes_the_newest_back(opened, desk, clock, qtbot):
    keep_person(desk, "Noor", "0123", now=clock())
    sheet = opened(HistorySheet)
    press(sheet, "Undo", qtbot)
    assert desk.vault.value("SELECT COUNT(*) FROM own_person") == 0
    assert [one.taken_back for one in history(desk.vault, now=clock()).rows] == [True]
    press(sheet, "Redo", qtbot)
    assert [one.taken_back for one in history(desk.vault, now=clock()).rows] == [False]


def test_the_history_model_keeps_to_qts_rules(desk, clock, qtbot):
    keep_person(desk, "Noor", "0123", now=clock())
    model = HistoryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.put(history(desk.vault, now=clock()).rows)
    assert model.rowCount() == 1


def test_a_loss_put_behind_folds_and_can_be_taken_back(opened, desk, clock, qtbot):
    now = clock()
    with desk.change("record_setback", now):
        setback = desk.vault.put(
            Setback, now, title="Editor", outcome=Outcome.THEY_SAID_NO, heard_at=now, first_step_at=now
        )
        desk.vault.put(SmallStep, now, setback=setback, kind=StepKind.LOOK, at=now)
    sheet = opened(BehindSheet, setback=setback)
    assert "On Friday I looked." in shown(sheet)
    assert "They said nothing. You came back all the same." in shown(sheet)
    press(sheet, "Put it behind me", qtbot)
    assert arc_now(desk.vault, now=clock()) is None
    desk.undo(clock())
    assert arc_now(desk.vault, now=clock()).setback == setback


def test_own_people_stand_first_and_a_name_is_enough(opened, desk, qtbot):
    sheet = opened(CareSheet)
    assert "Nobody written down yet." in shown(sheet)
    name, reach = sheet.findChildren(QLineEdit)[:2]
    name.setText("Noor")
    reach.setText("0123 456")
    press(sheet, "Add a person", qtbot)
    assert desk.vault.rows("SELECT name, reach FROM own_person") == [("Noor", "0123 456")]
    qtbot.waitUntil(lambda: "Noor" in shown(sheet))
    press(sheet, "Take out, Noor", qtbot)
    assert desk.vault.value("SELECT COUNT(*) FROM own_person WHERE deleted_at IS NULL") == 0
    qtbot.waitUntil(lambda: "Noor" not in shown(sheet))


def test_facts_older_than_a_year_say_so(opened, clock):
    clock.advance(days=500)
    assert "check before you rely on this" in shown(opened(CareSheet))


def test_an_arc_folds_without_a_word_after_three_weeks(desk, clock):
    now = clock()
    with desk.change("record_setback", now):
        desk.vault.put(Setback, now, title="Editor", outcome=Outcome.NO_ANSWER, heard_at=now)
    assert arc_now(desk.vault, now=now) is not None
    assert arc_now(desk.vault, now=now + timedelta(days=21)) is None
