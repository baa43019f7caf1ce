"""The archive Huntr gives: jobs, and beside them what was done about each."""

from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from rebound_desktop.exchange.archive import Archive
from rebound_desktop.exchange.decoding import decoded
from rebound_desktop.exchange.keys import plain
from rebound_desktop.exchange.proposals import Answers, DateOrder, Happening, TableProposal, Tell, silent
from rebound_desktop.exchange.table.cells import cells
from rebound_desktop.exchange.table.dates import Reader
from rebound_desktop.exchange.table.delimited import sheet_from_text
from rebound_desktop.exchange.table.jobs import cell, table_proposal

JOBS = r"(?:USER_)?JOBS.*\.csv"
ACTIVITIES = r"(?:USER_)?ACTIVITIES.*\.csv"
_COLUMNS = {
    "job": ("jobid", "job id", "jobids"),
    "at": ("completedat", "startat", "start at", "date", "createdat", "created at"),
    "what": ("activitycategory", "activity category", "category", "type", "title", "name"),
    "said": ("note", "notes", "description", "body", "title", "name"),
}


def is_huntr(archive: Archive) -> bool:
    """Whether the archive holds Huntr's table of jobs."""
    return any(True for _ in archive.members(JOBS))


def huntr_archive(archive: Archive, answers: Answers, zone: ZoneInfo, tell: Tell = silent) -> TableProposal:
    """The jobs of the archive, each with its activities for the timeline."""
    sheets = []
    for member in archive.members(JOBS):
        text = decoded(archive.read(member), name=archive.place(member))
        sheet = sheet_from_text(text, answers, name=archive.name, source="huntr", member=member.filename)
        if sheet:
            sheets.append(sheet)
    table = table_proposal(sheets, answers, zone, tell, source="huntr")
    done: dict[str, list[Happening]] = {}
    for member in archive.members(ACTIVITIES):
        text = decoded(archive.read(member), name=archive.place(member))
        for job, happening in _activities(text.text, archive.place(member), zone):
            done.setdefault(f"huntr:{job}", []).append(happening)
    rows = tuple(replace(job, happened=tuple(done.get(job.import_key, ()))) for job in table.rows)
    return replace(table, rows=rows)


def _activities(text: str, name: str, zone: ZoneInfo) -> list[tuple[str, Happening]]:
    read = cells(text, name=name)
    if not read.rows:
        return []
    header = [plain(column) for column in read.rows[0][1]]
    places = {
        field: [header.index(known) for known in names if known in header]
        for field, names in _COLUMNS.items()
    }
    reader = Reader(DateOrder.YEAR_FIRST, zone)
    found = []
    for _, row in read.rows[1:]:
        job = next((cell(row, place) for place in places["job"] if cell(row, place)), "")
        at = next(
            (moment for place in places["at"] if (moment := _moment(cell(row, place), reader, zone))), None
        )
        what = next((cell(row, place) for place in places["what"] if cell(row, place)), "")
        said = [cell(row, place) for place in places["said"] if cell(row, place) not in ("", what)]
        if job and at and (what or said):
            found.append((job, Happening(at, what, "\n".join(dict.fromkeys(said)))))
    return found


def _moment(written: str, reader: Reader, zone: ZoneInfo) -> datetime | None:
    """An instant in UTC; a day alone is its noon, local."""
    moment: datetime | None
    try:
        moment = datetime.fromisoformat(written.replace("Z", "+00:00"))
    except ValueError:
        day = reader.day(written)
        moment = datetime.combine(day, time(12), zone) if day else None
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
