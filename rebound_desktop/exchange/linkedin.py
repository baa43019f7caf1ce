"""The archive LinkedIn sends, or its loose tables: applications, saved jobs, dream companies."""

import csv
import re
from zoneinfo import ZoneInfo

from rebound_desktop.exchange.archive import Archive
from rebound_desktop.exchange.decoding import decoded
from rebound_desktop.exchange.keys import plain
from rebound_desktop.exchange.proposals import Answers, DateOrder, TableProposal, Tell, silent
from rebound_desktop.exchange.table.delimited import sheet_from_text
from rebound_desktop.exchange.table.jobs import Sheet, table_proposal

APPLICATIONS = r"Job Applications(?:[_ -]?\(?\d+\)?)?\.csv"
SAVED = r"Saved Jobs(?:[_ -]?\(?\d+\)?)?\.csv"
PREFERENCES = r"Job Seeker Preferences\.csv"


def is_linkedin(archive: Archive) -> bool:
    """Whether any table of jobs or wishes that LinkedIn writes is in the archive."""
    return any(True for pattern in (APPLICATIONS, SAVED, PREFERENCES) for _ in archive.members(pattern))


def linkedin_archive(
    archive: Archive, answers: Answers, zone: ZoneInfo, tell: Tell = silent
) -> TableProposal:
    """Applications first, so that a job both applied to and saved is brought in as applied."""
    sheets: list[Sheet] = []
    for pattern in (APPLICATIONS, SAVED):
        for member in archive.members(pattern):
            text = decoded(archive.read(member), name=archive.place(member))
            sheet = sheet_from_text(
                text,
                answers,
                name=archive.name,
                source="linkedin",
                member=member.filename,
                order=DateOrder.MONTH_FIRST,
            )
            if sheet:
                sheets.append(sheet)
    wishes: tuple[str, ...] = ()
    for member in archive.members(PREFERENCES):
        wishes += dream_companies(decoded(archive.read(member), name=archive.place(member)).text)
    return table_proposal(sheets, answers, zone, tell, source="linkedin", dreams=tuple(dict.fromkeys(wishes)))


def dream_companies(text: str) -> tuple[str, ...]:
    """The companies a person told LinkedIn they dream of; the cell lists them one after another."""
    rows = [row for row in csv.reader(text.splitlines(keepends=True)) if row]
    if len(rows) < 2:
        return ()
    places = [place for place, column in enumerate(rows[0]) if plain(column) == "dream companies"]
    names: list[str] = []
    for row in rows[1:]:
        for place in places:
            if place < len(row):
                names += [name.strip() for name in re.split(r"\s*[|;\n]\s*|,\s+", row[place]) if name.strip()]
    return tuple(dict.fromkeys(names))
