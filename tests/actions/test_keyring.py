"""The system's keyring beside the passphrase: on, off, after a lock, after a new key."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions import lock, lock_held, vault_door
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import slots
from rebound_desktop.store.slots import Kind
from rebound_desktop.system.paths import Paths
from tests.clock import Clock

GOOD, OTHER = "a film known by heart", "another one"
Open = Callable[..., Desk]


def switched_on(opened: Open, clock: Clock) -> tuple[Desk, str, bytes]:
    desk = opened()
    lock.lock_with(desk, GOOD, now=clock())
    item, secret = lock.new_keyring_item()
    lock.open_with_keyring(desk, item, secret, now=clock())
    return desk, item, secret


def refused(opened: Open, secret: str | bytes = "") -> str:
    with pytest.raises(Refusal) as told:
        opened(secret)
    return told.value.key


def test_both_open_it_and_neither_is_asked_in_the_place_of_the_other(
    opened: Open, paths: Paths, clock: Clock
) -> None:
    desk, item, secret = switched_on(opened, clock)
    assert lock.lock_standing(desk, now=clock()) == lock.LockStanding(locked=True, keyring=item)
    assert refused(opened) == "locked", "without the keyring it is as locked as before"
    assert opened(secret).vault.value("SELECT 1") == 1
    assert opened(GOOD).vault.value("SELECT 1") == 1
    assert lock_held.keyring_item(paths) == item


def test_without_a_passphrase_there_is_nothing_to_add_it_to(opened: Open, clock: Clock) -> None:
    with pytest.raises(ValueError):
        lock.open_with_keyring(opened(), *lock.new_keyring_item(), now=clock())


def test_switched_off_the_kept_bytes_open_nothing(opened: Open, paths: Paths, clock: Clock) -> None:
    desk, _, secret = switched_on(opened, clock)
    lock.forget_keyring(desk, now=clock())
    assert lock.lock_standing(desk, now=clock()) == lock.LockStanding(locked=True)
    assert lock_held.keyring_item(paths) == ""
    assert refused(opened, secret) in ("wrong_passphrase", "no_key")


def test_switched_on_again_what_was_kept_before_opens_nothing(opened: Open, clock: Clock) -> None:
    desk, _, secret = switched_on(opened, clock)
    item, anew = lock.new_keyring_item()
    lock.open_with_keyring(desk, item, anew, now=clock())
    assert lock.lock_standing(desk, now=clock()).keyring == item
    assert refused(opened, secret) == "wrong_passphrase"
    opened(anew)


def test_an_ordinary_change_of_the_passphrase_leaves_it(opened: Open, clock: Clock) -> None:
    desk, item, secret = switched_on(opened, clock)
    lock.change_passphrase(desk, GOOD, OTHER, now=clock())
    assert lock.lock_standing(desk, now=clock()).keyring == item
    opened(secret)
    opened(OTHER)


def test_someone_may_know_takes_it_away(opened: Open, paths: Paths, clock: Clock) -> None:
    desk, _, secret = switched_on(opened, clock)
    lock.lock_with(desk, OTHER, now=clock())
    assert lock.lock_standing(desk, now=clock()) == lock.LockStanding(locked=True)
    assert lock_held.keyring_item(paths) == ""
    assert refused(opened, secret) in ("wrong_passphrase", "no_key")
    opened(OTHER)


def test_it_goes_with_the_passphrase(opened: Open, paths: Paths, clock: Clock) -> None:
    desk, _, _ = switched_on(opened, clock)
    lock.remove_passphrase(desk, GOOD, now=clock())
    assert {slot.kind for slot in slots.all_slots(paths.keys)[0]} == {Kind.OPEN}
    opened()


def test_after_a_lock_it_is_not_asked_until_the_passphrase_was_given(
    opened: Open, paths: Paths, clock: Clock
) -> None:
    _, item, _ = switched_on(opened, clock)
    lock_held.hold_lock(paths)
    assert lock_held.keyring_item(paths) == ""
    lock_held.let_go_of_lock(paths)
    assert lock_held.keyring_item(paths) == item


def test_a_lock_from_before_the_machine_was_started_anew_is_over(
    opened: Open, paths: Paths, clock: Clock
) -> None:
    _, item, _ = switched_on(opened, clock)
    lock_held.hold_lock(paths)
    (paths.runtime / lock_held.NAME).write_text("another run of the machine")
    assert lock_held.keyring_item(paths) == item


def test_a_mark_that_cannot_be_read_holds(opened: Open, paths: Paths, clock: Clock) -> None:
    switched_on(opened, clock)
    (paths.runtime / lock_held.NAME).mkdir()
    assert lock_held.keyring_item(paths) == ""


def test_a_damaged_vault_is_told_from_a_key_that_does_not_fit(
    opened: Open, paths: Paths, clock: Clock
) -> None:
    desk, _, secret = switched_on(opened, clock)
    desk.vault.close()
    with paths.vault.open("r+b") as file:
        file.seek(1_000)
        file.write(b"not what was here")
    with pytest.raises(Refusal, match="vault_damaged"):
        vault_door.open_vault(paths, lambda: ZoneInfo("UTC"), secret)
