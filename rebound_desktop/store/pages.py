"""Pages for nobody: each a file of its own under a key of its own, so that burning it is true."""

import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
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
# A page's key as it lies on the disk: the nonce, the key, its seal.
WRAPPED = SecretBox.NONCE_SIZE + SecretBox.KEY_SIZE + SecretBox.MACBYTES


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
            durable.blot(key)
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

    def open_to(self, other: bytes) -> None:
        """During a re-key: every page opens with the vault's old key and with its new one. Safe to repeat."""
        box = SecretBox(other)
        for page in self.all_open():
            key = self._key(page)
            if key is not None:
                both = bytes(self._box.encrypt(key)) + bytes(box.encrypt(key))
                durable.replace(self._key_file(page), both)

    def open_to_this_alone(self) -> None:
        """After a re-key, or one cut short: pages open with this key of the vault and no other."""
        for page in self.all_open():
            file = self._key_file(page)
            if file.stat().st_size > WRAPPED:
                key = self._key(page)
                if key is not None:
                    durable.replace(file, bytes(self._box.encrypt(key)))

    def _key(self, page: str) -> bytes | None:
        try:
            wrapped = self._key_file(page).read_bytes()
        except FileNotFoundError:
            return None
        # One, or during a re-key one for each of the two keys.
        for at in range(0, len(wrapped), WRAPPED):
            with suppress(CryptoError, ValueError):
                return bytes(self._box.decrypt(wrapped[at : at + WRAPPED]))
        raise Refusal("page_unreadable")

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
