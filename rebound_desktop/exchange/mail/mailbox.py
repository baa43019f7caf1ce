"""An mbox file is many mails in one; each is read by itself, in order."""

import re
from collections.abc import Iterator

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.mail.letter import letter_from_bytes
from rebound_desktop.exchange.mail.reading import mail_proposal
from rebound_desktop.exchange.proposals import MailProposal, Progress, Tell

MAILS_CAP = 5_000
MAIL_CAP = 25 << 20
_START = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From \S[^\n]*\n")


def mails_in(data: bytes, name: str, tell: Tell) -> tuple[MailProposal, ...]:
    """What each mail says. Raises Refusal("too_many_mails") past 5,000, file_too_large past 25 MB each."""
    pieces = list(_pieces(data, name))
    found: list[MailProposal] = []
    for number, piece in enumerate(pieces, 1):
        found.append(mail_proposal(letter_from_bytes(piece, name)))
        tell(Progress(number, len(pieces)))
    return tuple(found)


def _pieces(data: bytes, name: str) -> Iterator[bytes]:
    places = [(found.start(), found.end()) for found in _START.finditer(data)]
    if len(places) > MAILS_CAP:
        raise Refusal("too_many_mails", name=name, limit=MAILS_CAP)
    ends = [start for start, _ in places[1:]] + [len(data)]
    for (_, begin), end in zip(places, ends, strict=True):
        if end - begin > MAIL_CAP:
            raise Refusal("file_too_large", name=name, limit=f"{MAIL_CAP >> 20} MB")
        yield re.sub(rb"(?m)^>(?=>*From )", b"", data[begin:end])
