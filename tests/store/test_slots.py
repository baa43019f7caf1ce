"""Key slots: one way in, told apart from every other failure."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import slots
from rebound_desktop.store.slots import MINIMAL
from tests.store import twin


def refused(folder: Path, secret: str) -> str:
    with pytest.raises(Refusal) as told:
        slots.unlock(folder, secret)
    return told.value.key


def test_a_key_is_thirty_two_random_bytes() -> None:
    assert len(slots.new_key()) == 32
    assert slots.new_key() != slots.new_key()


def test_the_open_slot_gives_the_key_and_says_that_it_is_open(tmp_path: Path) -> None:
    path = slots.write_open(tmp_path / "keys", twin.KEY)
    assert slots.open_key(tmp_path / "keys") == twin.KEY
    told = json.loads(path.read_text())
    assert told["kind"] == "open"
    assert "anyone" in told["says"]


def test_no_folder_has_no_key(tmp_path: Path) -> None:
    assert slots.open_key(tmp_path / "nowhere") is None


def test_slots_are_for_this_person_alone(tmp_path: Path) -> None:
    path = slots.write_open(tmp_path / "keys", twin.KEY)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_slot_is_on_the_disk_with_its_folder_before_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []

    def watch(handle: int) -> None:
        synced.append(Path(f"/proc/self/fd/{handle}").resolve().name)

    monkeypatch.setattr("os.fsync", watch)
    slots.write_open(tmp_path / "keys", twin.KEY)
    assert synced[0] == tmp_path.name
    assert synced[1].endswith(".part")
    assert synced[2] == "keys"


def test_a_passphrase_opens_its_slot_and_no_open_key_is_left_in_it(tmp_path: Path) -> None:
    path = slots.wrap_passphrase(tmp_path, twin.KEY, "a film known by heart", MINIMAL)
    assert slots.unlock(tmp_path, "a film known by heart") == twin.KEY
    assert slots.open_key(tmp_path) is None
    assert twin.KEY.hex() not in path.read_text()


def test_a_wrong_passphrase_is_told_from_a_damaged_file(tmp_path: Path) -> None:
    path = slots.wrap_passphrase(tmp_path, twin.KEY, "right", MINIMAL)
    assert refused(tmp_path, "wrong") == "wrong_passphrase"
    path.write_text(path.read_text().replace('"body": "', '"body": "00'))
    assert refused(tmp_path, "right") == "key_slot_damaged"
    assert refused(tmp_path, "wrong") == "key_slot_damaged"


@given(at=st.integers(0, 1_000_000), bit=st.integers(0, 7))
def test_one_flipped_bit_anywhere_never_reads_as_a_wrong_passphrase(
    tmp_path_factory: pytest.TempPathFactory, at: int, bit: int
) -> None:
    folder = tmp_path_factory.mktemp("keys")
    path = slots.wrap_passphrase(folder, twin.KEY, "right", MINIMAL)
    raw = bytearray(path.read_bytes())
    raw[at % len(raw)] ^= 1 << bit
    path.write_bytes(raw)
    try:
        key = slots.unlock(folder, "right")
    except Refusal as told:
        assert told.key == "key_slot_damaged"
    else:
        # A flip in the white space, or of a hexadecimal letter's case in a length of salt, changes nothing.
        assert key == twin.KEY


def test_the_same_words_fit_however_the_keyboard_composes_them(tmp_path: Path) -> None:
    slots.wrap_passphrase(tmp_path, twin.KEY, "caf\u00e9 am Meer", MINIMAL)
    assert slots.unlock(tmp_path, "cafe\u0301 am Meer") == twin.KEY


def test_an_empty_passphrase_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="passphrase_empty"):
        slots.wrap_passphrase(tmp_path, twin.KEY, "  ", MINIMAL)
    assert twin.names(tmp_path) == []


def test_a_recovery_code_opens_its_slot_however_it_was_copied_down(tmp_path: Path) -> None:
    code = slots.new_code()
    slots.wrap_recovery(tmp_path, twin.KEY, code, MINIMAL)
    assert len(code) == 29
    assert slots.unlock(tmp_path, code) == twin.KEY
    assert slots.unlock(tmp_path, code.lower().replace("-", " ")) == twin.KEY
    assert slots.unlock(tmp_path, code.replace("0", "o").replace("1", "l")) == twin.KEY
    assert refused(tmp_path, "7" * 25) == "wrong_recovery_code"
    assert refused(tmp_path, "not a code") == "wrong_passphrase"


def test_each_slot_is_tried(tmp_path: Path) -> None:
    slots.wrap_passphrase(tmp_path, twin.KEY, "first", MINIMAL)
    slots.wrap_passphrase(tmp_path, twin.KEY, "second", MINIMAL)
    code = slots.new_code()
    slots.wrap_recovery(tmp_path, twin.KEY, code, MINIMAL)
    for secret in ("first", "second", code):
        assert slots.unlock(tmp_path, secret) == twin.KEY
    assert refused(tmp_path, "third") == "wrong_passphrase"


def test_with_no_locked_slot_there_is_nothing_to_try(tmp_path: Path) -> None:
    assert refused(tmp_path, "anything") == "no_key"


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", "{}", "[" * 5_000, '{"check": 3}', '{"format": 1, "check": "x"}', "\0" * 9_000],
)
def test_what_is_no_slot_is_a_damaged_slot_and_nothing_worse(tmp_path: Path, content: str) -> None:
    (tmp_path / "0.json").write_text(content)
    slots.wrap_passphrase(tmp_path, twin.KEY, "right", MINIMAL)
    assert slots.unlock(tmp_path, "right") == twin.KEY
    assert refused(tmp_path, "wrong") == "key_slot_damaged"


def test_a_slot_that_asks_for_all_the_memory_there_is_is_not_obeyed(tmp_path: Path) -> None:
    slots._wrap(tmp_path, slots.Kind.PASSPHRASE, twin.KEY, b"right", MINIMAL)
    [path] = tmp_path.iterdir()
    told = json.loads(path.read_text())
    told.pop("check")
    told["memory"] = 1 << 42
    path.write_text(json.dumps({**told, "check": slots._check(told)}))
    with pytest.raises(Refusal, match="key_slot_damaged"):
        slots.read(path)


def test_slots_are_copied_once_and_never_written_over(tmp_path: Path) -> None:
    first = slots.write_open(tmp_path / "keys", twin.KEY)
    slots.copy_all(tmp_path / "keys", tmp_path / "copies" / "keys")
    slots.wrap_passphrase(tmp_path / "keys", twin.KEY, "right", MINIMAL)
    slots.copy_all(tmp_path / "keys", tmp_path / "copies" / "keys")
    assert twin.names(tmp_path / "copies" / "keys") == twin.names(tmp_path / "keys")
    slots.remove(first)
    assert slots.open_key(tmp_path / "keys") is None
    assert slots.open_key(tmp_path / "copies" / "keys") == twin.KEY


def test_production_pays_a_moderate_price_for_each_guess() -> None:
    assert slots.MODERATE.memory >= 256 << 20
    assert slots.MODERATE.ops >= 3


def test_from_beside_the_copies_come_back_the_slots_of_one_key_alone(tmp_path: Path) -> None:
    slots.write_open(tmp_path / "copies", twin.KEY)
    slots.write_open(tmp_path / "copies", slots.new_key())
    slots.copy_all(tmp_path / "copies", tmp_path / "keys", twin.KEY)
    assert list(slots.open_keys(tmp_path / "keys")) == [twin.KEY]
