"""The one door for files and pasted text: what it is, is told by its content, never by its name."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.archive import Archive
from rebound_desktop.exchange.decoding import Text, decoded
from rebound_desktop.exchange.huntr import huntr_archive, is_huntr
from rebound_desktop.exchange.kinds import Kind, kind_of
from rebound_desktop.exchange.linkedin import dream_companies, is_linkedin, linkedin_archive
from rebound_desktop.exchange.proposals import (
    NOTHING_SAID,
    Answers,
    EverythingProposal,
    MailClass,
    MailProposal,
    Proposal,
    TableProposal,
    Tell,
    silent,
)
from rebound_desktop.exchange.table.columns import is_foreign, mapped
from rebound_desktop.exchange.table.delimited import sheet_from_text
from rebound_desktop.exchange.table.jobs import Sheet, table_proposal
from rebound_desktop.exchange.takeout.archive_in import is_own_archive, is_own_document
from rebound_desktop.exchange.takeout.locking import is_locked
from rebound_desktop.exchange.workbook import is_workbook, sheets_in

SIZE_CAP = 500 << 20
TEXT_CAP = 100 << 20
PASTED_CAP = 200_000


def propose(
    name: str,
    data: bytes,
    *,
    zone: ZoneInfo,
    now: datetime,
    answers: Answers = NOTHING_SAID,
    tell: Tell = silent,
) -> tuple[Proposal, ...]:
    """What a file's bytes might mean; empty where nothing is there to propose.

    `name` is the file's name for sentences only, "" for pasted text. `zone` turns instants into local
    days. Raises Refusal naming file, place and reason. Hostile bytes belong in `apart.propose_apart`.
    """
    if len(data) > SIZE_CAP:
        raise Refusal("file_too_large", name=name, limit=f"{SIZE_CAP >> 20} MB")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return ()
    if is_locked(data) or is_own_document(data):
        return (EverythingProposal(locked=is_locked(data)),)
    kind = kind_of(data, name)
    if kind is not Kind.ARCHIVE and len(data) > TEXT_CAP and kind is not Kind.MAILBOX:
        raise Refusal("file_too_large", name=name, limit=f"{TEXT_CAP >> 20} MB")
    match kind:
        case Kind.ARCHIVE:
            return _archive(name, data, zone, answers, tell)
        case Kind.MAILBOX:
            from rebound_desktop.exchange.mail.mailbox import mails_in

            return mails_in(data, name, tell)
        case Kind.MAIL:
            from rebound_desktop.exchange.mail.letter import letter_from_bytes
            from rebound_desktop.exchange.mail.reading import mail_proposal

            return (mail_proposal(letter_from_bytes(data, name)),)
        case Kind.CALENDAR:
            from rebound_desktop.exchange.calendar import calendar_proposal

            calendar = calendar_proposal(decoded(data, name=name).text, name, zone)
            return (calendar,) if calendar else ()
        case Kind.PAGE | Kind.SAVED_PAGE:
            return _page(name, data, kind, zone, now)
        case _:
            return _text(name, decoded(data, name=name, encoding=answers.encoding), zone, now, answers, tell)


def _archive(name: str, data: bytes, zone: ZoneInfo, answers: Answers, tell: Tell) -> tuple[Proposal, ...]:
    archive = Archive(data, name)
    if is_own_archive(archive):
        return (EverythingProposal(),)
    if is_linkedin(archive):
        return _worth(linkedin_archive(archive, answers, zone, tell))
    if is_workbook(archive):
        sheets = sheets_in(data, name)
        return _worth(table_proposal(sheets, answers, zone, tell)) if sheets else ()
    if is_huntr(archive):
        return _worth(huntr_archive(archive, answers, zone, tell))
    return ()


def _page(name: str, data: bytes, kind: Kind, zone: ZoneInfo, now: datetime) -> tuple[Proposal, ...]:
    from rebound_desktop.exchange.posting.page import posting_from_page
    from rebound_desktop.exchange.posting.saved import saved_page

    if kind is Kind.SAVED_PAGE:
        markup, address = saved_page(data, name)
    else:
        markup, address = decoded(data, name=name, encoding=_declared(data)).text, ""
    posting = posting_from_page(markup, name, zone, now, address)
    return (posting,) if posting else ()


def _declared(data: bytes) -> str:
    """The charset a page names in its head, where it is a known one."""
    found = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{3,30})", data[:4096], re.I)
    try:
        named = found[1].decode("ascii") if found else ""
        data.decode(named or "utf-8")
    except (LookupError, UnicodeError):
        return ""
    return named


def _text(
    name: str, text: Text, zone: ZoneInfo, now: datetime, answers: Answers, tell: Tell
) -> tuple[Proposal, ...]:
    """Text of unknown kind: a table if it is even, else a mail or a posting if it reads like one."""
    if re.match(r"[^\n]*\bDream Companies\b", text.text, re.I):
        return _worth(TableProposal("linkedin", (), {}, (), dream_companies=dream_companies(text.text)))
    sheet = _sheet(name, text, answers)
    if sheet is not None:
        foreign = is_foreign(sheet.columns, mapped(sheet.columns))
        return () if foreign else _worth(table_proposal([sheet], answers, zone, tell))
    return _pasted(name, text.text, zone, now)


def _sheet(name: str, text: Text, answers: Answers) -> Sheet | None:
    """The table in the text: always where the person mapped it or the name says so, else where it shows."""
    told = answers.mapping is not None or re.search(r"\.(csv|tsv|tab)$", name, re.I)
    shown = told or re.match(r"(?:[^\n]*\n){0,12}?[^\n]*[,;\t|][^\n]*(?:\n|$)", text.text)
    try:
        sheet = sheet_from_text(text, answers, name=name) if shown else None
    except Refusal:
        if told:
            raise
        return None  # what only looked a little like a table
    if sheet is None or len(sheet.columns) < 2:
        return None
    mapping = mapped(sheet.columns)
    known = {"title", "company"} & set(mapping) and len(mapping) >= 2 and len(sheet.rows) >= 1
    return sheet if told or known else None


_LETTER = re.compile(
    r"\s*(?:(?:from|von|de|subject|betreff|objet|asunto)\s*:"
    r"|(?:dear|hi|hey|hello|sehr geehrte|guten tag|hallo|liebe|lieber|moin|bonjour|madame|monsieur|ch[eè]re?"
    r"|salut|hola|estimad|buen[oa]s|querid|¡hola)\b)",
    re.I,
)


def _pasted(name: str, text: str, zone: ZoneInfo, now: datetime) -> tuple[Proposal, ...]:
    """Pasted words: what begins like a letter is read as mail first, anything else as a posting first."""
    from rebound_desktop.exchange.mail.letter import letter_from_text
    from rebound_desktop.exchange.mail.reading import mail_proposal
    from rebound_desktop.exchange.posting.page import posting_from_text

    if len(text) > PASTED_CAP:
        raise Refusal("pasted_too_long", name=name, limit=f"{PASTED_CAP:,}")
    mail = mail_proposal(letter_from_text(text))
    said = (mail,) if mail.kind is not MailClass.NONE else ()
    if said and _LETTER.match(text):
        return said
    posting = posting_from_text(text, zone, now)
    return (posting,) if posting else said


def _worth(table: TableProposal) -> tuple[Proposal, ...]:
    """A table with nothing in it is nothing."""
    return (table,) if table.rows or table.skipped or table.dream_companies or table.columns else ()


def worth_showing(proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """Of many mails those that say something about an application; one mail alone is always shown."""
    if len(proposals) < 2 or not all(isinstance(each, MailProposal) for each in proposals):
        return proposals
    told = tuple(
        each for each in proposals if isinstance(each, MailProposal) and each.kind is not MailClass.NONE
    )
    return told or proposals[-1:]
