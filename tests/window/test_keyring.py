"""The system's keyring at the start and in Settings: it opens by itself, or nothing of it is seen."""

from collections.abc import Iterator
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions import lock, lock_held
from rebound_desktop.actions.lock_wishes import lock_with_screen
from rebound_desktop.qt.keyring import LIMIT
from rebound_desktop.qt.request import opening
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.lock.gate import Gate
from rebound_desktop.window.lock.locking import Locking
from rebound_desktop.window.lock.passphrase_sheet import PassphraseSheet
from rebound_desktop.window.room import Room
from rebound_desktop.window.settings.sheet import SettingsSheet
from rebound_desktop.window.stood import WindowStanding
from tests.clock import Clock
from tests.secret_service import needs_daemon
from tests.window.on_sheet import press, settle, words_on
from tests.window.test_lock import type_and_unlock

GOOD = "lamp river seven coat"


@pytest.fixture
def room(open_it, clock: Clock, zone: ZoneInfo, looks) -> Iterator[Room]:
    """A room over a real vault with the passphrase GOOD."""
    desk = open_it()
    lock.lock_with(desk, GOOD, now=clock())
    yield Room(desk, now=clock, zone=lambda: zone, writer=InlineLane(), reader=InlineLane())
    desk.vault.close()


@pytest.fixture
def settings(room: Room, qtbot):
    sheet = SettingsSheet(room)
    qtbot.addWidget(sheet)
    sheet.resize(660, 1500)
    sheet.show()
    return sheet


@pytest.fixture
def gate(begin):
    """A start over what the room left; `unlocked` and `broken` are noted on it."""
    made: list[Gate] = []

    def noted(one: Gate) -> None:
        one.desks, one.troubles = [], []
        one.unlocked.connect(one.desks.append)
        one.broken.connect(lambda problem, secret: one.troubles.append((problem.key, secret)))
        made.append(one)

    yield partial(begin, noted)
    for one in made:
        for desk in one.desks:
            desk.vault.close()


def with_keyring(room: Room, item: str, secret: bytes, clock: Clock) -> None:
    """The slot alone, whatever the keyring keeps; the vault closed."""
    lock.open_with_keyring(room._desk, item, secret, now=clock())
    room._desk.vault.close()


def switch(settings: SettingsSheet, on: bool, qtbot) -> None:
    tick = settings.private.keyring.tick
    qtbot.waitUntil(lambda: tick.isVisible() and tick.isEnabled(), timeout=5000)
    assert tick.isChecked() is not on
    tick.click()
    room = settings._room
    now = room.now()
    qtbot.waitUntil(lambda: bool(lock.lock_standing(room._desk, now=now).keyring) is on, timeout=5000)


# Settings


@needs_daemon
def test_switched_on_in_settings_the_next_start_opens_by_itself(daemon, settings, room, gate, qtbot):
    switch(settings, True, qtbot)
    assert "whoever is logged in" in settings.private.keyring.meant.text()
    assert len(daemon.items()) == 1
    room._desk.vault.close()
    one = gate()
    qtbot.waitUntil(lambda: bool(one.desks), timeout=5000)
    assert not one.page.isVisible(), "nothing had to be typed, so nothing was to be seen"


@needs_daemon
def test_switched_off_the_keyring_is_emptied_too(daemon, settings, room, clock: Clock, qtbot, qapp):
    lock_with_screen(room._desk, False, now=clock())
    locking = Locking(room, settings, qapp)  # of its frame it asks for the window alone
    switch(settings, True, qtbot)
    locking.look()
    [item] = daemon.items()
    switch(settings, False, qtbot)
    locking.look()
    qtbot.waitUntil(lambda: item not in daemon.items(), timeout=5000)
    locking.end()


@needs_daemon
def test_somebody_may_know_switches_it_off_and_says_so(daemon, settings, room, qtbot):
    switch(settings, True, qtbot)
    sheet = PassphraseSheet(room, "known")
    qtbot.addWidget(sheet)
    sheet.show()
    for field in (sheet.fields.first, sheet.fields.second):
        field.setText("another good one here")
    sheet.next.click()
    press(qtbot, sheet, "Go on without a code")
    settle()
    assert "The keyring opens nothing any more." in words_on(sheet)
    sheet.hide()


def test_no_keyring_is_nothing_to_be_seen(session_bus, settings, qtbot):
    asked: list[object] = []
    settings._keyring.stands.connect(lambda *told: asked.append(told))
    settings._keyring.look(lock.LockStanding(locked=True))
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    assert not settings.private.keyring.isVisible()


@needs_daemon
def test_a_locked_one_says_so_and_is_left_locked(daemon, room, qtbot):
    daemon.lock()
    sheet = SettingsSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(sheet.private.keyring.isVisible, timeout=5000)
    assert not sheet.private.keyring.tick.isEnabled()
    assert "locked now" in sheet.private.keyring.meant.text()
    sheet.hide()


def test_one_that_refuses_leaves_everything_as_it_was(odd, settings, room, qtbot, clock: Clock):
    odd.refuses.add("CreateItem")
    said: list[str] = []
    room.said.connect(lambda sentence, undo: said.append(sentence))
    tick = settings.private.keyring.tick
    qtbot.waitUntil(tick.isVisible, timeout=5000)
    tick.click()
    qtbot.waitUntil(lambda: said == ["The keyring did not take it. Nothing changed."], timeout=5000)
    qtbot.waitUntil(lambda: not tick.isChecked(), timeout=5000)
    assert lock.lock_standing(room._desk, now=clock()) == lock.LockStanding(locked=True)


@needs_daemon
def test_one_that_vanished_can_still_be_switched_off(daemon, settings, room, qtbot):
    switch(settings, True, qtbot)
    daemon.stop()
    switch(settings, False, qtbot)


# The start


@needs_daemon
@pytest.mark.parametrize("befallen", ["wipe", "lock", "stop"])
def test_a_wiped_or_locked_or_vanished_keyring_leaves_the_passphrase(
    daemon, settings, room, gate, qtbot, befallen
):
    switch(settings, True, qtbot)
    getattr(daemon, befallen)()
    room._desk.vault.close()
    one = gate()
    qtbot.waitUntil(one.page.isVisible, timeout=5000)
    assert not one.page.told.isVisible(), "silence, no error"
    type_and_unlock(one, GOOD, qtbot)
    assert one.desks


def test_after_a_lock_it_asks_for_the_passphrase_and_the_keyring_for_nothing(
    odd, room, gate, lockable, clock: Clock, qtbot
):
    odd.answers["GetSecret"] = ("(oayays)", (("/s", b"", bytes(32), "x"),))
    with_keyring(room, "ab" * 16, bytes(32), clock)
    lock_held.hold_lock(lockable)
    assert gate().page.isVisible()
    lock_held.let_go_of_lock(lockable)
    standing = WindowStanding(True, b"anything")
    assert gate(stood=standing).page.isVisible(), "the process that stands in for a locked window"
    assert odd.asked == []
    one = gate()
    qtbot.waitUntil(lambda: bool(one.desks), timeout=5000)
    assert "GetSecret" in odd.asked


def test_the_passphrase_given_ends_what_the_lock_held(room, gate, lockable, clock: Clock, qtbot):
    with_keyring(room, "ab" * 16, bytes(32), clock)
    lock_held.hold_lock(lockable)
    one = gate()
    type_and_unlock(one, GOOD, qtbot)
    assert one.desks and lock_held.keyring_item(lockable)


def test_a_slow_one_is_waited_for_no_longer_than_a_moment(odd, room, gate, clock: Clock, qtbot):
    odd.ignores.add("GetSecret")
    with_keyring(room, "ab" * 16, bytes(32), clock)
    one = gate()
    assert not one.page.isVisible()
    qtbot.waitUntil(one.page.isVisible, timeout=int(LIMIT * 1000) - 500)
    type_and_unlock(one, GOOD, qtbot)
    assert one.desks, "what was typed does not wait for the keyring either"


def test_bytes_that_do_not_fit_are_silence(odd, room, gate, clock: Clock, qtbot):
    with_keyring(room, "ab" * 16, bytes(32), clock)
    one = gate()
    qtbot.waitUntil(one.page.isVisible, timeout=5000)
    assert one.page.unlock.isEnabled() and not one.page.told.isVisible()
    assert not one.desks and not one.troubles


def test_a_damaged_vault_leads_to_the_copies_from_the_keyring_too(
    odd, room, gate, lockable, clock: Clock, qtbot
):
    odd.answers["GetSecret"] = ("(oayays)", (("/s", b"", bytes(32), "x"),))
    with_keyring(room, "ab" * 16, bytes(32), clock)
    with lockable.vault.open("r+b") as file:
        file.seek(1_000)
        file.write(b"not what was here")
    one = gate()
    qtbot.waitUntil(lambda: bool(one.troubles), timeout=5000)
    assert one.troubles == [("vault_damaged", bytes(32))]


def test_lock_now_from_the_tray_stops_a_keyring_that_is_under_way(
    odd, room, gate, lockable, clock: Clock, qtbot
):
    odd.ignores.add("GetSecret")
    with_keyring(room, "ab" * 16, bytes(32), clock)
    one = gate()
    one._hear(opening("lock_now"))
    assert one.page.isVisible()
    assert lock_held.keyring_item(lockable) == ""
