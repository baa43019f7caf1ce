"""A new key: killed at any touch of the disk the vault opens, nothing is lost, and one key is left."""

from pathlib import Path

import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, damage, former, rekey, slots
from rebound_desktop.store.attachments import Attachments
from rebound_desktop.store.copies import all_copies
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.slots import MINIMAL
from tests.store import rekeying, twin
from tests.store.rekeying import FIRST, NEW, OLD, SECOND, Made


@pytest.mark.parametrize("passphrase", ["", FIRST])
def test_after_it_the_old_key_opens_nothing_and_the_new_one_everything(
    tmp_path: Path, passphrase: str
) -> None:
    one = rekeying.made(tmp_path, passphrase)
    rekeying.change_key(one)
    assert rekeying.key_of(one) == NEW
    assert rekeying.is_whole(one, NEW)
    assert not opens_anything(one, OLD)
    for folder in (one.realm.keys, one.realm.slots_of_copies):
        assert rekeying.ids(folder) == {slots.key_id(NEW)}
        assert slots.open_key(folder) is None
    assert not former.begun(one.realm.keys)
    assert OLD.hex().encode() not in everything(tmp_path)
    assert leftovers(one) == []


def test_killed_at_any_touch_of_the_disk_it_opens_and_nothing_is_lost(tmp_path: Path) -> None:
    for passphrase in ("", FIRST):
        nth = 0
        opened = set()
        while True:
            one = rekeying.made(tmp_path / f"{passphrase or 'open'}-{nth}", passphrase)
            if not rekeying.killed_at(nth, lambda: rekeying.change_key(one)):  # noqa: B023
                break
            key = rekeying.key_of(one)
            opened.add(key)
            carry_on(one, key)
            assert rekeying.is_whole(one, key), nth
            assert rekeying.ids(one.realm.keys) == {slots.key_id(key)}, nth
            assert rekeying.ids(one.realm.slots_of_copies) == {slots.key_id(key)}, nth
            assert leftovers(one) == [], nth
            nth += 1
        assert opened == {OLD, NEW}, "it died before and after"
        assert nth > 60


def test_killed_again_while_it_is_carried_on(tmp_path: Path) -> None:
    for first in (25, 45, 60):
        for nth in range(0, 40, 3):
            one = rekeying.made(tmp_path / f"{first}-{nth}", FIRST)
            assert rekeying.killed_at(first, lambda: rekeying.change_key(one))  # noqa: B023
            key = rekeying.key_of(one)
            rekeying.killed_at(nth, lambda: carry_on(one, key))  # noqa: B023
            assert rekeying.key_of(one) == key
            carry_on(one, key)
            assert rekeying.is_whole(one, key)


def test_a_disk_that_is_full_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = rekeying.made(tmp_path, FIRST)

    def no_room() -> None:
        rekeying.write_slots(one)
        raise OSError(28, "No space left on device")

    with pytest.raises(Refusal, match="disk_full"):
        rekey.rekey(one.realm, OLD, NEW, no_room)
    assert rekeying.key_of(one) == OLD
    assert rekeying.is_whole(one, OLD)
    assert rekeying.ids(one.realm.keys) == {slots.key_id(OLD)}
    assert leftovers(one) == []


def test_a_vault_that_another_process_writes_to_is_not_given_a_new_key(tmp_path: Path) -> None:
    one = rekeying.made(tmp_path, FIRST)
    from rebound_desktop.store import keyed

    with keyed.connected(one.realm.vault, OLD, keyed.READ_WRITE) as other:
        other.execute("begin")
        other.execute("select count(*) from entry").fetchall()
        with pytest.raises(Refusal):
            rekey.rekey(one.realm, OLD, NEW, lambda: rekeying.write_slots(one))
        other.execute("commit")
    assert rekeying.key_of(one) == OLD
    assert rekeying.is_whole(one, OLD)


def test_a_copy_that_cannot_be_read_is_removed_and_counted(tmp_path: Path) -> None:
    one = rekeying.made(tmp_path, FIRST)
    broken = all_copies(one.realm.backups)[0].path
    twin.flip(broken, 5_000)
    rekey.rekey(one.realm, OLD, NEW, lambda: rekeying.write_slots(one))
    told = rekey.rewrite_copies(one.realm, NEW)
    assert (told.written_anew, told.removed) == (1, 1)
    assert not broken.exists()


def test_broken_off_it_waits_for_the_next_time(tmp_path: Path) -> None:
    one = rekeying.made(tmp_path, FIRST)
    rekey.rekey(one.realm, OLD, NEW, lambda: rekeying.write_slots(one))
    told = rekey.rewrite_copies(one.realm, NEW, stop=lambda: True)
    assert not told.all_done
    assert rekey.unfinished(one.realm, NEW)
    assert rekey.rewrite_copies(one.realm, NEW).written_anew == 2
    assert not rekey.unfinished(one.realm, NEW)


def test_a_wrong_passphrase_a_damaged_slot_and_a_damaged_vault_are_three_things(tmp_path: Path) -> None:
    one = rekeying.made(tmp_path, FIRST)
    realm = one.realm

    def told(secret: str) -> str:
        with pytest.raises(Refusal) as refused:
            damage.unlock(realm.vault, realm.keys, realm.backups, secret)
        return refused.value.key

    assert told("wrong") == "wrong_passphrase"
    twin.flip(realm.vault, 300)
    assert told("wrong") == "wrong_passphrase"
    assert damage.unlock(realm.vault, realm.keys, realm.backups, FIRST) == (Condition.DAMAGED, OLD)
    for slot in (*realm.keys.iterdir(), *realm.slots_of_copies.iterdir()):
        twin.flip(slot, 60)
    assert told(FIRST) == "key_slot_damaged"


def test_a_lost_key_file_is_found_beside_the_copies(tmp_path: Path) -> None:
    one = rekeying.made(tmp_path, FIRST)
    for slot in one.realm.keys.iterdir():
        slot.unlink()
    realm = one.realm
    assert damage.start(realm.vault, realm.keys, realm.backups)[0] is Condition.LOCKED
    assert damage.unlock(realm.vault, realm.keys, realm.backups, FIRST) == (Condition.OPENS, OLD)


def test_both_secrets_open_while_both_slots_lie_there(tmp_path: Path) -> None:
    one = rekeying.made(tmp_path, FIRST)
    former.remember(one.realm.keys, OLD, NEW)
    slots.wrap_passphrase(one.realm.keys, NEW, SECOND, MINIMAL)
    realm = one.realm
    assert damage.unlock(realm.vault, realm.keys, realm.backups, FIRST) == (Condition.OPENS, OLD)
    with pytest.raises(Refusal, match="wrong_passphrase"):
        damage.unlock(realm.vault, realm.keys, realm.backups, SECOND)


def carry_on(one: Made, key: bytes) -> None:
    """What each start of the window does."""
    rekey.settle(one.realm, key)
    Pages(one.realm.pages, key).sweep()
    rekey.rewrite_copies(one.realm, key)


def opens_anything(one: Made, key: bytes) -> bool:
    realm = one.realm
    files = [realm.vault, *(copy.path for copy in all_copies(realm.backups))]
    found = any(backups.verified(path, key) for path in files)
    for folder in (realm.files, realm.files_of_copies):
        found |= any(Attachments(folder, key).all_bytes())
    try:
        Pages(realm.pages, key).read(one.page)
    except Refusal:
        return found
    return True


def leftovers(one: Made) -> list[str]:
    """What a step left lying about: halves, prepared folders, logs."""
    folder = one.realm.vault.parent
    prepared = {slots.key_id(OLD), slots.key_id(NEW)}
    left = (
        path for path in folder.rglob("*") if path.suffix in (".part", ".former") or path.name in prepared
    )
    return sorted(str(path.relative_to(folder)) for path in left)


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_finds_the_old_key_would_find_it_before(tmp_path: Path) -> None:
    one = rekeying.made(tmp_path)
    assert opens_anything(one, OLD)
    assert OLD.hex().encode() in everything(tmp_path)
    assert rekeying.key_of(one) == OLD
    assert SECOND not in str(rekeying.ids(one.realm.keys))
