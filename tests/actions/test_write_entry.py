from datetime import timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.keep_draft import keep_draft
from rebound_desktop.actions.write_entry import (
    begin_entry,
    link_entry,
    trash_entry,
    untrash_entry,
    write_entry,
)
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.written import Written
from rebound_desktop.queries.entry import entry, entry_history
from tests.clock import Clock


def written(desk: Desk, clock: Clock, title: str = "The walk home", body: str = "Rain again.") -> str:
    name = begin_entry(desk, now=clock())
    write_entry(desk, name, Written(title, body), begun=clock(), now=clock())
    return name


def test_resting_makes_one_step_and_lets_the_open_text_go(desk: Desk, clock: Clock) -> None:
    name, begun = begin_entry(desk, now=clock()), clock()
    for body in ("Rain", "Rain again."):
        keep_draft(desk, f"entry:{name}", Written(body=body).as_draft(), now=clock.advance(seconds=2))
    assert desk.vault.history(5) == []
    text = Written("The walk home", "Rain again.", "#walk")
    assert write_entry(desk, name, text, begun=begun, now=clock.advance(minutes=5))
    (line,) = desk.vault.history(5)
    assert (line.label, line.words) == ("write_entry", {"title": "The walk home"})
    found = entry(desk.vault, name, now=clock())
    assert found is not None and found.at == begun and found.written.tags == "walk"
    assert found.kept and not found.open_text


def test_a_page_with_nothing_on_it_is_no_entry(desk: Desk, clock: Clock) -> None:
    name = begin_entry(desk, now=clock())
    assert not write_entry(desk, name, Written("  ", "\n"), begun=clock(), now=clock())
    assert entry(desk.vault, name, now=clock()) is None and desk.vault.history(5) == []


def test_a_crash_loses_nothing_that_was_kept(desk: Desk, clock: Clock) -> None:
    old = written(desk, clock)
    fresh = begin_entry(desk, now=clock())
    keep_draft(
        desk, f"entry:{old}", Written("The walk home", "Rain, and no umbrella.").as_draft(), now=clock()
    )
    keep_draft(desk, f"entry:{fresh}", Written(body="Half a").as_draft(), now=clock())
    one, other = entry(desk.vault, old, now=clock()), entry(desk.vault, fresh, now=clock())
    assert one is not None and one.written.body == "Rain, and no umbrella." and one.open_text and one.kept
    assert other is not None and other.written.body == "Half a" and not other.kept


def test_earlier_texts_are_kept_and_the_same_text_again_is_no_step(desk: Desk, clock: Clock) -> None:
    name = written(desk, clock)
    first = clock()
    clock.advance(hours=1)
    assert write_entry(desk, name, Written("The walk home", "Rain."), begun=first, now=clock())
    assert not write_entry(desk, name, Written("The walk home", "Rain."), begun=first, now=clock())
    (before,) = entry_history(desk.vault, name, now=clock())
    assert (before.body, before.at) == ("Rain again.", first)
    assert len(desk.vault.history(9)) == 2


def test_writing_can_be_undone_and_redone(desk: Desk, clock: Clock) -> None:
    name = written(desk, clock)
    write_entry(desk, name, Written("The walk home", "Sun."), begun=clock(), now=clock())
    desk.undo(clock())
    found = entry(desk.vault, name, now=clock())
    assert found is not None and found.written.body == "Rain again."
    assert entry_history(desk.vault, name, now=clock()) == ()
    desk.undo(clock())
    assert entry(desk.vault, name, now=clock()) is None
    desk.redo(clock())
    desk.redo(clock())
    found = entry(desk.vault, name, now=clock())
    assert found is not None and found.written.body == "Sun."


def test_an_entry_goes_to_the_trash_and_comes_back(desk: Desk, clock: Clock) -> None:
    name = written(desk, clock)
    trash_entry(desk, name, now=clock())
    assert entry(desk.vault, name, now=clock()) is None
    untrash_entry(desk, name, now=clock())
    assert entry(desk.vault, name, now=clock()) is not None


def test_a_job_is_linked_by_hand_and_unlinked(desk: Desk, clock: Clock) -> None:
    name = written(desk, clock)
    job = add_job(desk, JobFields("Data editor", "Meridian"), now=clock())
    link_entry(desk, name, job, now=clock())
    found = entry(desk.vault, name, now=clock())
    assert found is not None and found.job == job and "Data editor" in found.job_name
    link_entry(desk, name, None, now=clock())
    found = entry(desk.vault, name, now=clock())
    assert found is not None and found.job_name == ""


def test_an_entry_keeps_the_zone_it_was_written_in(desk: Desk, clock: Clock) -> None:
    name = written(desk, clock)
    found = entry(desk.vault, name, now=clock() + timedelta(days=400))
    assert found is not None and str(found.zone) == "Europe/Paris"


def test_a_book_in_one_entry_is_refused_and_nothing_is_cut(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="text_too_long"):
        written(desk, clock, body="x" * 2_000_001)
    with pytest.raises(Refusal, match="row_gone"):
        trash_entry(desk, "nobody", now=clock())
