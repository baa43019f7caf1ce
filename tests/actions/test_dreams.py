"""Sightings, ticks and wishes: each one step, each to be taken back."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.actions.sightings import SightingFields, note_sighting, trash_sighting, wish_for
from rebound_desktop.actions.wishes import WishFields, trash_wish, write_wish
from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.open_dreams import open_dreams, ticks_of
from rebound_desktop.queries.ticks import ticks
from rebound_desktop.queries.wish_now import wish_now
from rebound_desktop.store.tables.dreams import Trait
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

SKILLS, PAY, PLACE, HOURS, OWN = TraitKind
ARCHIVIST = SightingFields(title="Archivist, sound", company="Radio Nord", location="Oslo")


def test_a_sighting_is_noted_with_its_ticks_in_one_step(desk: Desk, clock: Clock) -> None:
    sighting = note_sighting(desk, ARCHIVIST, [SKILLS, HOURS], now=clock())
    assert ticks_of(desk.vault, "sighting", sighting) == {SKILLS, HOURS}
    assert desk.vault.undo_label().label == "note_sighting"  # type: ignore[union-attr]
    desk.undo(clock())
    assert desk.vault.value("SELECT COUNT(*) FROM sighting") == 0
    assert desk.vault.value("SELECT COUNT(*) FROM trait") == 0


def test_a_sighting_may_be_of_another_day_but_none_to_come(desk: Desk, clock: Clock, zone) -> None:
    today = clock().astimezone(zone).date()
    note_sighting(desk, ARCHIVIST, seen=today - timedelta(days=4), now=clock())
    (one,) = open_dreams(desk.vault, now=clock()).dreams
    assert one.since.astimezone(zone).date() == today - timedelta(days=4)
    with pytest.raises(Refusal, match="time_ahead"):
        note_sighting(desk, ARCHIVIST, seen=today + timedelta(days=1), now=clock())


def test_a_sighting_needs_some_name(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="sighting_title_missing"):
        note_sighting(desk, SightingFields(title="  ", notes="lovely"), now=clock())


def test_a_sighting_is_changed_and_keeps_its_day(desk: Desk, clock: Clock) -> None:
    sighting = note_sighting(desk, ARCHIVIST, [SKILLS], seen=date(2026, 11, 2), now=clock())
    at = desk.vault.value("SELECT seen_at FROM sighting")
    note_sighting(desk, SightingFields(title="Archivist"), [PAY], sighting=sighting, now=clock())
    assert desk.vault.rows("SELECT title, company, seen_at FROM sighting") == [("Archivist", "", at)]
    assert ticks_of(desk.vault, "sighting", sighting) == {PAY}


def test_a_sighting_put_on_the_wishlist_is_one_dream_not_two(desk: Desk, clock: Clock) -> None:
    sighting = note_sighting(desk, ARCHIVIST, [SKILLS, OWN], "a room full of tapes", now=clock())
    job = wish_for(desk, sighting, now=clock())
    dreams = open_dreams(desk.vault, now=clock()).dreams
    assert [(one.id, one.sighted, one.title) for one in dreams] == [(job, False, "Archivist, sound")]
    shown = ticks(desk.vault, job, now=clock())
    assert shown is not None and (shown.kinds, shown.own) == ({SKILLS, OWN}, "a room full of tapes")
    assert desk.vault.value("SELECT starred FROM job") == 1
    desk.undo(clock())
    assert [one.sighted for one in open_dreams(desk.vault, now=clock()).dreams] == [True]


def test_a_removed_sighting_comes_back_by_undo(desk: Desk, clock: Clock) -> None:
    sighting = note_sighting(desk, ARCHIVIST, now=clock())
    assert trash_sighting(desk, sighting, now=clock()) == "Archivist, sound"
    assert not open_dreams(desk.vault, now=clock()).dreams
    desk.undo(clock())
    assert len(open_dreams(desk.vault, now=clock()).dreams) == 1
    with pytest.raises(Refusal, match="row_gone"):
        trash_sighting(desk, "nowhere", now=clock())


def test_a_tick_that_was_there_keeps_how_much_it_mattered(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields(title="Map designer"), starred=True, now=clock())
    with desk.change("mark_traits", clock(), title="Map designer"):
        desk.vault.put(Trait, clock(), job=job, kind=SKILLS, mattered=3)
        desk.vault.put(Trait, clock(), job=job, kind=PAY, mattered=0)
    mark_traits(desk, job, [SKILLS, PAY], now=clock())
    found = desk.vault.rows("SELECT kind, mattered FROM trait WHERE deleted_at IS NULL ORDER BY kind")
    assert found == [("pay", 2), ("qualifications", 3)]


@given(st.lists(st.sets(st.sampled_from([SKILLS, PAY, PLACE, HOURS])), min_size=1, max_size=6))
def test_whatever_was_ticked_before_the_last_ticks_hold(chosen: list[set[TraitKind]]) -> None:
    vault, now = Vault.in_memory(zone=lambda: ZoneInfo("UTC")), Clock()()
    try:
        desk = Desk(vault)
        job = add_job(desk, JobFields(title="Map designer"), starred=True, now=now)
        for kinds in chosen:
            mark_traits(desk, job, kinds, now=now)
            assert ticks_of(vault, "job", job) == kinds
        for kinds in reversed(chosen[:-1]):
            if ticks_of(vault, "job", job) != kinds:
                desk.undo(now)
                assert ticks_of(vault, "job", job) == kinds
    finally:
        vault.close()


def test_the_newest_wish_is_shown_and_an_older_one_comes_back(desk: Desk, clock: Clock) -> None:
    write_wish(desk, WishFields(wish="make maps", plan_if="it is 17:30", plan_then="send it"), now=clock())
    clock.advance(hours=1)
    second = write_wish(desk, WishFields(wish="teach it"), now=clock())
    write_wish(desk, WishFields(wish="teach it well"), second, now=clock())
    shown = wish_now(desk.vault, now=clock())
    assert shown is not None and shown.wish == "teach it well"
    trash_wish(desk, second, now=clock())
    shown = wish_now(desk.vault, now=clock())
    assert shown is not None and shown.plan_then == "send it"


def test_a_plan_without_a_wish_is_not_kept(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="nothing_written"):
        write_wish(desk, WishFields(wish=" ", plan_if="it rains"), now=clock())
