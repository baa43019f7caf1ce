"""Proposals as one plain object a file, for `rebound read`."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from rebound_desktop.domain.codes import FeedbackKind
from rebound_desktop.exchange.proposals import (
    CalendarProposal,
    EverythingProposal,
    FeedbackQuote,
    MailClass,
    MailProposal,
    Meeting,
    Pay,
    PostingProposal,
    Proposal,
    Remark,
    TableProposal,
)
from rebound_desktop.qt.words import word

# Screens and this print call it a strength; the vault's code for it is older than that word.
_PRINTED = {FeedbackKind.SKILL: "strength"}


def told(proposals: Sequence[Proposal]) -> dict[str, Any]:
    """The object of one file; several mails stand under `messages`, the last that says something in front."""
    mails = [each for each in proposals if isinstance(each, MailProposal)]
    if len(mails) > 1:
        front = next((mail for mail in reversed(mails) if mail.kind is not MailClass.NONE), mails[-1])
        return {**_mail(front), "messages": [_mail(mail) for mail in mails]}
    if not proposals:
        return {"kind": "nothing"}
    match proposals[0]:
        case MailProposal() as mail:
            return _mail(mail)
        case PostingProposal() as posting:
            return _posting(posting)
        case TableProposal() as table:
            return _table(table)
        case EverythingProposal(locked):
            return {"kind": "everything", "locked": locked}
        case CalendarProposal() as calendar:
            return {"kind": "calendar", "meetings": [_meeting(meeting) for meeting in calendar.meetings]}


def _mail(mail: MailProposal) -> dict[str, Any]:
    return {
        "kind": "mail",
        "class": mail.kind.value,
        "language": mail.language,
        "company": mail.company,
        "role": mail.role,
        "feedback": [_feedback(each) for each in mail.feedback],
        "outcome": mail.outcome.value if mail.outcome else None,
        "subject": mail.subject,
        "sent_at": _day(mail.sent_at),
        "notes": [word(f"imports.mail.{note}") for note in mail.notes],
    }


def _feedback(found: FeedbackQuote) -> dict[str, Any]:
    return {"kind": _PRINTED.get(found.kind, found.kind.value), "quote": found.quote}


def _posting(posting: PostingProposal) -> dict[str, Any]:
    job = posting.job
    return {
        "kind": "posting",
        "title": job.title,
        "company": job.company,
        "location": job.location,
        "remote": job.remote.value if job.remote else None,
        "pay": _pay(job.pay),
        "employment_type": job.employment_type,
        "date_posted": _day(posting.date_posted),
        "valid_through": _day(posting.valid_through),
        "url": job.url,
        "closed": posting.closed,
        "found_in": dict(posting.found_in),
    }


def _pay(pay: Pay | None) -> dict[str, Any] | None:
    if pay is None:
        return None
    period = pay.period.value if pay.period else None
    return {"min": pay.least, "max": pay.most, "currency": pay.currency, "period": period}


def _table(table: TableProposal) -> dict[str, Any]:
    return {
        "kind": "table"
        if table.rows or table.skipped or table.duplicates or table.dream_companies
        else "nothing",
        "source": table.source,
        "rows": len(table.rows),
        "duplicates": len(table.duplicates),
        "skipped": [_remark(remark, "skipped") for remark in table.skipped],
        "remarks": [_remark(remark, "remarks") for remark in table.remarks],
        "date_order": table.date_order.value,
        "unknown_stages": list(table.unknown_stages),
        "mapping": dict(table.mapping),
        "encoding": table.encoding,
        "dream_companies": list(table.dream_companies),
    }


def _remark(remark: Remark, family: str) -> dict[str, Any]:
    where = {"file": remark.member} if remark.member else {}
    return {"row": remark.row, "reason": word(f"imports.{family}.{remark.reason}", **remark.values), **where}


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "title": meeting.title,
        "starts": _day(meeting.starts or meeting.day),
        "ends": _day(meeting.ends),
        "place": meeting.place,
        "cancelled": meeting.cancelled,
    }


def _day(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def told_plainly(found: dict[str, Any]) -> str:
    """One paragraph for a reader: the file, then what was found, a line each; empty values left out."""
    lines = [str(found["file"])]
    for name, value in found.items():
        if name != "file" and value not in (None, "", [], {}):
            lines.append(f"  {name}: {_line(value)}")
    return "\n".join(lines)


def _line(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {part}" for name, part in value.items() if part not in (None, ""))
    if isinstance(value, list):
        return "".join(f"\n    - {_line(part)}" for part in value)
    return str(value)
