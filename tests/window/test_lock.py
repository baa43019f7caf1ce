"""The lock page: what a person sees there, what is kept, and when it comes."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from rebound_desktop.actions import lock, quiet_by_hand
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.own_people import keep_person, write_people_when_locked
from rebound_desktop.qt.request import opening
from rebound_desktop.system import process
from rebound_desktop.window.lock.gate import Gate
from rebound_desktop.window.lock.idle import Idle
from rebound_desktop.window.stood import WindowStanding, standing_from
from tests.clock import Clock
from tests.window.on_sheet import button, press, words_on

GOOD = "lamp river seven coat"


@pytest.fixture
def gate(open_it, begin, clock: Clock):
    """The lock page over a vault with the passphrase GOOD."""
    desk = open_it()
    lock.lock_with(desk, GOOD, now=clock())
    keep_person(desk, "Ana", "0171", when_locked=True, now=clock())
    keep_person(desk, "Employer Ltd", "0172", now=clock())
    write_people_when_locked(desk, now=clock())
    desk.vault.close()
    return begin


# The lock page


def test_the_lock_page_names_nobody_and_holds_no_words_of_the_vault(gate):
    page = gate().page
    assert "Employer" not in words_on(page)
    assert page.windowTitle() == "Rebound"
    assert "Reminders go on" in words_on(page)


def test_a_wrong_passphrase_says_so_and_a_damaged_key_file_says_another_thing(gate, lockable, qtbot):
    one = gate()
    type_and_unlock(one, "wrong", qtbot)
    assert "does not fit" in one.page.told.text()
    assert one.page.unlock.isEnabled()
    for slot in lockable.keys.glob("*.json"):
        slot.write_bytes(slot.read_bytes().replace(b'"body": "', b'"body": "0'))
    type_and_unlock(one, GOOD, qtbot)
    assert "key file is damaged" in one.page.told.text()


def test_the_right_one_opens(gate, qtbot):
    one = gate()
    desks: list[Desk] = []
    one.unlocked.connect(desks.append)
    type_and_unlock(one, GOOD, qtbot)
    assert desks[0].vault.value("SELECT COUNT(*) FROM own_person") == 2
    desks[0].vault.close()


def test_a_damaged_vault_behind_the_right_passphrase_leads_to_the_copies(gate, lockable, qtbot):
    with lockable.vault.open("r+b") as file:
        file.seek(1_000)
        file.write(b"not what was here")
    one = gate()
    told: list[tuple[str, str]] = []
    one.broken.connect(lambda problem, secret: told.append((problem.key, secret)))
    type_and_unlock(one, GOOD, qtbot)
    assert told == [("vault_damaged", GOOD)]


def test_what_is_dropped_is_kept_by_name_and_time_and_not_read(gate, tmp_path: Path, clock: Clock):
    one = gate()
    missing = tmp_path / "letter.eml"  # nothing could read it: it is not there
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(missing))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, brought, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    one.page.dropEvent(drop)
    assert one.page.kept.text() == "Kept for after you unlock: letter.eml, 17:40"
    assert (one.kept.things[0].file, one.kept.things[0].at) == (missing, clock())


def test_what_the_tray_and_the_command_line_ask_for_is_kept_too(gate, clock: Clock):
    one = gate(view="setback")
    clock.advance(minutes=5)
    one._hear(opening("checkin"))
    one._hear(opening("last"))
    one._hear(opening("lock_now"))
    assert [(thing.view, thing.at) for thing in one.kept.things] == [
        ("setback", clock() - timedelta(minutes=5)),
        ("checkin", clock()),
    ]
    assert one.page.kept.text().endswith("and 1 more")


def test_talking_to_a_person_works_while_locked_with_those_who_were_marked(gate, qtbot):
    one = gate()
    press(qtbot, one.page, "Talk to a person")
    said = words_on(one.page)
    assert "Ana" in said and "Employer" not in said
    press(qtbot, one.page, "Copy the number, Ana")
    assert QGuiApplication.clipboard().text() == "0171"
    press(qtbot, one.page, "Close")


def test_going_quiet_reaches_the_agenda_and_can_be_ended(gate, lockable, clock: Clock, qtbot):
    one = gate()
    press(qtbot, one.page, "Go quiet now")
    until = quiet_by_hand.quiet_until(lockable, process.this(), now=clock())
    assert until == clock() + timedelta(hours=24)
    assert "Quiet until Saturday" in one.page.quiet_told.text()
    again = gate()
    assert "Quiet until" in again.page.quiet_told.text()
    press(qtbot, again.page, "End it")
    assert quiet_by_hand.quiet_until(lockable, process.this(), now=clock()) is None


def type_and_unlock(one: Gate, secret: str, qtbot) -> None:
    one.page.secret.setText(secret)
    qtbot.mouseClick(button(one.page, "Unlock"), Qt.MouseButton.LeftButton)


# When it locks


def test_it_is_over_after_fifteen_minutes_by_the_wall_clock(clock: Clock, qtbot, qapp):
    idle, window = Idle(clock, qapp), QWidget()
    qtbot.addWidget(window)
    window.show()
    idle.watch(window.windowHandle(), 15)
    over = []
    idle.over.connect(lambda: over.append(clock()))
    clock.advance(minutes=14)
    idle.look()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier(0))
    QApplication.sendEvent(window.windowHandle(), key)
    clock.advance(minutes=14)
    idle.look()
    clock.advance(hours=-3)
    idle.look()
    assert not over, "a key begins it anew, and so does a clock that was set back"
    clock.advance(minutes=15)
    idle.look()
    assert over == [clock()]
    idle.end()
    window.hide()


def test_never_is_never(clock: Clock, qtbot, qapp):
    idle = Idle(clock, qapp)
    idle.watch(None, 0)
    with qtbot.assertNotEmitted(idle.over):
        clock.advance(days=3)
        idle.look()


def test_how_the_window_stood_is_told_to_the_next_process_and_nonsense_is_borne(qtbot):
    stood = WindowStanding(False, b"\x01geometry")
    [told] = stood.words()
    assert standing_from(told.partition("=")[2]) == stood
    assert standing_from("") == WindowStanding(True, b"")
    assert standing_from("active:\x00é") == WindowStanding()
