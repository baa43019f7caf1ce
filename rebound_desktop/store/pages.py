"""Pages for nobody: each a file of its own under a key of its own, so that burning it is true."""

import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import durable

# Padding hides how long a page is from whoever sees the folder.
BLOCK = 4_096
LARGEST = 4 << 20
NAME = re.compile(r"[0-9a-f]{32}")


class Pages:
    """The folder `pages/` and the keys in `pages/keys/`.

    A page's key is random and lies wrapped under the vault's key, so that pages are locked when the
    vault is. Nothing here touches the vault, its history, its index or its copies; two threads must
    not write the same page at once.
    """

    def __init__(self, folder: Path, vault_key: bytes) -> None:
        self.folder = folder
        self._keys = folder / "keys"
        self._box = SecretBox(vault_key)

    def begin(self) -> str:
        """A name for a new page. It tells nothing, not even when; nothing is written yet."""
        return secrets.token_hex(16)

    def write(self, page: str, text: str) -> None:
        """Puts `text` (any length up to 4 MiB) in the place of what the page held, whole or not at all.

        Refusal `text_too_long`, `page_unreadable` (its key is there but cannot be read), `disk_full`,
        `vault_unwritable`: the earlier text is still there then.
        """
        said = text.encode("utf-8", "surrogatepass")
        if len(said) > LARGEST:
            raise Refusal("text_too_long", limit=f"{LARGEST:,}")
        try:
            key = self._key(page) or self._make_key(page)
            durable.replace(self._file(page), bytes(SecretBox(key).encrypt(sodium_pad(said, BLOCK))))
        except OSError as wrong:
            raise durable.refused(wrong, self.folder) from wrong

    def read(self, page: str) -> str:
        """The page's text; "" for one that was begun and never written.

        Refusal `page_gone` when it was burned, `page_unreadable` when its file or key cannot be read.
        """
        key = self._key(page)
        if key is None:
            raise Refusal("page_gone")
        try:
            sealed = self._file(page).read_bytes()
            return sodium_unpad(SecretBox(key).decrypt(sealed), BLOCK).decode("utf-8", "surrogatepass")
        except FileNotFoundError:
            return ""
        except (CryptoError, ValueError) as wrong:
            raise Refusal("page_unreadable") from wrong

    def burn(self, page: str) -> None:
        """Forgets the key, then removes the page; both are gone from the disk when this returns.

        Burning a page that is not there is no error: gone is what was asked for.
        """
        key = self._key_file(page)
        if key.exists():
            _blot(key)
        self._remove(self._keys, f"{page}*")
        self._remove(self.folder, f"{page}*")

    def all_open(self) -> list[str]:
        """The names of pages that have a key, in an order that says nothing; for the drawer alone."""
        return sorted(path.name for path in self._keys.glob("*") if NAME.fullmatch(path.name))

    def sweep(self) -> None:
        """Removes what a power cut left: pages whose key is gone, and half-written files. At start only."""
        kept = set(self.all_open())
        for folder in (self._keys, self.folder):
            for path in _files(folder):
                if path.name not in kept:
                    path.unlink(missing_ok=True)
            if folder.is_dir():
                durable.sync_folder(folder)

    def rewrap(self, vault_key: bytes) -> None:
        """Wraps every page's key under a new key of the vault, after a re-key; safe to repeat."""
        box = SecretBox(vault_key)
        for page in self.all_open():
            try:
                box.decrypt(self._key_file(page).read_bytes())
            except CryptoError:
                key = self._key(page)
                if key is not None:
                    durable.replace(self._key_file(page), bytes(box.encrypt(key)))
        self._box = box

    def _key(self, page: str) -> bytes | None:
        file = self._key_file(page)
        try:
            return self._box.decrypt(file.read_bytes())
        except FileNotFoundError:
            return None
        except (CryptoError, ValueError) as wrong:
            raise Refusal("page_unreadable") from wrong

    def _make_key(self, page: str) -> bytes:
        # On the disk before the page is: a page without its key could never be read again.
        durable.make_folder(self.folder)
        durable.make_folder(self._keys)
        key = secrets.token_bytes(SecretBox.KEY_SIZE)
        durable.write_once(self._key_file(page), bytes(self._box.encrypt(key)))
        return key

    def _file(self, page: str) -> Path:
        return self.folder / _checked(page)

    def _key_file(self, page: str) -> Path:
        return self._keys / _checked(page)

    @staticmethod
    def _remove(folder: Path, pattern: str) -> None:
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)
        if folder.is_dir():
            durable.sync_folder(folder)


def _checked(page: str) -> str:
    if not NAME.fullmatch(page):
        raise ValueError("not the name of a page")
    return page


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*") if path.is_file())


def _blot(path: Path) -> None:
    """Overwrites a key where it lies, so that its old bytes do not wait on the disk to be found."""
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
    durable.sync_file(path)
