"""Several files brought together: mails become one mailbox, so that all of them are read in one go."""

import re
from collections.abc import Iterable

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.kinds import Kind, kind_of
from rebound_desktop.exchange.opening import SIZE_CAP

_BETWEEN = b"From - Thu Jan  1 00:00:00 1970\n"
_LOOKS_LIKE_ONE = re.compile(rb"(?m)^(>*From )")


def one_mailbox(files: Iterable[bytes]) -> bytes:
    """The mails of these files as one mbox; the first file as it is where fewer than two hold mails.

    Raises Refusal("file_too_large") where they are too much together.
    """
    mails: list[bytes] = []
    first, size = b"", 0
    for number, data in enumerate(files):
        first = data if number == 0 else first
        size += len(data)
        if size > SIZE_CAP:
            raise Refusal("file_too_large", name="", limit=f"{SIZE_CAP >> 20} MB")
        kind = _kind(data)
        if kind is Kind.MAIL:
            mails.append(_BETWEEN + _LOOKS_LIKE_ONE.sub(rb">\1", data.replace(b"\r\n", b"\n").lstrip()))
        elif kind is Kind.MAILBOX:
            mails.append(data)
    return b"\n\n".join(mails) + b"\n" if len(mails) > 1 else first


def _kind(data: bytes) -> Kind | None:
    try:
        return kind_of(data)
    except Refusal:
        return None
