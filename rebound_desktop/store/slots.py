"""Key slots: the ways to the one key that opens the vault, each in a small file of its own."""

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import durable

KEY_BYTES = 32
FORMAT = 1
LARGEST_FILE = 8_192
LARGEST_OPS = 16
LARGEST_MEMORY = 1 << 30
# Crockford's letters: none is taken for another when read aloud or copied by hand.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DASHES = str.maketrans("", "", "-–—")
CODE_LETTERS = 25
OPEN_SAYS = "No lock: anyone who holds this file and the vault can read the vault."


class Kind(StrEnum):
    OPEN = "open"
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    KEYRING = "keyring"


# What a person can say on the lock page; what the system's keyring says in bytes.
ASKS = frozenset({Kind.PASSPHRASE, Kind.RECOVERY})
ASKS_KEYRING = frozenset({Kind.KEYRING})
# A passphrase or a recovery code, or the bytes that the keyring keeps.
Secret = str | bytes


@dataclass(frozen=True, slots=True)
class Cost:
    """What one Argon2id derivation takes: passes, and memory in bytes."""

    ops: int
    memory: int


# As libsodium names them. PyNaCl itself is loaded by who wraps or unwraps: the open slot needs none.
MODERATE = Cost(3, 256 << 20)
MINIMAL = Cost(1, 8 << 10)


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot file whose own check holds.

    `key_id` names the key without telling it; `body` is the key itself (open) or the key wrapped.
    """

    path: Path
    kind: Kind
    key_id: str
    body: bytes
    salt: bytes = b""
    cost: Cost = MODERATE


def _any_key(_key: bytes) -> bool:
    return True


def new_key() -> bytes:
    """32 random bytes: the raw key of one vault."""
    return secrets.token_bytes(KEY_BYTES)


def key_id(key: bytes) -> str:
    """A name for a key (16 hex digits) from which the key cannot be told."""
    return hashlib.blake2b(key, digest_size=8, person=b"rebound key id").hexdigest()


def write_open(folder: Path, key: bytes) -> Path:
    """Writes the slot that needs no secret; on the disk when this returns."""
    return write(folder, Kind.OPEN, key, {"says": OPEN_SAYS, "body": key.hex()})


def wrap_passphrase(folder: Path, key: bytes, passphrase: str, cost: Cost = MODERATE) -> Path:
    """Writes a slot opened by `passphrase`; Refusal `passphrase_empty` when there is nothing in it."""
    if not passphrase.strip():
        raise Refusal("passphrase_empty")
    return _wrap(folder, Kind.PASSPHRASE, key, _said(passphrase), cost)


def new_code() -> str:
    """A fresh recovery code, five groups of five letters: 125 bits, shown once, kept by the person."""
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
    return "-".join(code[at : at + 5] for at in range(0, CODE_LETTERS, 5))


def wrap_recovery(folder: Path, key: bytes, code: str, cost: Cost = MODERATE) -> Path:
    """Writes a slot opened by `code`; ValueError for what is no code."""
    letters = _code(code)
    if letters is None:
        raise ValueError("not a recovery code")
    return _wrap(folder, Kind.RECOVERY, key, letters, cost)


def read(path: Path) -> Slot:
    """Reads one slot file; Refusal `key_slot_damaged` when its own check does not hold."""
    try:
        content = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else b""
        told = json.loads(content)
        check = told.pop("check")
        if told["format"] != FORMAT or check != _check(told):
            raise ValueError
        kind = Kind(told["kind"])
        derived = kind in ASKS
        cost = Cost(int(told["ops"]), int(told["memory"])) if derived else MODERATE
        if not (1 <= cost.ops <= LARGEST_OPS and cost.memory <= LARGEST_MEMORY):
            raise ValueError
        salt = bytes.fromhex(told.get("salt", ""))
        return Slot(path, kind, told["key_id"], bytes.fromhex(told["body"]), salt, cost)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise Refusal("key_slot_damaged") from wrong


def all_slots(folder: Path) -> tuple[list[Slot], list[Path]]:
    """Every slot in `folder` by name: those that hold, and the paths of those that are damaged."""
    whole: list[Slot] = []
    damaged: list[Path] = []
    for path in sorted(folder.glob("*.json")):
        try:
            whole.append(read(path))
        except Refusal:
            damaged.append(path)
    return whole, damaged


def open_keys(folder: Path) -> Iterator[bytes]:
    """The keys of all open slots, one after the other (a re-key cut short leaves two)."""
    for slot in all_slots(folder)[0]:
        if slot.kind is Kind.OPEN and key_id(slot.body) == slot.key_id:
            yield slot.body


def open_key(folder: Path) -> bytes | None:
    """The key of the open slot; None when every slot asks for a secret or none is there."""
    return next(open_keys(folder), None)


def unwrap(slot: Slot, secret: Secret) -> bytes | None:
    """The key of one locked slot; None when `secret` does not fit this slot."""
    wrapping = _wrapping(slot, secret)
    if wrapping is None:
        return None
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    try:
        key = SecretBox(wrapping).decrypt(slot.body)
    except CryptoError:
        # The slot's own check held when it was read, so it is the secret that does not fit.
        return None
    if len(key) != KEY_BYTES or key_id(key) != slot.key_id:
        raise Refusal("key_slot_damaged")
    return key


def is_locked(folder: Path) -> bool:
    """Whether a secret is asked for: a slot that needs one is there."""
    return any(slot.kind in ASKS for slot in all_slots(folder)[0])


def unlock(folder: Path, secret: Secret, fits: Callable[[bytes], bool] = _any_key) -> bytes:
    """The key that `secret` opens, trying each locked slot of its kind.

    `fits` says whether a key found is the vault's: a re-key cut short leaves slots of two.
    Refusal `wrong_passphrase` or `wrong_recovery_code` when slots are whole and none fits;
    `key_slot_damaged` when a damaged one may be the one that fits; `no_key` when there is nothing to try.
    """
    whole, damaged = all_slots(folder)
    asks = ASKS if isinstance(secret, str) else ASKS_KEYRING
    locked = [slot for slot in whole if slot.kind in asks]
    for slot in locked:
        key = unwrap(slot, secret)
        if key is not None and fits(key):
            return key
    if damaged:
        raise Refusal("key_slot_damaged")
    if not locked:
        raise Refusal("no_key", path=str(folder))
    code = isinstance(secret, str) and _code(secret) and any(slot.kind is Kind.RECOVERY for slot in locked)
    raise Refusal("wrong_recovery_code" if code else "wrong_passphrase")


def remove(path: Path) -> None:
    """Takes a slot away, after a re-key or a re-wrap; gone from the disk when this returns."""
    durable.blot(path)


def remove_other(folder: Path, key: bytes) -> None:
    """Takes away every slot that is not one of `key`, whole or damaged."""
    whole, damaged = all_slots(folder)
    for slot in whole:
        if slot.key_id != key_id(key):
            remove(slot.path)
    for path in damaged:
        remove(path)


def remove_blotted(folder: Path) -> None:
    """Takes away the slots whose removal was cut short: overwritten, and still there by name."""
    for path in folder.glob("*.json"):
        if path.stat().st_size <= LARGEST_FILE and not any(path.read_bytes()):
            durable.blot(path)


def remove_locks_of_open(folder: Path, key: bytes) -> None:
    """An open slot beside a locked one of the same key: a lock was being removed, and now is."""
    if key in open_keys(folder):
        remove_kind(folder, Kind.PASSPHRASE, Kind.RECOVERY, Kind.KEYRING)


def remove_kind(folder: Path, *kinds: Kind, but: Path | None = None) -> None:
    """Takes away the slots of these kinds, but for the one just written under the name of `but`."""
    for slot in all_slots(folder)[0]:
        if slot.kind in kinds and (but is None or slot.path.name != but.name):
            remove(slot.path)


def copy_all(folder: Path, target: Path, key: bytes | None = None) -> None:
    """Copies each whole slot that `target` does not hold yet; slots never change once written.

    With `key`, those of that key alone: to bring back from beside the copies what the vault lost. The
    keyring's slot opens on this computer alone and is copied nowhere.
    """
    durable.make_folder(target)
    for slot in all_slots(folder)[0]:
        wanted = (key is None or slot.key_id == key_id(key)) and slot.kind is not Kind.KEYRING
        if wanted and not (target / slot.path.name).exists():
            durable.write_once(target / slot.path.name, slot.path.read_bytes())


def _wrap(folder: Path, kind: Kind, key: bytes, said: bytes, cost: Cost) -> Path:
    from nacl.pwhash import argon2id
    from nacl.secret import SecretBox

    salt = secrets.token_bytes(argon2id.SALTBYTES)
    box = bytes(SecretBox(_derive(said, salt, cost)).encrypt(key))
    told: dict[str, object] = {"salt": salt.hex(), "ops": cost.ops, "memory": cost.memory, "body": box.hex()}
    return write(folder, kind, key, told)


def write(folder: Path, kind: Kind, key: bytes, told: dict[str, object]) -> Path:
    """Writes a slot of `key` with what else is told in it; on the disk when this returns."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    told = {"format": FORMAT, "kind": kind.value, "key_id": key_id(key), **told}
    durable.make_folder(folder)
    path = folder / f"{secrets.token_hex(8)}.json"
    durable.write_once(path, json.dumps({**told, "check": _check(told)}, indent=1).encode() + b"\n")
    return path


def _check(told: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _wrapping(slot: Slot, secret: Secret) -> bytes | None:
    """What the box of one slot is opened with, if `secret` is of its kind."""
    if isinstance(secret, bytes):
        return secret if slot.kind is Kind.KEYRING and len(secret) == KEY_BYTES else None
    if slot.kind not in ASKS:
        return None
    said = _said(secret) if slot.kind is Kind.PASSPHRASE else _code(secret)
    return None if said is None else _derive(said, slot.salt, slot.cost)


def _derive(said: bytes, salt: bytes, cost: Cost) -> bytes:
    from nacl.pwhash import argon2id

    return argon2id.kdf(KEY_BYTES, said, salt, cost.ops, cost.memory)


def _said(passphrase: str) -> bytes:
    # The same letters come composed or decomposed from different keyboards and systems.
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _code(said: str) -> bytes | None:
    letters = "".join(said.translate(DASHES).split()).upper().translate(str.maketrans("OIL", "011"))
    fits = len(letters) == CODE_LETTERS and set(letters) <= set(LETTERS)
    return letters.encode() if fits else None
