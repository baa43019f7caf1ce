"""A passphrase set, changed, removed: what it means is said before anything is done."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions import lock
from rebound_desktop.actions.lock import LockStanding
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.lock.passphrase_sheet import PassphraseSheet
from rebound_desktop.window.room import Room
from tests.clock import Clock
from tests.window.on_sheet import press, settle, words_on

GOOD = "lamp river seven coat"


@pytest.fixture
def there(open_it, clock: Clock, zone: ZoneInfo, looks) -> Iterator[Room]:
    """A room over a real vault without a passphrase."""
    desk = open_it()
    yield Room(desk, now=clock, zone=lambda: zone, writer=InlineLane(), reader=InlineLane())
    desk.vault.close()


@pytest.fixture
def sheet(there: Room, qtbot):
    made: list[QWidget] = []

    def of(what: str = "set") -> PassphraseSheet:
        one = PassphraseSheet(there, what)
        qtbot.addWidget(one)
        one.resize(640, one.sizeHint().height())
        one.show()
        made.append(one)
        return one

    yield of
    for one in made:
        one.hide()


# Setting it


def test_what_a_forgotten_passphrase_means_is_said_before_anything_is_done(sheet, there, clock):
    shown = sheet()
    assert "nobody can open your words again" in words_on(shown)
    assert "does not protect against a program" in words_on(shown)
    assert not shown.next.isEnabled()
    assert not lock.lock_standing(there._desk, now=clock()).locked


def test_it_says_in_words_what_holds_and_refuses_no_passphrase(sheet):
    shown = sheet()
    shown.fields.first.setText("seven")
    assert shown.fields.strength.text().startswith("Short:")
    shown.fields.second.setText("sever")
    assert shown.fields.different.text()
    assert not shown.next.isEnabled()
    shown.fields.second.setText("seven")
    assert shown.next.isEnabled()


def coded(shown: PassphraseSheet, qtbot) -> str:
    """Goes on to the code, and types one group of it back."""
    shown.fields.first.setText(GOOD)
    shown.fields.second.setText(GOOD)
    qtbot.mouseClick(shown.next, Qt.MouseButton.LeftButton)
    page = page_of(shown)
    page.back.setText("wrong")
    assert not page.lock.isEnabled()
    page.back.setText(page._groups[page._asked].lower())
    qtbot.mouseClick(page.lock, Qt.MouseButton.LeftButton)
    return page._code


def page_of(shown: PassphraseSheet):
    from rebound_desktop.window.lock.code_page import CodePage

    return shown.findChild(CodePage)


def test_with_the_code_kept_both_open_the_vault_and_neither_the_old_key(sheet, there, open_it, qtbot, clock):
    relocked = []
    there.relocked.connect(lambda: relocked.append(True))
    code = coded(sheet(), qtbot)
    settle()
    assert relocked
    assert lock.lock_standing(there._desk, now=clock()) == LockStanding(locked=True, code=True)
    there._desk.vault.close()
    with pytest.raises(Refusal, match="locked"):
        open_it()
    open_it(GOOD).vault.close()
    open_it(code).vault.close()


def test_it_ends_by_saying_what_was_not_reached(sheet, qtbot):
    shown = sheet()
    coded(shown, qtbot)
    settle()
    assert "Locked from now on" in words_on(shown)
    assert "were not reached" in words_on(shown)
    assert not [one.text() for one in (shown.fields.first, shown.fields.second) if one.text()]


def test_without_a_code_one_can_go_on_and_is_told_what_that_means(sheet, there, qtbot, clock):
    shown = sheet()
    shown.fields.first.setText(GOOD)
    shown.fields.second.setText(GOOD)
    qtbot.mouseClick(shown.next, Qt.MouseButton.LeftButton)
    assert "cannot be helped" in words_on(shown)
    press(qtbot, shown, "Go on without a code")
    assert lock.lock_standing(there._desk, now=clock()) == LockStanding(locked=True)


def test_the_code_is_saved_for_this_person_alone(sheet, tmp_path: Path, qtbot):
    shown = sheet()
    shown.fields.first.setText(GOOD)
    shown.fields.second.setText(GOOD)
    qtbot.mouseClick(shown.next, Qt.MouseButton.LeftButton)
    page = page_of(shown)
    page.save_to(tmp_path / "code.txt")
    assert page._code in (tmp_path / "code.txt").read_text()
    assert (tmp_path / "code.txt").stat().st_mode & 0o777 == 0o600
    page.save_to(tmp_path / "no such folder" / "code.txt")
    assert "could not be written" in page.told.text()


def test_the_code_on_paper_says_what_it_is_for_and_nobodys_name(qapp):
    from rebound_desktop.window.lock.printing import page_of as paper

    said = paper("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE").toPlainText()
    assert "AAAAA-BBBBB" in said and "Use my recovery code" in said


def test_a_wrong_passphrase_keeps_the_sheet_and_what_was_typed(sheet, there, clock, qtbot):
    lock.lock_with(there._desk, GOOD, now=clock())
    shown = sheet("change")
    shown.fields.current.setText("wrong")
    shown.fields.first.setText("another one")
    shown.fields.second.setText("another one")
    qtbot.mouseClick(shown.next, Qt.MouseButton.LeftButton)
    assert "does not fit" in words_on(shown)
    assert shown.fields.first.text() == "another one"
    shown.fields.current.setText(GOOD)
    with qtbot.waitSignal(shown.closed, timeout=1000):
        qtbot.mouseClick(shown.next, Qt.MouseButton.LeftButton)


def test_it_is_removed_by_whoever_has_it(sheet, there, clock, qtbot, said):
    lock.lock_with(there._desk, GOOD, now=clock())
    shown = sheet("remove")
    assert "whoever uses this account" in words_on(shown)
    shown.fields.current.setText(GOOD)
    qtbot.mouseClick(shown.next, Qt.MouseButton.LeftButton)
    assert not lock.lock_standing(there._desk, now=clock()).locked
