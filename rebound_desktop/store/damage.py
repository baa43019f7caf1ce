"""What is wrong with a vault that does not open: another key, a damaged file, or no file at all."""

import hashlib
import hmac
import struct
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import copies, keyed, slots

# The SQLCipher 4 page: 4,096 bytes, at its end 16 of nonce and 64 of HMAC-SHA512 over all before.
PAGE = 4_096
TAG = 64
SALT = 16
LOOKED_AT = 256


class Condition(StrEnum):
    OPENS = "opens"
    MISSING = "missing"
    NO_KEY = "no_key"
    LOCKED = "locked"
    DAMAGED = "damaged"
    UNFIT = "unfit"


REFUSALS = {
    Condition.MISSING: "vault_missing",
    Condition.NO_KEY: "no_key",
    Condition.DAMAGED: "vault_damaged",
    Condition.UNFIT: "vault_unfit",
}


def examine(vault: Path, key: bytes, copies_folder: Path | None = None) -> Condition:
    """Opens the vault and reads its schema, nothing else; never raises for damage, never writes.

    DAMAGED is proven: some page authenticates under `key`, so the key is the right one. UNFIT: no page
    does, so either the key is another's or nothing of the file is left; which of them cannot be told.
    """
    if not vault.exists():
        return Condition.MISSING
    if vault.stat().st_size < PAGE:
        return Condition.DAMAGED
    try:
        with keyed.connected(vault, key) as connection:
            rows = connection.execute("select count(*) from sqlite_schema").get
        return Condition.OPENS if rows else Condition.DAMAGED
    except keyed.UNREADABLE:
        known = [_salt(copy.path) for copy in copies.all_copies(copies_folder)[:3]] if copies_folder else []
        return Condition.DAMAGED if key_fits(vault, key, known) else Condition.UNFIT


def key_fits(vault: Path, key: bytes, known_salts: Iterable[bytes] = ()) -> bool:
    """Whether any of the first 256 pages of the file authenticates under `key`.

    Each page bears its own HMAC, so one whole page proves the key whatever became of the others. Copies
    share the vault's salt: theirs is tried too, for a file whose first bytes are what is damaged.
    """
    with vault.open("rb") as file:
        pages = [page for _ in range(LOOKED_AT) if (page := file.read(PAGE))]
    for salt in {pages[0][:SALT], *known_salts}:
        secret = seal_secret(key, salt)
        if any(authentic(page, number, secret) for number, page in enumerate(pages, start=1)):
            return True
    return False


def start(vault: Path, keys: Path, copies_folder: Path) -> tuple[Condition, bytes | None]:
    """What the window meets at its start, with the key when an open slot has one.

    The slots copied beside the copies stand in when `keys` lost its own. Without a lock there is one key
    at most that opens the vault; a re-key cut short leaves two slots, and each is tried.
    """
    found = [*slots.open_keys(keys), *slots.open_keys(copies_folder / copies.SLOTS)]
    if not found:
        whole, damaged = slots.all_slots(keys)
        if whole:
            return Condition.LOCKED, None
        return (Condition.NO_KEY if vault.exists() or damaged else Condition.MISSING), None
    seen = [(examine(vault, key, copies_folder), key) for key in dict.fromkeys(found)]
    best = (Condition.OPENS, Condition.DAMAGED, Condition.MISSING, Condition.UNFIT)
    return min(seen, key=lambda each: best.index(each[0]))


def refusal(condition: Condition, vault: Path, keys: Path) -> Refusal:
    """The sentence for a vault that does not open; the list of verified copies stands under it."""
    return Refusal(REFUSALS[condition], path=str(keys if condition is Condition.NO_KEY else vault))


def seal_secret(key: bytes, salt: bytes) -> bytes:
    """What seals the pages of a file that begins with the 16 bytes of `salt`, as SQLCipher 4 defines it."""
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)


def authentic(page: bytes, number: int, secret: bytes) -> bool:
    """Whether page `number` (from 1) of the file bears its true seal."""
    body = page[SALT if number == 1 else 0 : PAGE - TAG]
    told = hmac.new(secret, body + struct.pack("<I", number), hashlib.sha512).digest()
    return hmac.compare_digest(told, page[PAGE - TAG :])


def _salt(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(SALT)
