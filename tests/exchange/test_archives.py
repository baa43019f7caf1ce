"""Huntr's archive and workbooks: what they bring, and lying ones."""

import io
import zipfile
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import TableProposal

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
JOBS = (
    "id,createdAt,title,salary,location,url,rootDomain,htmlDescription,deadline,lastMovedAt,boardID,listID,listName,"
    "companyId,companyName,companyDomain\n"
    '5f1,2026-03-31T22:30:00.000Z,Data Editor,"€50,000",Lyon,https://brook.example/j/1,brook.example,'
    '"<p>First</p><ul><li>Second</li></ul>",,2026-04-02T10:00:00.000Z,b,l,Interview,c,Brook,brook.example\n'
    "5f2,2026-03-02T10:00:00.000Z,Analyst,,,,,,,,b,l,Rejected,c,Fernlight,\n"
    "5f3,2026-03-03T10:00:00.000Z,Writer,,,,,,,,b,l,Dream pile,c,Quillworks,\n"
)
ACTIVITIES = (
    "id,jobId,title,note,activityCategory,completedAt,createdAt\n"
    "a1,5f1,Call with Marta,Nice talk,Phone Screen,2026-04-01T08:00:00.000Z,2026-03-31T08:00:00.000Z\n"
    "a2,nobody,Lost,,Other,,2026-03-31T08:00:00.000Z\n"
)


def read(data: bytes, name: str = "file") -> TableProposal:
    (found,) = propose(name, data, zone=PARIS, now=NOW)
    assert isinstance(found, TableProposal)
    return found


def zipped(**members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return data.getvalue()


def test_huntr_jobs_come_with_their_activities() -> None:
    found = read(zipped(**{"USER_JOBS_2026.csv": JOBS, "USER_ACTIVITIES_2026.csv": ACTIVITIES}))
    assert found.source == "huntr"
    one, two, three = found.rows
    assert (one.title, one.company, one.location) == ("Data Editor", "Brook", "Lyon")
    assert one.saved_on == date(2026, 4, 1)  # half past midnight in Paris
    assert one.posting == "First\n\n- Second"
    assert one.stage_kind is StageKind.INTERVIEWING
    assert one.pay is not None and one.pay.least == 50_000
    assert [(each.what, each.said) for each in one.happened] == [
        ("Phone Screen", "Nice talk\nCall with Marta")
    ]
    assert two.outcome is Outcome.THEY_SAID_NO
    assert three.stage_kind is None and found.unknown_stages == ("Dream pile",)


def test_a_huntr_job_keeps_its_own_key() -> None:
    loose = read(JOBS.encode())
    assert loose.source == "huntr"
    assert [job.import_key for job in loose.rows] == ["huntr:5f1", "huntr:5f2", "huntr:5f3"]


def test_activities_alone_are_no_jobs() -> None:
    assert propose("a.csv", ACTIVITIES.encode(), zone=PARIS, now=NOW) == ()


def book(*rows: tuple[object, ...], title: str = "Jobs") -> bytes:
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_a_workbook_is_read_with_its_days_and_numbers() -> None:
    found = read(
        book(
            ("My applications", None, None, None, None),
            ("Company", "Position", "Date applied", "Salary", "Status"),
            ("Brook", "Editor", datetime(2026, 4, 3), 52000, "Ghosted"),  # noqa: DTZ001
            (None, None, None, None, None),
            ("Fernlight", "Analyst", "2026-04-04", "€40k", "Applied"),
        )
    )
    one, two = found.rows
    assert (one.row, two.row) == (3, 5)
    assert one.applied_on == date(2026, 4, 3)
    assert one.pay is not None and one.pay.least == 52_000
    assert one.outcome is Outcome.NO_ANSWER
    assert two.applied_on == date(2026, 4, 4)


def test_a_formula_is_never_computed_and_is_named() -> None:
    found = read(book(("Company", "Title", "Notes"), ("Brook", "Editor", '=HYPERLINK("http://x.example")')))
    assert found.rows[0].notes == ""
    assert [(each.row, each.reason, each.values["column"]) for each in found.remarks] == [
        (2, "formula", "Notes")
    ]


def test_a_workbook_about_something_else_is_nothing() -> None:
    assert propose("m.xlsx", book(("Milk", "Eggs"), (1, 2)), zone=PARIS, now=NOW) == ()


def test_a_workbook_that_swells_past_all_measure_is_refused() -> None:
    good = zipfile.ZipFile(io.BytesIO(book(("Company", "Title"), ("A", "B"))))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as bad:
        for info in good.infolist():
            content = good.read(info)
            bad.writestr(
                info, content + b" " * (200 << 20) if info.filename.endswith("sheet1.xml") else content
            )
    with pytest.raises(Refusal) as refused:
        read(data.getvalue())
    assert refused.value.key == "archive_unsafe"


@pytest.mark.parametrize(
    "sheet",
    [
        "<worksheet",
        "",
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>',
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='x'>"
        "<c r='!!' t='s'><v>99999999</v></c></row></sheetData></worksheet>",
    ],
)
def test_a_torn_workbook_is_refused_or_nothing(sheet: str) -> None:
    good = zipfile.ZipFile(io.BytesIO(book(("Company", "Title"), ("A", "B"))))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as bad:
        for info in good.infolist():
            torn = info.filename.endswith("sheet1.xml")
            bad.writestr(info, sheet.encode() if torn else good.read(info))
    try:
        propose("torn.xlsx", data.getvalue(), zone=PARIS, now=NOW)
    except Refusal as refused:
        assert refused.key == "archive_damaged"
