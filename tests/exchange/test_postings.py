"""Postings: found on pages of every shape, nothing invented, hostile markup refused in time."""

import base64
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import PayPeriod, Remote
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.posting.loose_json import loose_json
from rebound_desktop.exchange.posting.titles import tidy_title
from rebound_desktop.exchange.proposals import PostingProposal
from tests.exchange.posting_samples import Sample, samples

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
Read = list[tuple[Sample, PostingProposal | None]]


def posting(text: str | bytes, name: str = "page.html") -> PostingProposal | None:
    found = propose(name, text if isinstance(text, bytes) else text.encode(), zone=PARIS, now=NOW)
    assert len(found) <= 1
    return found[0] if found and isinstance(found[0], PostingProposal) else None


def marked(body: str, rest: str = "") -> str:
    return f'<html><head><script type="application/ld+json">{body}</script></head><body>{rest}</body></html>'


@pytest.fixture(scope="module", params=["development", "held_out"])
def pages(request: pytest.FixtureRequest) -> Read:
    return [(sample, posting(sample.content)) for sample in samples(request.param)]


def test_nothing_is_invented_where_there_is_none(pages: Read) -> None:
    assert not [found for sample, found in pages if sample.wanted["form"] == "nothing" and found]


@pytest.mark.parametrize(("field", "bar"), [("title", 0.95), ("company", 0.95), ("location", 0.9)])
def test_title_company_and_place_are_right(pages: Read, field: str, bar: float) -> None:
    asked = [(sample.wanted[field], found) for sample, found in pages if field in sample.wanted]
    wrong = [(wanted, found and getattr(found.job, field)) for wanted, found in asked]
    # A title keeps the "(m/w/d)" that a page gives it; the samples name it without.
    wrong = [
        pair for pair in wrong if pair[0] != (tidy_title(pair[1] or "") if field == "title" else pair[1])
    ]
    assert len(wrong) <= (1 - bar) * len(asked), wrong


def test_pay_is_right_or_left_out(pages: Read) -> None:
    wrong = []
    for sample, found in pages:
        if found is None:
            continue
        pay = found.job.pay
        got = (pay.least, pay.most, pay.currency, pay.period) if pay else (None, None, None, None)
        wanted = tuple(sample.wanted.get(key) for key in ("min", "max", "currency", "period"))
        if got != wanted:
            wrong.append((sample.wanted["title"], got))
    assert len(wrong) <= 0.1 * len(pages), wrong


def test_dates_links_and_ways_of_working_are_right(pages: Read) -> None:
    for sample, found in pages:
        for key in {"date_posted", "valid_through"} & set(sample.wanted):
            assert found and str(getattr(found, key)) == sample.wanted[key]
        for key in {"remote", "url"} & set(sample.wanted):
            assert found and getattr(found.job, key) == sample.wanted[key]


def test_it_says_where_each_thing_was_found() -> None:
    found = posting(marked('{"@type": "JobPosting", "title": "Editor", "hiringOrganization": "Brook"}'))
    assert found and dict(found.found_in) == {"title": "json-ld", "company": "json-ld"}


@pytest.mark.parametrize(
    "pay",
    [
        '{"currency": "EUR", "value": {"minValue": 50000, "maxValue": 60000, "unitText": "YEAR"}}',
        '{"currency": "EUR", "value": {"value": "50,000 - 60,000", "unitText": "YEAR"}}',
        '"€50,000 - €60,000 per year"',
        '{"currency": "EUR", "minValue": "50000.00", "maxValue": "60000.00", "unitText": "ANN"}',
        '[{"currency": "EUR", "value": {"minValue": "50000", "maxValue": "60000", "unitText": "year"}}]',
    ],
)
def test_pay_has_many_shapes(pay: str) -> None:
    found = posting(marked(f'{{"@type": "JobPosting", "title": "Editor", "baseSalary": {pay}}}'))
    assert found and found.job.pay
    assert (found.job.pay.least, found.job.pay.most, found.job.pay.currency) == (50_000, 60_000, "EUR")
    assert found.job.pay.period is PayPeriod.YEAR


def test_a_description_escaped_twice_is_read_and_kept_whole() -> None:
    text = (
        "&amp;lt;p&amp;gt;First&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Last "
        + "words " * 80
        + "&amp;lt;/p&amp;gt;"
    )
    found = posting(marked(f'{{"@type": "JobPosting", "title": "Editor", "description": "{text}"}}'))
    assert found and found.job.posting.startswith("First\n\nLast words")
    assert "<" not in found.job.posting and found.job.posting.count("words") == 80


def test_a_page_that_is_over_says_so() -> None:
    gone = posting(marked('{"@type": "JobPosting", "title": "Editor"}', "<p>This job has expired</p>"))
    past = posting(marked('{"@type": "JobPosting", "title": "Editor", "validThrough": "2026-11-22"}'))
    open_ = posting(
        marked('{"@type": "JobPosting", "title": "Editor", "validThrough": "2026-11-24T00:00:00Z"}')
    )
    assert gone and gone.closed and past and past.closed
    assert open_ and not open_.closed and open_.valid_through == date(2026, 11, 24)


def test_the_posting_a_page_is_about_wins_over_its_neighbours() -> None:
    similar = "".join(f',{{"@type":"JobPosting","title":"Other {n}"}}' for n in range(5))
    page = marked(f'[{{"@type":"JobPosting","title":"Data Editor"}}{similar}]', "<h1>Data Editor</h1>")
    found = posting(page)
    assert found and found.job.title == "Data Editor"


def test_a_page_saved_whole_is_read_with_its_address() -> None:
    page = marked('{"@type": "JobPosting", "title": "Rédactrice", "jobLocationType": "TELECOMMUTE"}')
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://brook.example/jobs/9\r\nSubject: x\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{base64.encodebytes(page.encode()).decode()}\r\n--b--\r\n"
    )
    found = posting(data, "job.mhtml")
    assert found and (found.job.title, found.job.url) == ("Rédactrice", "https://brook.example/jobs/9")
    assert found.job.remote is Remote.REMOTE


@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "utf-16"])
def test_a_page_is_read_in_its_own_charset(codec: str) -> None:
    page = f'<meta charset="{codec}">' + marked('{"@type": "JobPosting", "title": "Übersetzer"}')
    found = posting(page.encode(codec))
    assert found and found.job.title == "Übersetzer"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000,
        "<" * 200_000,
        "<a " + "x=1 " * 50_000 + ">",
        "<!--" * 50_000,
        "<table><tr><td>" * 5_000,
        marked("[" * 50_000),
        marked('{"a":' * 50_000),
        marked('{"@type":"JobPosting","title":' + '"' + "x" * 300_000),
        "<script>" * 10_000,
        "&#x" * 60_000,
        "<h1>Editor</h1>" + "<p>Apply in A-B C D E in F G by 12 May 2025, 1 000 to 2 000 EUR</p>" * 4_000,
        "<h1>Editor</h1><div>" + "<span>Full time</span> " * 20_000 + "</div>",
    ],
)
def test_hostile_markup_is_read_or_refused_in_time(page: str) -> None:
    try:
        posting("<html>" + page)
    except Refusal as refused:
        assert refused.key in ("file_too_deep", "markup_unreadable", "file_too_large")


def test_a_page_above_five_megabytes_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        posting("<html>" + "x" * (6 << 20))
    assert refused.value.key == "file_too_large"


@given(st.text(max_size=300))
def test_any_json_in_a_page_is_read_or_passed_over(text: str) -> None:
    loose_json(text)
    try:
        posting(marked('{"@type": "JobPosting", "title": "E", "baseSalary": "' + text + '"}'))
    except Refusal as refused:
        assert refused.key == "encoding_unknown"


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
        max_leaves=12,
    )
)
def test_any_value_may_stand_at_any_property(value: object) -> None:
    from rebound_desktop.exchange.posting.schema import fields_of

    for name in (
        "title",
        "hiringOrganization",
        "jobLocation",
        "baseSalary",
        "employmentType",
        "url",
        "datePosted",
    ):
        fields_of({"@type": "JobPosting", name: value})
