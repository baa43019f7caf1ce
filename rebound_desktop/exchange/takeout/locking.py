"""An archive under a passphrase, in the `age` format: any age tool opens it, too."""

import re

from rebound_desktop.domain.refusal import Refusal

MARK = b"age-encryption.org/v1\n"
# 2 to this power: how much work a passphrase may cost here; four gigabytes of memory.
_MOST_WORK = 22
_SCRYPT = re.compile(rb"-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n")


def is_locked(data: bytes) -> bool:
    """Whether these bytes are an age file."""
    return data.startswith(MARK)


def work_of(data: bytes) -> int:
    """The memory in bytes that opening a locked file takes; 0 for one that no passphrase opens."""
    found = _SCRYPT.match(data, len(MARK))
    return 1024 << int(found[1]) if found else 0


def locked(data: bytes, passphrase: str) -> bytes:
    """The bytes under a passphrase."""
    import pyrage

    made: bytes = pyrage.passphrase.encrypt(data, passphrase)
    return made


def unlocked(name: str, data: bytes, passphrase: str) -> bytes:
    """The bytes that were locked. Raises Refusal: own_passphrase_wrong, own_locked_otherwise."""
    import pyrage

    work = work_of(data)
    if not work or work > 1024 << _MOST_WORK:
        raise Refusal("own_locked_otherwise", name=name)
    try:
        opened: bytes = pyrage.passphrase.decrypt(data, passphrase)
    except pyrage.DecryptError as wrong:
        raise Refusal("own_passphrase_wrong", name=name) from wrong
    return opened
