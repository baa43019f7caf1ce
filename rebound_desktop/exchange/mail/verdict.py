"""What kind of mail it is: sure signs first, weak ones only in company, the subject last."""

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
_ENOUGH_WEAK = 3


def verdict(body: Signs, subject: Signs, *, bulk: bool) -> MailClass:
    """The class of a mail from the signs in its body and, where the body is silent, its subject."""
    if _speaks_of_something_else(body, subject, bulk):
        return MailClass.NONE
    ended = _ended(body)
    if ended:
        return ended
    found = _by_order(body)
    if found:
        return found
    if body.ifs and body.context:
        return MailClass.ACKNOWLEDGEMENT
    if len(body.weak["rejection"]) >= _ENOUGH_WEAK and _about_a_job(body, subject) and body.context >= 2:
        return MailClass.REJECTION
    return _by_subject(body, subject)


def _ended(body: Signs) -> MailClass | None:
    """A no to the person, or the end of the position itself: what is said first is the cause."""
    said_no, closed = body.strong["rejection"], body.strong["position_closed"]
    if closed and (not said_no or closed[0] <= said_no[0]):
        return MailClass.POSITION_CLOSED
    return MailClass.REJECTION if said_no else None


def _by_order(body: Signs) -> MailClass | None:
    for kind in _ORDER:
        if body.sure(kind):
            return kind
    return None


def _by_subject(body: Signs, subject: Signs) -> MailClass:
    ended = _ended(subject)
    if ended and (body.weak[ended] or body.weak["rejection"]):
        return ended
    found = _by_order(subject)
    if found and body.context:
        return found
    if len(body.weak["acknowledgement"]) >= 2 and body.context:
        return MailClass.ACKNOWLEDGEMENT
    return MailClass.NONE


def _speaks_of_something_else(body: Signs, subject: Signs, bulk: bool) -> bool:
    """Newsletters, alerts, friends and parcels: something else than an answer to an application."""
    foreign, context = body.foreign + subject.foreign, body.context + subject.context
    if (foreign and foreign >= context) or (foreign >= 3 and foreign * 2 >= context):
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
