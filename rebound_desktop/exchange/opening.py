"""The one door for files and pasted text: what it is, is told by its content, never by its name."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.archive import Archive
from rebound_desktop.exchange.decoding import Text, decoded
from rebound_desktop.exchange.linkedin import dream_companies, is_linkedin, linkedin_archive
from rebound_desktop.exchange.proposals import NOTHING_SAID, Answers, Proposal, TableProposal, Tell, silent
from rebound_desktop.exchange.table.columns import is_foreign, mapped
from rebound_desktop.exchange.table.delimited import sheet_from_text
from rebound_desktop.exchange.table.jobs import table_proposal

SIZE_CAP = 500 << 20
TABLE_CAP = 100 << 20
_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_UNREADABLE = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_office_file"),
    (b"%PDF-", "pdf_file"),
    (b"\x89PNG", "picture_file"),
    (b"\xff\xd8\xff", "picture_file"),
    (b"GIF8", "picture_file"),
    (b"SQLite format 3\x00", "database_file"),
    (b"\x7fELF", "program_file"),
    (b"MZ\x90", "program_file"),
)


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

    `name` is the file's name for sentences only. `zone` turns instants into local days. Raises Refusal
    naming file, place and reason. Hostile bytes belong in `apart.propose_apart`, not here.
    """
    if len(data) > SIZE_CAP:
        raise Refusal("file_too_large", name=name, limit=f"{SIZE_CAP >> 20} MB")
    for mark, reason in _UNREADABLE:
        if data.startswith(mark):
            raise Refusal(reason, name=name)
    if data.startswith(_ZIP_MARKS):
        return _archive(name, data, zone, answers, tell)
    if not data.strip():
        return ()
    if len(data) > TABLE_CAP:
        raise Refusal("file_too_large", name=name, limit=f"{TABLE_CAP >> 20} MB")
    return _text(name, decoded(data, name=name, encoding=answers.encoding), zone, now, answers, tell)


def is_large_kind(data: bytes) -> bool:
    """Whether these bytes may need a minute: tables, archives and mailboxes, not single pages or mails."""
    return data.startswith(_ZIP_MARKS) or len(data) > 2 << 20 or not _is_page(data[:4096])


def _is_page(head: bytes) -> bool:
    """Markup, a mail or a calendar, by its first bytes."""
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith((b"<", b"begin:")) or bool(re.match(rb"[a-z][a-z0-9-]{1,40}:\s", start))


def _archive(name: str, data: bytes, zone: ZoneInfo, answers: Answers, tell: Tell) -> tuple[Proposal, ...]:
    archive = Archive(data, name)
    if is_linkedin(archive):
        return _worth(linkedin_archive(archive, answers, zone, tell))
    return ()


def _text(
    name: str, text: Text, zone: ZoneInfo, now: datetime, answers: Answers, tell: Tell
) -> tuple[Proposal, ...]:
    if re.match(r"[^\n]*\bDream Companies\b", text.text, re.I):
        return _worth(TableProposal("linkedin", (), {}, (), dream_companies=dream_companies(text.text)))
    return _table(name, text, zone, answers, tell)


def _table(name: str, text: Text, zone: ZoneInfo, answers: Answers, tell: Tell) -> tuple[Proposal, ...]:
    sheet = sheet_from_text(text, answers, name=name)
    if sheet is None or is_foreign(sheet.columns, mapped(sheet.columns)):
        return ()
    return _worth(table_proposal([sheet], answers, zone, tell))


def _worth(table: TableProposal) -> tuple[Proposal, ...]:
    """A table with nothing in it is nothing."""
    return (table,) if table.rows or table.skipped or table.dream_companies or table.columns else ()
