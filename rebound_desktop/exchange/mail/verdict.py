"""What kind of mail it is: sure signs first, weak ones only in company, the subject last."""

from rebound_desktop.exchange.mail.likeness import most_like
from rebound_desktop.exchange.mail.signs import Signs
from rebound_desktop.exchange.proposals import MailClass

# Classes in the order in which a sure sign decides, once rejections and closings are settled.
_ORDER = (
    MailClass.RESCHEDULE,
    MailClass.OFFER,
    MailClass.INTERVIEW,
    MailClass.REQUEST,
    MailClass.ACKNOWLEDGEMENT,
)
_ENDED = (MailClass.REJECTION, MailClass.POSITION_CLOSED)
_ENOUGH_WEAK = 3
# How far a likeness must lead (natural log) to be believed, and to be believed about a no.
_CLEAR, _WIDE, _VERY_WIDE = 1.5, 4.0, 12.0


def verdict(body: Signs, subject: Signs, *, bulk: bool, text: str, language: str) -> MailClass:
    """The class of a mail by the signs in its body, else its subject's, else what its words are like."""
    if _speaks_of_something_else(body, subject, bulk):
        return MailClass.NONE
    ended = _ended(body)
    like = most_like(text, language)[0]
    if ended and (body.context + subject.context or like in _ENDED):
        moved = set(body.strong[ended]) <= set(body.strong[MailClass.RESCHEDULE])
        if not moved and (not _contradicted(ended, body) or like in _ENDED):
            return ended
    found = _by_order(body)
    if found:
        return _sharpened(found, subject)
    if body.ifs and body.context:
        return MailClass.ACKNOWLEDGEMENT
    if _speaks_of_reasons(body):
        return MailClass.REJECTION
    if len(body.weak["rejection"]) >= _ENOUGH_WEAK and _about_a_job(body, subject) and body.context >= 2:
        return MailClass.REJECTION
    if body.alone and body.context and not (subject.sure("acknowledgement") or body.bulk or bulk):
        return MailClass.REJECTION
    return _by_subject(body, subject) or _by_likeness(body, text, language)


def _ended(body: Signs) -> MailClass | None:
    """A no to the person, or the end of the position itself: what is said first is the cause."""
    said_no, closed = body.strong["rejection"], body.strong["position_closed"]
    if closed and (not said_no or closed[0] <= said_no[0]):
        return MailClass.POSITION_CLOSED
    return MailClass.REJECTION if said_no else None


def _sharpened(found: MailClass, subject: Signs) -> MailClass:
    """What a subject says surely goes before the broader thing the body says."""
    if found is MailClass.INTERVIEW and subject.sure(MailClass.RESCHEDULE):
        return MailClass.RESCHEDULE
    if found is MailClass.ACKNOWLEDGEMENT and subject.sure(MailClass.REQUEST):
        return MailClass.REQUEST
    return found


def _contradicted(ended: MailClass, body: Signs) -> bool:
    """Whether one sentence that sounds like an end stands against an invitation, a question or an offer."""
    others = (MailClass.RESCHEDULE, MailClass.OFFER, MailClass.INTERVIEW, MailClass.REQUEST)
    return body.sure(ended) == 1 and any(body.sure(kind) for kind in others)


def _by_order(body: Signs) -> MailClass | None:
    found = [kind for kind in _ORDER if body.sure(kind)]
    spoken = bool(body.weak[MailClass.INTERVIEW])  # an interview is called by its name
    if spoken and set(body.strong[MailClass.OFFER]) <= set(body.strong[MailClass.INTERVIEW]):
        found = [kind for kind in found if kind is not MailClass.OFFER]  # "chosen for an interview"
    if found[:2] == [MailClass.INTERVIEW, MailClass.REQUEST]:
        return min(found[:2], key=lambda kind: (body.strong[kind][0], spoken == (kind is MailClass.REQUEST)))
    return found[0] if found else None


def _speaks_of_reasons(body: Signs) -> bool:
    """Somebody who says what was missing, kindly, says no, whatever the words for it are."""
    kind = bool(body.weak["rejection"]) or body.reasons >= 2
    return bool(body.reasons and kind and body.context and not body.sure("none"))


def _by_likeness(body: Signs, text: str, language: str) -> MailClass:
    """A mail without one sure sign; without a word of work, and for a no, its likeness must lead widely."""
    if body.sure("none") or body.sure("personal") or body.bulk >= 2 or body.foreign:
        return MailClass.NONE
    kind, lead = most_like(text, language)
    if kind is MailClass.REJECTION:
        told = body.context and len(body.weak["rejection"]) >= 2
        if not body.negations:  # politeness alone is no answer
            return MailClass.NONE
        return kind if lead >= (_WIDE if told else _VERY_WIDE) and body.context else MailClass.NONE
    return kind if lead >= (_CLEAR if body.context else _WIDE) else MailClass.NONE


def _by_subject(body: Signs, subject: Signs) -> MailClass | None:
    ended = _ended(subject)
    if ended and (body.weak[ended] or body.weak["rejection"]):
        return ended
    found = _by_order(subject)
    if found and body.context:
        return found
    for kind in (MailClass.REJECTION, MailClass.POSITION_CLOSED, *_ORDER):
        if kind in subject.hinted and body.context:
            return kind
    if len(body.weak["acknowledgement"]) >= 2 and body.context:
        return MailClass.ACKNOWLEDGEMENT
    return None


def _speaks_of_something_else(body: Signs, subject: Signs, bulk: bool) -> bool:
    """Newsletters, alerts, friends and parcels: something else than an answer to an application."""
    foreign, context = body.foreign + subject.foreign, body.context + subject.context
    job = body.job + subject.job
    if body.trades + subject.trades and not context and not body.sure("rejection"):
        return True
    if foreign and (foreign > context or not job or (foreign >= 2 and foreign >= job)):
        return True
    if (body.sure("personal") or subject.sure("personal")) and body.sure("rejection") <= 1:
        return True
    other = 2 * (body.sure("none") + subject.sure("none")) + body.bulk + 2 * bulk
    own = 2 * sum(body.sure(kind) + subject.sure(kind) for kind in _ORDER)
    own += 4 * (body.sure("rejection") + body.sure("position_closed"))
    if body.sure("none") and other >= own:
        return True
    return not body.sure("none") and other >= 4 and own <= 2


def _about_a_job(body: Signs, subject: Signs) -> bool:
    return body.context + subject.context >= 2 and not (
        body.sure("acknowledgement") or body.sure("request") or body.sure("reschedule")
    )
