"""The slot that the system's keyring opens: beside a passphrase, on this computer alone."""

from pathlib import Path

import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import keyring_slot, slots
from rebound_desktop.store.slots import MINIMAL, Kind


@pytest.fixture
def key(tmp_path: Path) -> bytes:
    key = slots.new_key()
    slots.wrap_passphrase(tmp_path, key, "lamp river", MINIMAL)
    return key


def test_it_is_opened_by_its_bytes_and_holds_neither_them_nor_the_key(tmp_path: Path, key: bytes) -> None:
    item, secret = keyring_slot.new_item()
    path = keyring_slot.write(tmp_path, key, item, secret)
    assert slots.unlock(tmp_path, secret) == key
    assert slots.unlock(tmp_path, "lamp river") == key
    assert keyring_slot.item(tmp_path) == item
    for hidden in (secret, key):
        assert hidden.hex() not in path.read_text() and hidden not in path.read_bytes()


def test_it_is_never_the_only_way(tmp_path: Path, key: bytes) -> None:
    for folder in (tmp_path / "none", tmp_path / "open", tmp_path / "another"):
        folder.mkdir()
    slots.write_open(tmp_path / "open", key)
    slots.wrap_passphrase(tmp_path / "another", slots.new_key(), "lamp river", MINIMAL)
    for folder in ("none", "open", "another"):
        with pytest.raises(ValueError):
            keyring_slot.write(tmp_path / folder, key, *keyring_slot.new_item())
        assert keyring_slot.item(tmp_path / folder) == ""


def test_other_bytes_do_not_fit_and_a_typed_secret_is_not_tried_on_it(tmp_path: Path, key: bytes) -> None:
    item, secret = keyring_slot.new_item()
    keyring_slot.write(tmp_path, key, item, secret)
    for wrong in (bytes(32), b"", secret[:-1], secret + b"x"):
        with pytest.raises(Refusal, match="wrong_passphrase"):
            slots.unlock(tmp_path, wrong)
    with pytest.raises(Refusal, match="wrong_passphrase"):
        slots.unlock(tmp_path, secret.hex())


def test_it_goes_beside_no_copy(tmp_path: Path, key: bytes) -> None:
    keyring_slot.write(tmp_path, key, *keyring_slot.new_item())
    slots.copy_all(tmp_path, tmp_path / "beside")
    assert [slot.kind for slot in slots.all_slots(tmp_path / "beside")[0]] == [Kind.PASSPHRASE]


def test_a_damaged_one_is_told_from_bytes_that_do_not_fit(tmp_path: Path, key: bytes) -> None:
    item, secret = keyring_slot.new_item()
    path = keyring_slot.write(tmp_path, key, item, secret)
    path.write_bytes(path.read_bytes().replace(b'"body": "', b'"body": "0'))
    with pytest.raises(Refusal, match="key_slot_damaged"):
        slots.unlock(tmp_path, secret)
    assert slots.unlock(tmp_path, "lamp river") == key
