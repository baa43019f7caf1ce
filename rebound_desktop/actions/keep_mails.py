"""Keeps mails with their jobs: an ending is recorded and sealed, anything else stands in the timeline."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from rebound_desktop.actions.close_job import MATTERED_DAYS, write_ending
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import first_stage, job_row
from rebound_desktop.actions.place_in_column import place_on_top
from rebound_desktop.actions.reply_time import write_reply_time
from rebound_desktop.actions.told_loss import Letter, put_sealed
from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.follow_up import ReplyTime
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.sameness import company_key, role_key
from rebound_desktop.exchange.mail_mark import mail_mark
from rebound_desktop.exchange.proposals import MailClass, MailProposal
from rebound_desktop.store.long_change import LongChange
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault

PAGE = 40
_FIRST = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class MailMeant:
    """A mail, and the job it belongs to: one that is here, or ("" there) a new one called like this."""

    mail: MailProposal
    job: str = ""
    title: str = ""
    company: str = ""


@dataclass(slots=True)
class KeepingMails:
    """Under way: `at` of `meant` (the oldest first) are through; `made` are jobs that came with them."""

    meant: list[MailMeant]
    long: LongChange
    at: int = 0
    kept: int = 0
    made: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether every mail is through."""
        return self.at >= len(self.meant)


def keep_mails(desk: Desk, meant: Sequence[MailMeant], *, now: datetime) -> int:
    """All of them in one step; how many were kept. One that is kept already is left as it is.

    No setback and no quiet time comes of it. Raises Refusal: "job_unclear" for one without a job,
    "row_gone", nothing kept then.
    """
    under_way = begin_mails(desk, meant, now=now)
    while not under_way.is_whole:
        mails_page(desk, under_way, now=now)
    return finish_mails(desk, under_way, now=now)


def begin_mails(desk: Desk, meant: Sequence[MailMeant], *, now: datetime) -> KeepingMails:
    """Opens the step that the pages go into. Raises Refusal("job_unclear")."""
    if any(not (one.job or one.title.strip() or one.company.strip()) for one in meant):
        raise Refusal("job_unclear")
    in_order = sorted(meant, key=lambda one: one.mail.sent_at or _FIRST)
    return KeepingMails(in_order, desk.long_change("keep_mails", now, count=len(meant)))


def mails_page(desk: Desk, under_way: KeepingMails, *, now: datetime) -> KeepingMails:
    """Keeps the next page. What fails midway takes all of it back."""
    with under_way.long.page_or_nothing():
        for one in under_way.meant[under_way.at : under_way.at + PAGE]:
            under_way.kept += _keep(desk.vault, under_way, one, now)
    under_way.at += PAGE
    return under_way


def finish_mails(desk: Desk, under_way: KeepingMails, *, now: datetime) -> int:
    """Makes one step of it; how many were kept."""
    under_way.long.step.words["count"] = under_way.kept
    desk.finish_long(under_way.long, now)
    return under_way.kept


def _keep(vault: Vault, under_way: KeepingMails, one: MailMeant, now: datetime) -> bool:
    mark = mail_mark(one.mail)
    known = "SELECT 1 FROM event WHERE id = :mark UNION ALL SELECT 1 FROM message WHERE id = :mark"
    if vault.row(known, {"mark": mark}) is not None:
        return False
    at = min(one.mail.sent_at or now, now)
    job = one.job or _new_job(vault, under_way, one, at, now)
    if one.mail.outcome is not None:
        _end(vault, one.mail, job, mark, at, now)
        return True
    confirms = one.mail.kind is MailClass.ACKNOWLEDGEMENT
    detail = MailClass.ACKNOWLEDGEMENT.value if confirms else ""
    said = one.mail.body.strip() or one.mail.subject
    vault.put(
        Event, now, id=mark, job=job, kind=EventKind.MAIL, at=at, said=said, detail=detail, source="mail"
    )
    if one.mail.reply_days is not None or one.mail.reply_by is not None:
        sent = at.astimezone(vault.zone()).date()
        told = ReplyTime(one.mail.reply_days, one.mail.reply_by, sent, one.mail.reply_said, from_mail=True)
        write_reply_time(vault, job, told, now)
    return True


def _end(vault: Vault, mail: MailProposal, job: str, mark: str, at: datetime, now: datetime) -> None:
    """Their no: the job ends with it, unless it has ended; the words are sealed as any no's are."""
    card = job_row(vault, job)
    if not card.is_closed and mail.outcome is not None:
        until = at + timedelta(days=MATTERED_DAYS)
        closed = first_stage(vault, StageKind.CLOSED)
        write_ending(vault, card, closed, mail.outcome, at, until if until > now else None, now)
    put_sealed(vault, Letter(mail.body, mail.subject, mail.sender), at, None, now, id=mark, job=job)


def _new_job(vault: Vault, under_way: KeepingMails, one: MailMeant, at: datetime, now: datetime) -> str:
    """Two mails about the same new job make one of it."""
    key = company_key(one.company), role_key(one.title)
    if key not in under_way.made:
        stage, day = first_stage(vault, StageKind.APPLIED), at.astimezone(vault.zone()).date()
        job = vault.put(
            Job,
            now,
            title=one.title.strip(),
            company=one.company.strip(),
            stage=stage.id,
            applied_on=day,
            place=place_on_top(vault, stage.id),
        )
        vault.put(Event, now, job=job, kind=EventKind.SAVED, at=at, source="mail")
        vault.put(Event, now, job=job, kind=EventKind.APPLIED, at=at, source="mail")
        under_way.made[key] = job
    return under_way.made[key]
