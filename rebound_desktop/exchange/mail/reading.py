"""A letter becomes a proposal: class, company, role, feedback, dates; it proposes, the person confirms."""

import re
from dataclasses import replace

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.exchange.mail.company import company_of
from rebound_desktop.exchange.mail.feedback import feedback_in
from rebound_desktop.exchange.mail.language import language_of
from rebound_desktop.exchange.mail.learned import UNREAD, likely
from rebound_desktop.exchange.mail.letter import Letter
from rebound_desktop.exchange.mail.reply_time import reply_time_in
from rebound_desktop.exchange.mail.role import role_of
from rebound_desktop.exchange.mail.sentences import parted, sentences
from rebound_desktop.exchange.mail.signs import signs_in
from rebound_desktop.exchange.mail.verdict import verdict
from rebound_desktop.exchange.mail.weighing import Seen, weighed
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import MailClass, MailProposal

_ENDED = (MailClass.REJECTION, MailClass.POSITION_CLOSED)
_READ_CAP = 60_000


def mail_proposal(letter: Letter) -> MailProposal:
    """What this mail seems to say about an application; `body` stays whole."""
    seen, found = seen_in(letter)
    own = parted(letter.body).own[:_READ_CAP]
    language, signs = seen.language, seen.body
    kind = weighed(replace(seen, likely=likely(letter.subject, found, language)))
    about_one, unwrapped = kind is not MailClass.NONE, "\n".join(found)
    business = () if kind is MailClass.REJECTION else signs.strong[kind]
    company = company_of(letter, unwrapped, language, own) if about_one else ""
    named = None
    if kind is MailClass.ACKNOWLEDGEMENT:
        named = reply_time_in(own, language, letter.sent_at.date() if letter.sent_at else None)
    return MailProposal(
        kind=kind,
        language=language,
        company=company,
        role=role_of(letter, unwrapped, language, company) if about_one else "",
        feedback=feedback_in(found, language, ended=kind in _ENDED, business=business) if about_one else (),
        outcome=_outcome(kind, own, language),
        subject=letter.subject,
        sender=letter.sender,
        sender_name=letter.sender_name,
        sent_at=letter.sent_at,
        body=letter.body,
        reply_days=named.days if named is not None else None,
        reply_by=named.by_day if named is not None else None,
        reply_said=named.said if named is not None else "",
        notes=letter.notes,
    )


def seen_in(letter: Letter) -> tuple[Seen, list[str]]:
    """What the rules see in a letter, nothing learned in it yet, and its own sentences."""
    parts = parted(letter.body)
    own = parts.own[:_READ_CAP]
    language = language_of(own) or language_of(f"{letter.subject} {own}") or "en"
    found = sentences(own)
    body, subject = signs_in(found, language), signs_in([letter.subject], language)
    ruled = verdict(body, subject, bulk=letter.bulk, text=f"{letter.subject} {own}", language=language)
    seen = Seen(
        body=body,
        subject=subject,
        ruled=ruled,
        likely=UNREAD,
        language=language,
        bulk=letter.bulk,
        history=bool(parts.earlier),
        sentences=len(found),
    )
    return seen, found


def _outcome(kind: MailClass, own: str, language: str) -> Outcome | None:
    if kind is MailClass.REJECTION:
        withdrawn = re.search(phrases(language)["outcome"]["offer_withdrawn"], own, re.I)
        return Outcome.OFFER_WITHDRAWN if withdrawn else Outcome.THEY_SAID_NO
    if kind is MailClass.POSITION_CLOSED:
        paused = re.search(phrases(language)["outcome"]["paused"], own, re.I)
        return Outcome.PAUSED if paused else Outcome.POSITION_FILLED
    return None
