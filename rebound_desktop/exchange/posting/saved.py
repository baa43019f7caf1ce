"""A page a browser saved whole (.mhtml) gives back its page and its address."""

import re
from email import errors, policy
from email.parser import BytesParser

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.decoding import decoded

PARTS_CAP = 2_000


def saved_page(data: bytes, name: str) -> tuple[str, str]:
    """The page's markup and its address, "" where it is not told. Raises Refusal("markup_unreadable")."""
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        for number, part in enumerate(message.walk()):
            if number > PARTS_CAP:
                break
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                raw = part.get_payload(decode=True)
                page = raw if isinstance(raw, bytes) else b""
                address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
                text = decoded(page, name=name, encoding=_charset(part.get_content_charset())).text
                return text, address if re.match(r"https?://", address) else ""
    except (RecursionError, ValueError, LookupError, errors.MessageError) as error:
        raise Refusal("markup_unreadable", name=name) from error
    raise Refusal("markup_unreadable", name=name)


def _charset(named: str | None) -> str:
    try:
        return "" if not named else "".encode(named).decode(named) or named
    except (LookupError, UnicodeError):
        return ""
