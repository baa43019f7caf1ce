"""A mail's own mark: the same mail read again bears the same one, so that nothing is done twice."""

import hashlib
import uuid

from rebound_desktop.exchange.proposals import MailProposal


def mail_mark(mail: MailProposal) -> str:
    """An id for the row that keeps it, told by who wrote, when, and what."""
    sent = mail.sent_at.isoformat() if mail.sent_at is not None else ""
    told = (mail.sender.casefold(), sent, " ".join(mail.subject.split()), " ".join(mail.body.split()))
    return str(uuid.UUID(bytes=hashlib.sha256(repr(told).encode()).digest()[:16], version=5))
