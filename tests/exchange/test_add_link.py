"""Links that anybody can write: what they may bring, and what they may not."""

from datetime import UTC, datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.exchange.add_link import LINK_CAP, Brought, brought_by, is_link, page_of
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import PostingProposal

PARIS, NOW = ZoneInfo("Europe/Paris"), datetime(2026, 11, 23, 19, tzinfo=UTC)


def test_a_link_brings_address_title_and_text() -> None:
    link = "rebound:add?url=https%3A%2F%2Fx.example%2F1%3Fa%3Db%26c&title=Poet%20%26%20more&text=One%0ATwo"
    assert brought_by(link) == Brought("https://x.example/1?a=b&c", "Poet & more", "One\nTwo")


@pytest.mark.parametrize("before", ["rebound:add?", "rebound://add?", "rebound:///add/?", "REBOUND:ADD?"])
def test_browsers_write_it_in_several_ways(before: str) -> None:
    assert brought_by(before + "title=Poet") == Brought(title="Poet")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://", "http://[", "x"]
)
def test_another_address_than_of_the_web_is_left_out(address: str) -> None:
    assert brought_by(f"rebound:add?title=Poet&url={quote(address)}") == Brought(title="Poet")


@pytest.mark.parametrize(
    "link",
    [
        "rebound:add",
        "rebound:add?",
        "rebound:add?url=",
        "rebound:remove?title=x",
        "rebound:add?sql=DROP&file=%2Fetc%2Fpasswd",
        "https://x.example/?title=x",
        "rebound:add?title=" + "x" * LINK_CAP,
        "rebound:add?" + "&".join(f"k{n}=v" for n in range(100)),
    ],
)
def test_what_says_nothing_or_too_much_is_no_link(link: str) -> None:
    assert brought_by(link) is None


def test_what_is_too_long_for_its_place_is_cut_and_controls_go() -> None:
    brought = brought_by(
        "rebound:add?title=" + "x" * 999 + "&text=a%00b%0D%0Ac%1B&url=https://x.example/" + "y" * 5000
    )
    assert brought == Brought(title="x" * 300, text="ab\nc")


@given(st.text(max_size=300), st.text(max_size=300))
def test_nothing_that_a_page_says_breaks_it(title: str, text: str) -> None:
    link = f"rebound:add?title={quote(title, errors='ignore')}&text={quote(text, errors='ignore')}"
    brought = brought_by(link)
    assert is_link(link)
    if brought is not None:
        page_of(brought).decode()


def test_a_page_that_came_by_link_is_read_like_a_saved_one() -> None:
    data = (
        '{"@type":"JobPosting","title":"Map </script> designer","hiringOrganization":{"name":"Tellus"},'
        '"description":"<p>Draw maps.</p>"}'
    )
    brought = Brought("https://tellus.example/3", "Map designer", "Salary: €60,000 a year\nApply now", data)
    (found,) = propose("", page_of(brought), zone=PARIS, now=NOW)
    assert isinstance(found, PostingProposal)
    assert (found.job.company, found.job.url) == ("Tellus", "https://tellus.example/3")
    assert found.job.pay is not None and found.job.pay.least == 60_000
    assert found.found_in["company"] == "json-ld" and "60,000" in found.quotes["pay"]
