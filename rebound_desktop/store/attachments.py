"""The bytes of attachments: one encrypted file each beside the vault, named by what is in it."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import durable

LARGEST = 25 << 20


class Attachments:
    """The folder `files/`. Names are keyed: whoever sees the folder cannot tell which file it holds.

    Nothing here touches the vault; the row that knows an attachment stands there, with its SHA-256.
    """

    def __init__(self, folder: Path, vault_key: bytes) -> None:
        self._folder = folder
        self._box = SecretBox(_derived(vault_key, b"files-content"))
        self._names = _derived(vault_key, b"files-names")

    def keep(self, name: str, data: bytes) -> str:
        """Keeps the bytes, once however often they come; returns their SHA-256.

        `name` is for the sentence alone. Raises Refusal: file_too_large, disk_full, vault_unwritable.
        """
        if len(data) > LARGEST:
            raise Refusal("file_too_large", name=name, limit=f"{LARGEST >> 20} MB")
        content = hashlib.sha256(data).hexdigest()
        try:
            durable.make_folder(self._folder)
            durable.write_once(self._file(content), bytes(self._box.encrypt(data)))
        except FileExistsError:
            pass
        except OSError as wrong:
            raise durable.refused(wrong, self._folder) from wrong
        return content

    def has(self, content: str) -> bool:
        """Whether bytes with that SHA-256 are kept."""
        return self._file(content).exists()

    def read(self, content: str) -> bytes:
        """The bytes with that SHA-256. Raises Refusal("attachment_gone") or ("attachment_damaged")."""
        try:
            return bytes(self._box.decrypt(self._file(content).read_bytes()))
        except OSError as wrong:
            raise Refusal("attachment_gone") from wrong
        except CryptoError as wrong:
            raise Refusal("attachment_damaged") from wrong

    def drop(self, content: str) -> None:
        """Lets the bytes go for ever; nothing happens where they are gone."""
        self._file(content).unlink(missing_ok=True)

    def all_bytes(self) -> Iterator[bytes]:
        """The bytes of every attachment that this key opens, one after the other, for a re-key."""
        for _, data in self._opened():
            yield data

    def drop_all(self) -> None:
        """Lets everything go that this key opens: after a re-key it lies there under the new one."""
        for path, _ in self._opened():
            path.unlink(missing_ok=True)

    def _opened(self) -> Iterator[tuple[Path, bytes]]:
        for path in sorted(self._folder.glob("*")):
            if path.is_file():
                with suppress(CryptoError, ValueError):
                    yield path, bytes(self._box.decrypt(path.read_bytes()))

    def name(self, content: str) -> str:
        """Under what name the bytes with that SHA-256 lie in the folder, if they do."""
        return hashlib.blake2b(content.encode(), key=self._names, digest_size=16).hexdigest()

    def _file(self, content: str) -> Path:
        return self._folder / self.name(content)


def _derived(key: bytes, use: bytes) -> bytes:
    return hashlib.blake2b(key=key, person=use[:16], digest_size=32).digest()
