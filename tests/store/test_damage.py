"""A key that does not fit is told from a damaged file."""

import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_desktop.store import backups, damage, slots
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.slots import MINIMAL
from tests.clock import Clock
from tests.store import twin


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return twin.make(tmp_path / "vault.db")


def test_a_whole_vault_opens(vault: Path) -> None:
    assert damage.examine(vault, twin.KEY) is Condition.OPENS


def test_another_key_does_not_fit_and_is_not_called_damage(vault: Path) -> None:
    assert damage.examine(vault, os.urandom(32)) is Condition.UNFIT


def test_a_damaged_first_page_is_damage_because_the_others_prove_the_key(vault: Path) -> None:
    twin.flip(vault, 200)
    assert damage.examine(vault, twin.KEY) is Condition.DAMAGED
    assert damage.examine(vault, os.urandom(32)) is Condition.UNFIT


def test_damaged_first_bytes_are_damage_when_a_copy_still_tells_them(vault: Path, clock: Clock) -> None:
    folder = vault.parent / "backups"
    backups.take(vault, twin.KEY, folder, clock(), Reason.HOURLY)
    twin.flip(vault, 5)
    assert damage.examine(vault, twin.KEY) is Condition.UNFIT
    assert damage.examine(vault, twin.KEY, folder) is Condition.DAMAGED
    assert damage.examine(vault, os.urandom(32), folder) is Condition.UNFIT


@pytest.mark.parametrize("left", [1, 100, 4_095, 4_096, 20_000])
def test_a_file_cut_short_is_damage_and_never_an_empty_vault(vault: Path, left: int) -> None:
    os.truncate(vault, left)
    assert damage.examine(vault, twin.KEY) is Condition.DAMAGED


def test_an_empty_file_is_called_empty(vault: Path) -> None:
    os.truncate(vault, 0)
    assert damage.examine(vault, twin.KEY) is Condition.EMPTY


def test_a_file_full_of_nothing_is_damage(vault: Path) -> None:
    vault.write_bytes(bytes(40_960))
    assert damage.examine(vault, twin.KEY) is Condition.DAMAGED


def test_something_else_in_its_place_is_told_from_another_key(vault: Path, tmp_path: Path) -> None:
    for name in ("rebound-64.png", "rebound-256.png"):
        picture = Path("resources/icons") / name
        if picture.exists():
            vault.write_bytes(picture.read_bytes())
            assert damage.examine(vault, twin.KEY) is Condition.FOREIGN
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE note (said)")
    plain.commit()
    plain.close()
    vault.write_bytes((tmp_path / "plain.db").read_bytes())
    assert damage.examine(vault, twin.KEY) is Condition.FOREIGN
    vault.write_bytes(os.urandom(40_960))
    assert damage.examine(vault, twin.KEY) is Condition.UNFIT


@settings(max_examples=40)
@given(at=st.integers(16, 4_095), bit=st.integers(0, 7))
def test_one_flipped_bit_in_the_first_page_is_always_noticed(
    tmp_path_factory: pytest.TempPathFactory, at: int, bit: int
) -> None:
    vault = twin.make(tmp_path_factory.mktemp("v") / "vault.db", rows=20)
    with vault.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))
    assert damage.examine(vault, twin.KEY) is Condition.DAMAGED


def test_the_start_tells_a_first_launch_from_lost_keys_from_a_lock(vault: Path, tmp_path: Path) -> None:
    keys, folder = tmp_path / "keys", tmp_path / "backups"
    assert damage.start(tmp_path / "none.db", keys, folder) == (Condition.MISSING, None)
    assert damage.start(vault, keys, folder) == (Condition.NO_KEY, None)
    slots.wrap_passphrase(keys, twin.KEY, "right", MINIMAL)
    assert damage.start(vault, keys, folder) == (Condition.LOCKED, None)
    slots.write_open(keys, twin.KEY)
    assert damage.start(vault, keys, folder) == (Condition.OPENS, twin.KEY)
    assert damage.start(tmp_path / "none.db", keys, folder) == (Condition.MISSING, twin.KEY)


def test_after_a_re_key_cut_short_both_slots_are_tried(vault: Path, tmp_path: Path) -> None:
    for key in (os.urandom(32), twin.KEY, os.urandom(32)):
        slots.write_open(tmp_path / "keys", key)
    assert damage.start(vault, tmp_path / "keys", tmp_path / "backups") == (Condition.OPENS, twin.KEY)


def test_a_damaged_open_slot_is_not_a_first_launch(tmp_path: Path) -> None:
    path = slots.write_open(tmp_path / "keys", twin.KEY)
    path.write_text("{")
    told = damage.start(tmp_path / "none.db", tmp_path / "keys", tmp_path / "backups")
    assert told == (Condition.NO_KEY, None)


@pytest.mark.parametrize("condition", list(damage.REFUSALS))
def test_every_condition_that_keeps_it_shut_has_its_sentence(condition: Condition) -> None:
    import tomllib

    words = tomllib.loads(Path("resources/words/en/errors.toml").read_text())
    told = damage.refusal(condition, Path("vault.db"), Path("keys"))
    assert "." in words[told.key].format(**told.values)
