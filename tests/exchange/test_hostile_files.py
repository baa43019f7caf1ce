"""Files made to hurt, read by the child that reads all foreign files, with its caps on time and memory."""

from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.apart import propose_apart
from rebound_desktop.exchange.proposals import CalendarProposal, MailProposal, Proposal, TableProposal
from rebound_desktop.qt.words import word
from tests.exchange.fuzz import fuzz
from tests.exchange.hostile import FILES, Hostile

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
# The child's own caps are seconds of its processor; a busy machine may take longer by the clock.
PATIENCE = 40.0


def read(hostile: Hostile) -> tuple[str, tuple[Proposal, ...]]:
    """How the reading ended, and what came of it."""
    try:
        return "read", propose_apart(hostile.file, hostile.make(), zone=PARIS, now=NOW)
    except Refusal as refused:
        sentence = word(f"errors.{refused.key}", **refused.values)
        assert hostile.file in sentence and "{" not in sentence
        return refused.key, ()


def named(name: str) -> Hostile:
    return next(each for each in FILES if each.name == name)


@pytest.mark.parametrize("hostile", FILES, ids=lambda each: each.name.replace(" ", "-"))
def test_a_hostile_file_ends_in_one_sentence_or_costs_a_part(hostile: Hostile) -> None:
    begun = monotonic()
    ended, _ = read(hostile)
    assert ended in hostile.wanted
    assert monotonic() - begun < PATIENCE


def test_a_quote_never_closed_costs_its_row_alone() -> None:
    (table,) = read(named("a quote never closed"))[1]
    assert isinstance(table, TableProposal)
    assert [(each.row, each.reason) for each in table.skipped] == [(2, "quote_not_closed")]
    assert [each.company for each in table.rows] == ["C", "E"]


def test_of_many_parts_the_first_hundred_are_read() -> None:
    (mail,) = read(named("a hundred and fifty parts"))[1]
    assert isinstance(mail, MailProposal)
    assert "more 90" in mail.body and "more 140" not in mail.body and "parts_left_out" in mail.notes


@pytest.mark.parametrize("name", ["every day for ever", "a mail every second for ever"])
def test_a_repeat_without_end_stays_within_a_year_and_four_hundred(name: str) -> None:
    (calendar,) = read(named(name))[1]
    assert isinstance(calendar, CalendarProposal)
    assert len(calendar.meetings) <= 400


def test_nothing_climbs_out_of_an_archive() -> None:
    assert read(named("a path that climbs out"))[1] == ()
    assert not Path("/tmp/rebound-was-here.csv").exists()


def test_a_sheet_never_brings_a_file_of_this_computer_in() -> None:
    _, found = read(named("a sheet that asks for a file"))
    assert "root:" not in str(found)


def test_a_pasted_text_is_offered_as_a_file_and_never_cut() -> None:
    with pytest.raises(Refusal) as refused:
        propose_apart("", b"word " * 41_000, zone=PARIS, now=NOW)
    assert refused.value.key == "pasted_too_long"


def test_files_changed_at_random_are_read_or_refused() -> None:
    """The same with thousands of files runs in `make torture`."""
    assert fuzz(150, seed=3) == []
