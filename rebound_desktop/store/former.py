"""The key before the last re-key, remembered under the new one until nothing is left that needs it."""

from pathlib import Path

from rebound_desktop.store import durable, slots

SUFFIX = ".former"


def remember(folder: Path, old: bytes, new: bytes) -> None:
    """Writes `old` down, readable with `new` alone; on the disk when this returns."""
    from nacl.secret import SecretBox

    durable.make_folder(folder)
    durable.replace(_file(folder, new), bytes(SecretBox(new).encrypt(old)))


def recall(folder: Path, key: bytes) -> bytes | None:
    """The key before `key`; None where no re-key to `key` is unfinished."""
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    try:
        return bytes(SecretBox(key).decrypt(_file(folder, key).read_bytes()))
    except (FileNotFoundError, CryptoError, ValueError):
        return None


def is_remembered(folder: Path, key_id: str) -> bool:
    """Whether a re-key to the key of that id was begun and not finished."""
    return (folder / f"{key_id}{SUFFIX}").exists()


def begun(folder: Path) -> list[str]:
    """The ids of the keys to which re-keys were begun and not finished."""
    return [path.name.removesuffix(SUFFIX) for path in folder.glob(f"*{SUFFIX}")]


def forget(folder: Path, key_id: str) -> None:
    """Nothing needs the former key any more."""
    durable.blot(folder / f"{key_id}{SUFFIX}")


def _file(folder: Path, key: bytes) -> Path:
    return folder / f"{slots.key_id(key)}{SUFFIX}"
