"""Whole pages as boards, firms and shops write them: what a careful person finds is found, nothing else.

The pages under samples/pages were invented, each with its labels: `p…` by somebody who had not seen the
rules, `b…` after the markup of well-known boards, `bx…` what speaks of jobs and is no posting, `s…` and
`t…` boards, offices, shops and schools in further shapes, written before the rules were made to fit them.
They are for developing; a rule that fits one of them alone is no rule.
"""

import json
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import PostingProposal

FOLDER = Path(__file__).parent / "samples" / "pages"
PARIS, THEN = ZoneInfo("Europe/Paris"), datetime(2025, 11, 24, tzinfo=UTC)
Read = list[tuple[dict[str, Any], PostingProposal | None]]


@pytest.fixture(scope="module")
def pages() -> Read:
    return [
        (wanted, read(FOLDER / wanted["file"])) for wanted in json.loads((FOLDER / "labels.json").read_text())
    ]


def read(file: Path) -> PostingProposal | None:
    found = propose(file.name, file.read_bytes(), zone=PARIS, now=THEN)
    assert all(isinstance(one, PostingProposal) for one in found)
    return found[0] if found else None  # type: ignore[return-value]


def bare(text: str | None) -> str:
    flat = unicodedata.normalize("NFKD", (text or "").casefold())
    return re.sub(r"\W+", " ", "".join(sign for sign in flat if not unicodedata.combining(sign))).strip()


def postings(pages: Read) -> Read:
    return [(wanted, found) for wanted, found in pages if wanted["kind"] == "posting"]


def test_what_is_no_posting_is_none(pages: Read) -> None:
    claimed = [wanted["file"] for wanted, found in pages if wanted["kind"] == "nothing" and found]
    assert len(claimed) <= 0.05 * sum(wanted["kind"] == "nothing" for wanted, _ in pages), claimed


def test_title_and_company_are_both_right(pages: Read) -> None:
    asked = postings(pages)
    wrong = [
        (wanted["file"], found and (found.job.title, found.job.company))
        for wanted, found in asked
        if not found
        or bare(found.job.title) != bare(wanted["title"])
        or bare(found.job.company) != bare(wanted["company"])
    ]
    assert len(wrong) <= 0.05 * len(asked), wrong


def test_the_place_is_right_where_there_is_one_and_none_where_there_is_none(pages: Read) -> None:
    asked = postings(pages)
    wrong = [
        (wanted["file"], wanted["location"], found and found.job.location)
        for wanted, found in asked
        if not found or not same_place(wanted["location"], found.job.location)
    ]
    assert len(wrong) <= 0.1 * len(asked), wrong


def same_place(wanted: str | None, found: str) -> bool:
    """A region or a country more or less is the same place."""
    one, other = bare(wanted), bare(found)
    return one == other or (bool(one and other) and (one in other or other in one))


def test_pay_is_right_to_the_cent_or_left_out(pages: Read) -> None:
    asked = postings(pages)
    wrong = [
        (wanted["file"], wanted["pay"], found and found.job.pay)
        for wanted, found in asked
        if not found or wanted["pay"] != pay_of(found)
    ]
    assert len(wrong) <= 0.05 * len(asked), wrong
    assert not [wanted["file"] for wanted, found in asked if found and found.job.pay and not wanted["pay"]]


def pay_of(found: PostingProposal) -> dict[str, Any] | None:
    pay = found.job.pay
    if pay is None:
        return None
    period = pay.period.value if pay.period else None
    return {"min": pay.least, "max": pay.most, "currency": pay.currency, "period": period}


def test_the_kind_of_employment_is_in_the_words_of_the_page(pages: Read) -> None:
    asked = [(wanted, found) for wanted, found in postings(pages) if wanted.get("employment_type") and found]
    wrong = [
        (wanted["file"], wanted["employment_type"], found.job.employment_type)
        for wanted, found in asked
        if not same_place(wanted["employment_type"].replace("_", " "), found.job.employment_type)
    ]
    assert len(wrong) <= 0.15 * len(asked), wrong


@pytest.mark.parametrize("field", ["remote", "date_posted", "valid_through"])
def test_way_of_working_and_days_are_right(pages: Read, field: str) -> None:
    asked = [(wanted, found) for wanted, found in postings(pages) if field in wanted and found]
    wrong = [
        (wanted["file"], wanted[field], str(value))
        for wanted, found in asked
        for value in [found.job.remote if field == "remote" else getattr(found, field)]
        if (str(value) if value else None) != wanted[field]
    ]
    assert len(wrong) <= 0.05 * len(asked), wrong
