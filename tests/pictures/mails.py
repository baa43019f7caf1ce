"""A mailbox of four mails: two of jobs that are here, a new one, one that is not clear."""

from collections.abc import Callable
from datetime import timedelta

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.exchange.proposals import MailClass, MailProposal
from rebound_desktop.window.frame import Frame
from tests.clock import Clock

Show = Callable[..., None]
_READ = (
    (MailClass.ACKNOWLEDGEMENT, "Meridian Atlas", "Data editor", None),
    (MailClass.REJECTION, "Nordlicht", "UX writer", Outcome.THEY_SAID_NO),
    (MailClass.INTERVIEW, "Blue Door Books", "Typesetter", None),
    (MailClass.REQUEST, "", "", None),
)


def mailbox(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    mails = tuple(
        MailProposal(
            kind,
            "en",
            company,
            role,
            outcome=outcome,
            subject=f"Your application {role}".strip(),
            sender_name="Careers",
            sent_at=clock() - timedelta(days=9 - number),
            body=f"Words of mail {number}",
        )
        for number, (kind, company, role, outcome) in enumerate(_READ)
    )
    frame.room.go("mails", mails=mails)
