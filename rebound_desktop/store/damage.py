"""What is wrong with a vault that does not open: another key, a damaged file, or no file at all."""

import hashlib
import hmac
import struct
import zlib
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import copies, former, keyed, slots

# The SQLCipher 4 page: 4,096 bytes, at its end 16 of nonce and 64 of HMAC-SHA512 over all before.
PAGE = 4_096
TAG = 64
SALT = 16
LOOKED_AT = 256
# How other files begin that lie about on a disk: SQLite, PNG, ZIP, PDF, JPEG.
OTHERS = (b"SQLite format 3\x00", b"\x89PNG", b"PK\x03\x04", b"%PDF-", b"\xff\xd8\xff")

_UNREAD = (apsw.SQLITE_IOERR_READ, apsw.SQLITE_IOERR_SHORT_READ, apsw.SQLITE_IOERR_CORRUPTFS)


class Condition(StrEnum):
    OPENS = "opens"
    MISSING = "missing"
    NO_KEY = "no_key"
    LOCKED = "locked"
    DAMAGED = "damaged"
    EMPTY = "empty"
    FOREIGN = "foreign"
    UNFIT = "unfit"


REFUSALS = {
    Condition.MISSING: "vault_missing",
    Condition.NO_KEY: "no_key",
    Condition.LOCKED: "locked",
    Condition.DAMAGED: "vault_damaged",
    Condition.EMPTY: "vault_empty",
    Condition.FOREIGN: "vault_foreign",
    Condition.UNFIT: "vault_unfit",
}


BEST = (
    Condition.OPENS,
    Condition.DAMAGED,
    Condition.EMPTY,
    Condition.MISSING,
    Condition.FOREIGN,
    Condition.UNFIT,
)


def examine(vault: Path, key: bytes, copies_folder: Path | None = None) -> Condition:
    """Opens the vault and reads its schema, nothing else; never raises for damage, never writes.

    DAMAGED is proven: some page authenticates under `key`, so the key is the right one. FOREIGN: it was
    never encrypted, so it is something else. UNFIT: no page authenticates, so either the key is another's
    or nothing of the file is left; which of them cannot be told.
    """
    if not vault.exists():
        return Condition.MISSING
    size = vault.stat().st_size
    if not size:
        return Condition.EMPTY
    if size < PAGE:
        return Condition.FOREIGN if _is_plain(vault.read_bytes()) else Condition.DAMAGED
    try:
        with keyed.connected(vault, key) as connection:
            rows = connection.execute("select count(*) from sqlite_schema").get
        return Condition.OPENS if rows else Condition.DAMAGED
    except keyed.UNREADABLE:
        known = [_salt(copy.path) for copy in copies.all_copies(copies_folder)[:3]] if copies_folder else []
        return Condition.DAMAGED if key_fits(vault, key, known) else without_key(vault)


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


def without_key(vault: Path) -> Condition:
    """What can be told of a file that no key opens: DAMAGED where it is nothing but zeros, FOREIGN, UNFIT.

    Encrypted pages are random: they cannot be packed smaller, and they come whole.
    """
    with vault.open("rb") as file:
        first = file.read(PAGE)
        if not any(first) and not any(file.read(LOOKED_AT * PAGE)):
            return Condition.DAMAGED
    foreign = _is_plain(first) or vault.stat().st_size % PAGE
    return Condition.FOREIGN if foreign else Condition.UNFIT


def _is_plain(first: bytes) -> bool:
    return first.startswith(OTHERS) or (any(first) and len(zlib.compress(first)) < len(first))


def start(vault: Path, keys: Path, copies_folder: Path) -> tuple[Condition, bytes | None]:
    """What the window meets at its start, with the key when an open slot has one.

    The slots copied beside the copies stand in when `keys` lost its own. Without a lock there is one key
    at most that opens the vault; a re-key cut short leaves two slots, and each is tried. Where no open slot
    fits and another slot asks for a secret, the vault is locked.
    """
    beside = copies_folder / copies.SLOTS
    found = dict.fromkeys([*slots.open_keys(keys), *slots.open_keys(beside)])
    seen = [(examine(vault, key, copies_folder), key) for key in found]
    condition, key = min(seen, key=lambda each: BEST.index(each[0]), default=(None, None))
    if condition in (None, Condition.UNFIT) and (slots.is_locked(keys) or slots.is_locked(beside)):
        return Condition.LOCKED, None
    if condition is None:
        lost = vault.exists() or slots.all_slots(keys)[1]
        return (Condition.NO_KEY if lost else Condition.MISSING), None
    return condition, key


def unlock(vault: Path, keys: Path, copies_folder: Path, secret: slots.Secret) -> tuple[Condition, bytes]:
    """What a passphrase, a recovery code or the keyring's bytes open: how the vault stands, and its key.
    Slow by intention, but for the keyring, whose bytes nobody guesses.

    Raises Refusal as `slots.unlock`: a secret that does not fit is told from a damaged slot by the slot's
    own check, and from a damaged vault by the vault's pages.
    """
    found: list[tuple[Condition, bytes]] = []

    def fits(key: bytes) -> bool:
        # A key to which a re-key was begun and cut short opens nothing yet.
        condition = examine(vault, key, copies_folder)
        if condition is not Condition.UNFIT or not former.is_remembered(keys, slots.key_id(key)):
            found.append((condition, key))
        return condition is Condition.OPENS

    refused: Refusal | None = None
    for folder in (keys, copies_folder / copies.SLOTS):
        try:
            slots.unlock(folder, secret, fits)
            break
        except Refusal as told:
            refused = refused or told
            if told.key.startswith("wrong") and not found:
                break  # its own slots are whole, so those beside the copies say the same
    if not found and refused is not None:
        raise refused
    return min(found, key=lambda each: BEST.index(each[0]))


def refusal(condition: Condition, vault: Path, keys: Path) -> Refusal:
    """The sentence for a vault that does not open; the list of verified copies stands under it."""
    return Refusal(REFUSALS[condition], path=str(keys if condition is Condition.NO_KEY else vault))


def is_found_in(problem: BaseException) -> bool:
    """Whether `problem` says that the vault's file is damaged: a page without its seal, or unreadable."""
    if isinstance(problem, Refusal):
        return problem.key == REFUSALS[Condition.DAMAGED]
    if isinstance(problem, apsw.IOError):
        return getattr(problem, "extendedresult", 0) in _UNREAD
    return isinstance(problem, apsw.CorruptError | apsw.NotADBError)


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
