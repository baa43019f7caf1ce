"""What a file is, told by its first bytes and never by its name."""

import re
from enum import Enum, auto

from rebound_desktop.domain.refusal import Refusal

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HEADERS = (
    rb"received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]+"
    rb"|reply-to|dkim-signature|authentication-results|arc-[\w-]+|snapshot-content-location|cc|sender"
    rb"|list-[\w-]+|precedence|in-reply-to|references|content-transfer-encoding"
)
_MAIL = re.compile(rb"(?:(?:%s)[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2}" % _HEADERS, re.I)
_UNREADABLE = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_office_file"),
    (b"%PDF-", "pdf_file"),
    (b"\x89PNG", "picture_file"),
    (b"\xff\xd8\xff", "picture_file"),
    (b"GIF8", "picture_file"),
    (b"SQLite format 3\x00", "program_file"),
    (b"\x7fELF", "program_file"),
    (b"MZ\x90", "program_file"),
)


class Kind(Enum):
    """The kinds of input a reader exists for."""

    ARCHIVE = auto()
    MAILBOX = auto()
    MAIL = auto()
    SAVED_PAGE = auto()
    PAGE = auto()
    CALENDAR = auto()
    TEXT = auto()


def kind_of(data: bytes, name: str = "") -> Kind:
    """The kind of these bytes. Raises Refusal for kinds that are known and cannot be read here."""
    for mark, reason in _UNREADABLE:
        if data.startswith(mark):
            raise Refusal(reason, name=name)
    if data.startswith(_ZIP):
        return Kind.ARCHIVE
    head = data[:16_384].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    lines = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if re.match(rb"From \S+.*\n[\w-]+:", lines):
        return Kind.MAILBOX
    if _MAIL.match(lines):
        return Kind.SAVED_PAGE if _is_saved_page(lines) else Kind.MAIL
    low = lines[:4096].lower()
    if low.startswith(b"begin:vcalendar"):
        return Kind.CALENDAR
    if low.startswith(b"<") or re.search(rb"<(?:html|head|body|!doctype|script|article|meta)[\s>]", low):
        return Kind.PAGE
    return Kind.TEXT


def _is_saved_page(head: bytes) -> bool:
    """A page saved whole by a browser is a mail by its form."""
    front = head.partition(b"\n\n")[0].lower()
    told = b"snapshot-content-location:" in front or b"saved by" in front or b"<saved" in front
    return told or (b"multipart/related" in front and b"text/html" in front and b"\nto:" not in b"\n" + front)


def is_single(data: bytes) -> bool:
    """Whether these bytes are one page, mail or calendar, which need seconds, not a minute."""
    try:
        kind = kind_of(data)
    except Refusal:
        return True
    return kind in (Kind.MAIL, Kind.SAVED_PAGE, Kind.PAGE, Kind.CALENDAR)
