"""When they said they would answer: it replaces the seven days before a follow-up."""

from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.follow_up import ReplyTime
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.ahead import ReplyTime as ReplyTimeRow
from rebound_desktop.store.vault import Vault

LONGEST_DAYS = 366


def name_reply_time(desk: Desk, job: str, reply: ReplyTime, *, now: datetime) -> str:
    """Keeps it with the job; the newest counts. Returns its id.

    Raises Refusal("reply_time_unclear") where it is no time between a day and a year, Refusal("row_gone").
    """
    given = reply.by_day is not None or (reply.days is not None and 1 <= reply.days <= LONGEST_DAYS)
    if not given:
        raise Refusal("reply_time_unclear")
    with desk.change("name_reply_time", now, title=job_row(desk.vault, job).name):
        return write_reply_time(desk.vault, job, reply, now)


def write_reply_time(vault: Vault, job: str, reply: ReplyTime, now: datetime) -> str:
    """The row of it; inside a change only."""
    values = {"days": reply.days, "by_day": reply.by_day, "from_day": reply.from_day}
    source = "mail" if reply.from_mail else "hand"
    return vault.put(ReplyTimeRow, now, job=job, said=reply.said.strip(), source=source, **values)


def forget_reply_time(desk: Desk, job: str, *, now: datetime) -> None:
    """They named none after all: the usual days count again. Raises Refusal("row_gone")."""
    vault = desk.vault
    found = vault.rows("SELECT id FROM reply_time WHERE job = ? AND deleted_at IS NULL", (job,))
    with desk.change("forget_reply_time", now, title=job_row(vault, job).name):
        for (row,) in found:
            vault.trash(ReplyTimeRow, row, now)
