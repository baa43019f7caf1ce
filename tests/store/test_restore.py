"""Going back to a copy, and the ways it can be cut short."""

from pathlib import Path

import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, copies, damage, keyed, restore, slots
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.damage import Condition
from tests.clock import Clock
from tests.store import twin


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return twin.make(tmp_path / "vault.db")


@pytest.fixture
def copy(vault: Path, tmp_path: Path, clock: Clock) -> Path:
    slots.write_open(tmp_path / "keys", twin.KEY)
    taken = backups.take(
        vault, twin.KEY, tmp_path / "backups", clock(), Reason.HOURLY, slots_folder=tmp_path / "keys"
    )
    assert taken is not None
    with keyed.connected(vault, twin.KEY, keyed.READ_WRITE) as writer:
        twin.write(writer, 50)
    clock.advance(days=1)
    return taken.path


def test_a_preview_tells_what_the_copy_holds_and_writes_nothing(copy: Path) -> None:
    before = copy.read_bytes()
    told = restore.preview(copy, twin.KEY)
    assert told.counts == {"entry": 300}
    assert (told.schema, told.steps, told.size) == (0, 0, len(before))
    assert copy.read_bytes() == before
    assert not list(copy.parent.glob("*-wal"))


def test_the_restore_drill_from_a_corrupt_vault_to_an_open_one(
    vault: Path, copy: Path, tmp_path: Path, clock: Clock
) -> None:
    for at in range(0, vault.stat().st_size, 4_096):
        twin.flip(vault, at + 99)
    condition, key = damage.start(vault, tmp_path / "keys", tmp_path / "backups")
    assert condition is Condition.UNFIT
    assert key is not None
    latest = copies.latest_verified(tmp_path / "backups")
    assert latest is not None
    assert restore.preview(latest.path, key).counts == {"entry": 300}
    corrupt = vault.read_bytes()
    aside = restore.put_back(latest.path, vault, key, clock())
    assert aside is not None and aside.read_bytes() == corrupt
    assert twin.count(vault) == 300
    assert damage.start(vault, tmp_path / "keys", tmp_path / "backups") == (Condition.OPENS, twin.KEY)
    assert copy.exists()


def test_a_restore_can_be_taken_back(vault: Path, copy: Path, clock: Clock) -> None:
    aside = restore.put_back(copy, vault, twin.KEY, clock())
    assert aside is not None
    assert twin.count(vault) == 300
    clock.advance(minutes=1)
    restore.put_back(aside, vault, twin.KEY, clock())
    assert twin.count(vault) == 350
    assert len(restore.moved_aside(vault)) == 2


def test_words_still_in_the_log_of_the_file_moved_aside_come_back_with_it(
    vault: Path, copy: Path, tmp_path: Path, clock: Clock
) -> None:
    raw = tmp_path / "killed.db"
    with keyed.connected(vault, twin.KEY, keyed.READ_WRITE) as writer:
        twin.write(writer, 9)
        # As a kill leaves it: the file and a log beside it that nobody folded in.
        raw.write_bytes(vault.read_bytes())
        (tmp_path / "killed.db-wal").write_bytes((tmp_path / "vault.db-wal").read_bytes())
    aside = restore.put_back(copy, raw, twin.KEY, clock())
    assert aside is not None
    assert twin.count(raw) == 300
    restore.put_back(aside, raw, twin.KEY, clock.advance(minutes=1))
    assert twin.count(raw) == 359


def test_a_copy_that_does_not_check_changes_nothing(vault: Path, copy: Path, clock: Clock) -> None:
    twin.flip(copy, 50_000)
    before = vault.read_bytes()
    there = twin.names(vault.parent)
    for act in (lambda: restore.preview(copy, twin.KEY), lambda: put_back(copy, vault, clock)):
        with pytest.raises(Refusal, match="restore_failed"):
            act()
    assert vault.read_bytes() == before
    assert twin.names(vault.parent) == there


def put_back(copy: Path, vault: Path, clock: Clock) -> object:
    return restore.put_back(copy, vault, twin.KEY, clock())


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_cut_short_anywhere_the_next_start_has_the_old_vault_or_the_new_one_whole(
    vault: Path, copy: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    renames = 0
    real = Path.replace

    def cut(path: Path, target: Path) -> Path:
        nonlocal renames
        renames += 1
        if renames == fails_at:
            raise KeyboardInterrupt
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cut)
        with pytest.raises(KeyboardInterrupt):
            restore.put_back(copy, vault, twin.KEY, clock())
    finished = restore.finish(vault)
    assert finished is (fails_at == 3)
    assert twin.count(vault) == (300 if finished else 350)
    assert not restore.finish(vault)


def test_a_lost_vault_is_put_back_where_there_is_nothing_to_move_aside(
    vault: Path, copy: Path, clock: Clock
) -> None:
    vault.unlink()
    assert restore.put_back(copy, vault, twin.KEY, clock()) is None
    assert twin.count(vault) == 300


def test_a_copy_opens_with_the_slot_beside_it_when_the_keys_are_gone(
    copy: Path, tmp_path: Path, vault: Path
) -> None:
    for path in (tmp_path / "keys").iterdir():
        path.unlink()
    assert restore.key_for(copy, [tmp_path / "keys"]) is None
    assert restore.key_for(copy, [tmp_path / "keys", tmp_path / "backups" / "keys"]) == twin.KEY
    assert damage.start(vault, tmp_path / "keys", tmp_path / "backups") == (Condition.OPENS, twin.KEY)
