"""One mail as bytes becomes a letter: who, when, about what, and its own text."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import errors, policy
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.decoding import decoded
from rebound_desktop.exchange.markup import fragment_text

PARTS_CAP = 100
BODY_CAP = 2 << 20
_HEAD = re.compile(
    r"\A\s*(?:(?:from|to|subject|date|sent|von|an|betreff|datum|gesendet|de|à|a|objet|envoyé|para|asunto|fecha"
    r"|enviado)\s*:[^\n]*\n){2,8}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail's own words; `bulk` if it says itself that it went to many; `notes` about its reading."""

    subject: str
    sender: str
    sender_name: str
    sent_at: datetime | None
    body: str
    bulk: bool = False
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Parts:
    """The texts of a mail, gathered from its parts, plain ones before marked-up ones."""

    plain: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seen: int = 0


def letter_from_bytes(data: bytes, name: str = "") -> Letter:
    """Reads one RFC 5322 mail. Raises Refusal("mail_unreadable") where no mail can be made of it."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
    except (
        RecursionError,
        ValueError,
        LookupError,
        AssertionError,
        IndexError,
        errors.MessageError,
    ) as error:
        raise Refusal("mail_unreadable", name=name) from error
    parts = _Parts()
    try:
        _gather(message, parts, 0)
    except RecursionError:
        parts.notes.append("too_deep")
    body = "\n\n".join(part for part in parts.plain if part.strip())
    if not body.strip():
        body = "\n\n".join(fragment_text(part) for part in parts.marked)
    return Letter(
        subject=_header(message, "Subject"),
        sender=_address(message)[1],
        sender_name=_address(message)[0],
        sent_at=_date(_header(message, "Date")),
        body=_tidy(body),
        bulk=bool(_header(message, "List-Unsubscribe") and _header(message, "List-Id"))
        or _header(message, "Precedence").lower() in ("bulk", "list"),
        notes=tuple(dict.fromkeys(parts.notes)),
    )


def letter_from_text(text: str) -> Letter:
    """A mail somebody pasted: lines like "From:" and "Subject:" at its top are its head."""
    found = _HEAD.match(text)
    head: dict[str, str] = {}
    if found:
        for line in found[0].strip().splitlines():
            label, _, value = line.partition(":")
            head[label.strip().casefold()] = value.strip()
        text = text[found.end() :]
    name, address = parseaddr(_first(head, "from", "von", "de"))
    return Letter(
        subject=_first(head, "subject", "betreff", "objet", "asunto"),
        sender=address if "@" in address else "",
        sender_name=name or ("" if "@" in address else address),
        sent_at=_date(_first(head, "date", "sent", "datum", "gesendet", "fecha", "enviado", "envoyé")),
        body=_tidy(text),
    )


def _first(head: dict[str, str], *labels: str) -> str:
    return next((head[label] for label in labels if head.get(label)), "")


def _gather(message: "Message[Any, Any]", parts: _Parts, depth: int) -> None:
    parts.seen += 1
    if parts.seen > PARTS_CAP or depth > 20:
        parts.notes.append("parts_left_out")
        return
    payload = message.get_payload()
    if message.is_multipart() and isinstance(payload, list):
        for part in payload:
            if isinstance(part, Message):
                _gather(part, parts, depth + 1)
        return
    if message.get_content_disposition() == "attachment":
        return
    kind = message.get_content_type()
    if kind in ("text/plain", "text/html"):
        (parts.plain if kind == "text/plain" else parts.marked).append(_content(message, parts))


def _content(message: "Message[Any, Any]", parts: _Parts) -> str:
    """The part's text by the charset it names, else by the likeliest one, with a note."""
    raw = message.get_payload(decode=True)
    data = raw[:BODY_CAP] if isinstance(raw, bytes) else b""
    named = str(message.get_content_charset() or "utf-8")
    try:
        return data.decode(named)
    except (LookupError, UnicodeError, ValueError):
        parts.notes.append("charset_guessed")
        return decoded(data).text if data else ""


def _header(message: "Message[Any, Any]", name: str) -> str:
    try:
        value = message.get(name, "")
        return _shown(str(value))
    except (
        ValueError,
        LookupError,
        OverflowError,
        AttributeError,
        TypeError,
        AssertionError,
        RecursionError,
    ):
        raw = next((text for label, text in message.raw_items() if label.lower() == name.lower()), "")
        return _shown(str(raw))


def _shown(value: str) -> str:
    """One line of what a screen can show; half a letter that a head was torn into is none."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in value[:4000]).split())[:2000]


def _address(message: "Message[Any, Any]") -> tuple[str, str]:
    name, address = parseaddr(_header(message, "From"))
    return name.strip().strip('"'), address


def _date(written: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _tidy(text: str) -> str:
    """One kind of line end and space; nothing a screen cannot show."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").replace("\u202f", " ")
    kept = "".join(sign for sign in text if sign in "\n\t" or sign.isprintable() or sign == "\u200d")
    return re.sub(r"\n{3,}", "\n\n", kept).strip()
