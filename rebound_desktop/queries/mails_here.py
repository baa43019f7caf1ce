"""Of mails that were read: which are kept already, and which job each can belong to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from json import dumps

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.sameness import company_key, role_key
from rebound_desktop.exchange.mail_mark import mail_mark
from rebound_desktop.exchange.proposals import MailProposal
from rebound_desktop.queries.jobs_of import JobOf
from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault

_KEPT = (
    "SELECT id FROM event WHERE id IN (SELECT value FROM json_each(:marks)) UNION"
    " SELECT id FROM message WHERE id IN (SELECT value FROM json_each(:marks))"
)
# A no whose words came in through its own sheet.
_TOLD = "SELECT job, body FROM message WHERE job <> '' AND body IN (SELECT value FROM json_each(?))"
_JOBS = (
    "SELECT j.id, j.title, j.company, s.kind, j.applied_on FROM job j JOIN stage s ON s.id = j.stage"
    " WHERE j.deleted_at IS NULL AND j.company <> '' ORDER BY j.created_at DESC, j.id DESC"
)


@dataclass(frozen=True, slots=True)
class MailHere:
    """`kept`: it is in the vault. `jobs`: what it can be about; `sure`: one, by all that the mail names."""

    kept: bool
    jobs: tuple[JobOf, ...] = ()
    sure: bool = False


_Job = tuple[JobOf, bool, date | None]  # closed or not, and the local day of applying


def mails_here(vault: Vault, mails: Sequence[MailProposal], *, now: datetime) -> tuple[MailHere, ...]:
    """One for each mail, in their order. A company is known in spite of case and legal form."""
    del now
    zone = vault.zone()
    marks = [mail_mark(mail) for mail in mails]
    kept = {mark for (mark,) in vault.rows(_KEPT, {"marks": dumps(marks)})}
    bodies = dumps([mail.body for mail in mails if mail.outcome is not None])
    told = set(vault.rows(_TOLD, (bodies,)))
    at: dict[str, list[_Job]] = {}
    for job, title, company, kind, applied in vault.rows(_JOBS):
        here = JobOf(job, title, company), kind == StageKind.CLOSED, as_day(applied)
        at.setdefault(company_key(company), []).append(here)
    found = []
    for mark, mail in zip(marks, mails, strict=True):
        sent = mail.sent_at.astimezone(zone).date() if mail.sent_at is not None else None
        jobs, sure = _fitting(at.get(company_key(mail.company), []), mail, sent)
        by_itself = any((job.id, mail.body) in told for job in jobs)
        found.append(MailHere(mark in kept or by_itself, jobs, sure))
    return tuple(found)


def _fitting(jobs: list[_Job], mail: MailProposal, sent: date | None) -> tuple[tuple[JobOf, ...], bool]:
    """The jobs, and whether there is one beyond doubt. What was applied to after the mail is not meant."""
    if not mail.company.strip():
        return (), False
    role = role_key(mail.role) if mail.role.strip() else ""
    before = [one for one in jobs if sent is None or one[2] is None or one[2] <= sent]
    named = [one for one in before if role and _is_like(role, role_key(one[0].title))]
    some = named or before
    still_open = tuple(job for job, closed, _ in some if not closed)
    found = still_open or tuple(job for job, _, _ in some)
    return found, len(found) == 1 and bool(named or not role)


def _is_like(role: str, title: str) -> bool:
    return bool(title) and (role in title or title in role)
