"""Tables for other programs: none runs them, and what Rebound wrote it reads back to the letter."""

import csv
import io
import json
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote, StageKind
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import JobProposal, Pay, TableProposal
from rebound_desktop.exchange.takeout.csv_out import csv_pieces
from rebound_desktop.exchange.takeout.defused import defused, rearmed
from rebound_desktop.exchange.takeout.journal_out import EntryOut, file_name, markdown
from rebound_desktop.exchange.takeout.sheets import EVENTS, JOBS
from rebound_desktop.exchange.takeout.workbook_out import LONGEST, Workbook

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
TYPED = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\t\n\r"), max_size=40
)
DAYS = st.none() | st.dates(date(1900, 3, 1)).map(str)
AMOUNTS = st.none() | st.floats(-1e12, 1e12, allow_subnormal=False).map(lambda n: n + 0.0)
TEXTS = ("location", "employment_type", "pay_currency", "url", "tags", "contact", "resume_name")
DANGERS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''@x", "'", "", "calm", "=", "'calm"]


def jobs(words: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    armed = st.sampled_from(DANGERS) | words
    return st.fixed_dictionaries(
        {
            "id": st.uuids().map(str),
            "title": armed.map(lambda text: text + "x"),
            "stage_kind": st.sampled_from([kind.value for kind in StageKind]),
            "outcome": st.none() | st.sampled_from([one.value for one in Outcome]),
            "remote": st.none() | st.sampled_from([one.value for one in Remote]),
            "pay_min": AMOUNTS,
            "pay_max": AMOUNTS,
            "pay_period": st.none() | st.sampled_from([one.value for one in PayPeriod]),
            **dict.fromkeys(("applied_on", "saved_on", "closes_on", "closed_on"), DAYS),
            "starred": st.integers(0, 1),
            **dict.fromkeys((*TEXTS, "company", "stage_name", "source", "notes", "posting"), armed),
        }
    )


def proposed(row: dict[str, Any]) -> JobProposal:
    """The job that a row of the table is to be read as."""
    named = {
        name: row[name] for name in JOBS.values() if name in JobProposal.__slots__ and name not in ("pay",)
    }
    day = {
        name: date.fromisoformat(row[name]) if row[name] else None
        for name in ("applied_on", "saved_on", "closes_on", "closed_on")
    }
    given = (row["pay_min"], row["pay_max"], row["pay_currency"], row["pay_period"])
    pay = Pay(given[0], given[1], given[2], PayPeriod(given[3]) if given[3] else None)
    coded = {
        "stage_kind": StageKind(row["stage_kind"]),
        "outcome": Outcome(row["outcome"]) if row["outcome"] else None,
        "remote": Remote(row["remote"]) if row["remote"] else None,
        "starred": bool(row["starred"]),
        "pay": pay if any(one not in (None, "") for one in given) else None,
        "import_key": f"rebound:{row['id']}",
    }
    return JobProposal(**{**named, **day, **coded})


def read_back(name: str, data: bytes) -> list[JobProposal]:
    (table,) = propose(name, data, zone=PARIS, now=NOW)
    assert isinstance(table, TableProposal) and table.source == "rebound"
    assert not (table.skipped or table.duplicates or table.remarks or table.unknown_stages)
    from dataclasses import replace

    return [replace(job, row=0, member="") for job in table.rows]


slow = settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(st.lists(jobs(ANY), min_size=1, max_size=4, unique_by=lambda row: row["id"]))
def test_jobs_come_back_from_csv_to_the_letter(rows: list[dict[str, Any]]) -> None:
    data = b"".join(csv_pieces(rows, JOBS))
    assert read_back("jobs.csv", data) == [proposed(row) for row in rows]


@slow
@given(st.lists(jobs(TYPED), min_size=1, max_size=3, unique_by=lambda row: row["id"]))
def test_jobs_come_back_from_a_workbook_to_the_letter(rows: list[dict[str, Any]]) -> None:
    book = Workbook()
    book.add("Jobs", rows, JOBS)
    assert read_back("jobs.xlsx", book.data()) == [proposed(row) for row in rows]


@given(ANY | st.sampled_from(DANGERS))
def test_no_cell_begins_like_a_formula_and_none_is_lost(text: str) -> None:
    assert not defused(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert rearmed(defused(text)) == text


def test_a_spreadsheet_finds_no_formula_in_the_workbook() -> None:
    from openpyxl import load_workbook

    book = Workbook()
    book.add("Jobs", [dict.fromkeys(EVENTS.values(), "=1+1")], EVENTS)
    sheet = load_workbook(io.BytesIO(book.data()))["Jobs"]
    assert {cell.data_type for cell in sheet[2] if cell.value is not None} == {"s"}


def test_a_text_longer_than_a_cell_says_that_it_was_cut() -> None:
    from openpyxl import load_workbook

    book = Workbook()
    book.add("Jobs", [dict.fromkeys(EVENTS.values(), "a" * (LONGEST + 1))], EVENTS)
    value = load_workbook(io.BytesIO(book.data()))["Jobs"]["A2"].value
    assert book.cut == len(EVENTS) and len(value) == LONGEST
    assert value.endswith("the whole text is in the CSV file]")


def test_the_same_jobs_give_the_same_workbook() -> None:
    def made() -> bytes:
        book = Workbook()
        book.add("Jobs", [dict.fromkeys(EVENTS.values(), "x")], EVENTS)
        return book.data()

    assert made() == made()


def test_nothing_is_written_beside_the_workbook(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    book = Workbook()
    book.add("Jobs", [dict.fromkeys(EVENTS.values(), "x")], EVENTS)
    assert book.data().startswith(b"PK")


def test_a_timeline_is_not_taken_for_jobs() -> None:
    row = {**dict.fromkeys(EVENTS.values(), "x"), "title": "Editor", "company": "Firm"}
    assert propose("events.csv", b"".join(csv_pieces([row], EVENTS)), zone=PARIS, now=NOW) == ()


def test_a_table_of_jobs_that_somebody_changed_says_what_cannot_be_read() -> None:
    rows = list(csv.reader(io.StringIO(b"".join(csv_pieces([], JOBS)).decode("utf-8-sig"))))
    line = dict.fromkeys(rows[0], "") | {"Title": "Editor", "Applied on": "soon", "Starred": "yes"}
    text = io.StringIO()
    csv.writer(text).writerows([rows[0], list(line.values())])
    (table,) = propose("jobs.csv", text.getvalue().encode(), zone=PARIS, now=NOW)
    assert isinstance(table, TableProposal)
    assert [remark.reason for remark in table.remarks] == ["day_unreadable"]
    assert table.rows[0].title == "Editor" and table.rows[0].starred


ENTRIES = st.builds(
    EntryOut,
    id=st.uuids().map(str),
    title=ANY | st.sampled_from(["../../etc/passwd", "CON", "a/b\\c", "---", "."]),
    body=ANY,
    at=st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.just(UTC)),  # noqa: DTZ001
    zone=st.sampled_from([PARIS, ZoneInfo("Pacific/Apia")]),
    tags=st.lists(ANY, max_size=3).map(tuple),
    job=ANY,
    prompt=ANY,
)


@given(ENTRIES)
def test_no_title_becomes_a_path_and_every_word_is_there(entry: EntryOut) -> None:
    name = file_name(entry)
    folder, file = name.split("/")
    assert (
        folder.isdigit()
        and file.endswith(".md")
        and set(file[:-3]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    )
    told = markdown(entry).decode()
    _, front, body = told.split("---\n", 2)
    assert body == f"\n{entry.body}"
    values = dict(line.split(": ", 1) for line in front.splitlines())
    assert json.loads(values.get("title", '""')) == entry.title
    assert json.loads(values.get("tags", "[]")) == list(entry.tags)
    assert datetime.fromisoformat(values["date"].strip('"')) == entry.at.replace(microsecond=0)
