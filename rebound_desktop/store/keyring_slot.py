"""The slot that the system's keyring opens: never the first way to the vault, and never the last."""

import secrets
from pathlib import Path

from rebound_desktop.store import slots
from rebound_desktop.store.slots import KEY_BYTES, Kind

ITEM_BYTES = 16


def new_item() -> tuple[str, bytes]:
    """A name for the keyring's item, and the 32 random bytes that it is to keep."""
    return secrets.token_hex(ITEM_BYTES), secrets.token_bytes(KEY_BYTES)


def write(folder: Path, key: bytes, item: str, secret: bytes) -> Path:
    """Writes the slot: the vault's key, wrapped with what the keyring keeps under `item`.

    Whoever empties the keyring leaves a slot that nothing opens, and a vault that opens as before. ValueError
    where no passphrase opens `key`: the keyring can be lost on any day.
    """
    if not any(one.kind is Kind.PASSPHRASE and one.key_id == slots.key_id(key) for one in _all(folder)):
        raise ValueError("a keyring is never the only way")
    from nacl.secret import SecretBox

    body = bytes(SecretBox(secret).encrypt(key))
    return slots.write(folder, Kind.KEYRING, key, {"salt": bytes.fromhex(item).hex(), "body": body.hex()})


def item(folder: Path) -> str:
    """The name under which the keyring keeps what opens the slot in `folder`; "" without such a slot."""
    found = [one for one in _all(folder) if one.kind is Kind.KEYRING]
    return found[-1].salt.hex() if found else ""


def _all(folder: Path) -> list[slots.Slot]:
    return slots.all_slots(folder)[0]
