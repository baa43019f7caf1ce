""" "Read it for me": an answer is put by unopened, and opened when the person says so."""

from datetime import UTC, datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.told_loss import Letter
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.recovery import Message

# *With someone beside me*: no clock opens it.
BY_HAND_ALONE = datetime(9999, 1, 1, tzinfo=UTC)


def put_by(desk: Desk, letter: Letter, *, until: datetime | None, job: str = "", now: datetime) -> str:
    """Keeps their words sealed until an instant (UTC), or until they are opened by hand; returns its id.

    Nothing of what they say is written anywhere else. Raises Refusal("nothing_written").
    """
    if not letter.body.strip():
        raise Refusal("nothing_written")
    with desk.change("seal_message", now):
        return desk.vault.put(
            Message,
            now,
            job=job or None,
            body=letter.body,
            subject=letter.subject,
            sender=letter.sender,
            received_at=now,
            sealed_until=until or BY_HAND_ALONE,
            put_by=True,
        )


def open_put_by(desk: Desk, message: str, *, now: datetime) -> Letter:
    """Their words, found by search from then on. Raises Refusal("row_gone")."""
    found = desk.vault.row(
        "SELECT body, subject, sender, opened_at FROM message WHERE id = ? AND put_by AND deleted_at IS NULL",
        (message,),
    )
    if found is None:
        raise Refusal("row_gone")
    if found[3] is None:
        with desk.change("open_message", now):
            desk.vault.edit(Message, message, now, opened_at=now, sealed_until=now)
    body, subject, sender, _ = found
    return Letter(body, subject, sender, opened=True)
