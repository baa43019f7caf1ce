"""A letter becomes a proposal: class, company, role, feedback, dates; it proposes, the person confirms."""

import re

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.exchange.mail.company import company_of
from rebound_desktop.exchange.mail.feedback import feedback_in
from rebound_desktop.exchange.mail.language import language_of
from rebound_desktop.exchange.mail.letter import Letter
from rebound_desktop.exchange.mail.role import role_of
from rebound_desktop.exchange.mail.sentences import parted, sentences
from rebound_desktop.exchange.mail.signs import signs_in
from rebound_desktop.exchange.mail.verdict import verdict
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import MailClass, MailProposal

_ENDED = (MailClass.REJECTION, MailClass.POSITION_CLOSED)
_READ_CAP = 60_000


def mail_proposal(letter: Letter) -> MailProposal:
    """What this mail seems to say about an application; `body` stays whole."""
    own = parted(letter.body).own[:_READ_CAP]
    language = language_of(own) or language_of(f"{letter.subject} {own}") or "en"
    found = sentences(own)
    signs = signs_in(found, language)
    kind = verdict(
        signs,
        signs_in([letter.subject], language),
        bulk=letter.bulk,
        text=f"{letter.subject} {own}",
        language=language,
    )
    about_one = kind is not MailClass.NONE
    business = () if kind is MailClass.REJECTION else signs.strong[kind]
    company = company_of(letter, own, language) if about_one else ""
    return MailProposal(
        kind=kind,
        language=language,
        company=company,
        role=role_of(letter, own, language, company) if about_one else "",
        feedback=feedback_in(found, language, ended=kind in _ENDED, business=business) if about_one else (),
        outcome=_outcome(kind, own, language),
        subject=letter.subject,
        sender=letter.sender,
        sender_name=letter.sender_name,
        sent_at=letter.sent_at,
        body=letter.body,
        reply_days=_reply_days(own, language) if kind is MailClass.ACKNOWLEDGEMENT else None,
        notes=letter.notes,
    )


def _outcome(kind: MailClass, own: str, language: str) -> Outcome | None:
    if kind is MailClass.REJECTION:
        withdrawn = re.search(phrases(language)["outcome"]["offer_withdrawn"], own, re.I)
        return Outcome.OFFER_WITHDRAWN if withdrawn else Outcome.THEY_SAID_NO
    if kind is MailClass.POSITION_CLOSED:
        paused = re.search(phrases(language)["outcome"]["paused"], own, re.I)
        return Outcome.PAUSED if paused else Outcome.POSITION_FILLED
    return None


def _reply_days(own: str, language: str) -> int | None:
    """The reply time a mail names, in days: "within three weeks" is 21."""
    data = phrases(language)["reply_time"]
    numbers: dict[str, int] = data["numbers"]
    number = rf"\d{{1,3}}|{'|'.join(numbers)}"
    count = rf"(?P<count>{number})(?: of)?(?:\s*(?:-|–|to|bis|à|a)\s*(?P<upper>{number}))?"
    for factor, unit in ((1, "days"), (7, "weeks"), (30, "months")):
        for form in data["within"]:
            template = form.replace("{count}", count).replace("{unit}", f"(?:{data[unit]})")
            found = re.search(rf"\b{template}\b", own, re.I)
            if found:
                said = (found["upper"] or found["count"]).casefold()
                days = factor * (int(said) if said.isdigit() else numbers[said])
                return days if 1 <= days <= 366 else None
    return None
