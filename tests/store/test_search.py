"""Anything written is found as it stands now; what is sealed, set aside or in the trash is not."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import search
from rebound_desktop.store.search import find
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.journal import Entry, KeptPage
from rebound_desktop.store.tables.recovery import Message
from rebound_desktop.store.tables.reflection import Feedback
from rebound_desktop.store.vault import Vault
from tests.clock import Clock


def write(vault: Vault, clock: Clock, body: str, title: str = "") -> str:
    with vault.change("write", clock()):
        return vault.put(Entry, clock(), title=title, body=body, at=clock())


def rows(vault: Vault, clock: Clock, text: str, *kinds: str) -> list[str]:
    return [found.row for found in find(vault, text, kinds, 50, clock())]


def test_an_unfinished_word_is_enough(vault: Vault, clock: Clock) -> None:
    entry = write(vault, clock, "The interview at the harbour went well.")
    assert rows(vault, clock, "harb") == [entry]
    assert rows(vault, clock, "harbour inter") == [entry]
    assert rows(vault, clock, "harb ") == []  # the word is finished, and there is none
    assert rows(vault, clock, "Härbour") == [entry]
    assert rows(vault, clock, "") == rows(vault, clock, "  ??") == []


def test_the_newest_comes_first_and_a_limit_holds(vault: Vault, clock: Clock) -> None:
    entries = [write(vault, clock, f"walk number {number}") for number in range(5)]
    assert rows(vault, clock, "walk") == entries[::-1]
    assert [found.row for found in find(vault, "walk", (), 2, clock())] == entries[:2:-1]


def test_the_best_match_comes_first_where_that_is_wanted(vault: Vault, clock: Clock) -> None:
    close = write(vault, clock, "walk walk walk")
    far = write(vault, clock, "a walk among very many other words that were written on that same day")
    assert [found.row for found in find(vault, "walk", (), 5, clock(), best=True)] == [close, far]


def test_the_words_around_are_shown(vault: Vault, clock: Clock) -> None:
    write(vault, clock, "They liked how calm the demo was.", title="Monday")
    (found,) = find(vault, "calm", (), 5, clock())
    assert (found.kind, found.title) == ("entry", "Monday")
    assert found.snippet == (("They liked how ", False), ("calm", True), (" the demo was.", False))


def test_only_the_kinds_asked_for(vault: Vault, clock: Clock) -> None:
    entry = write(vault, clock, "harbour")
    with vault.change("add_job", clock()):
        job = vault.put(Job, clock(), title="Harbour master", stage="stage-wishlist")
    assert rows(vault, clock, "harbour", "job") == [job]
    assert rows(vault, clock, "harbour", "entry", "wish") == [entry]


def test_what_was_changed_is_found_as_it_stands(vault: Vault, clock: Clock) -> None:
    entry = write(vault, clock, "marmalade")
    with vault.change("write", clock()):
        vault.edit(Entry, entry, clock(), body="honey")
    assert rows(vault, clock, "marmalade") == []
    assert rows(vault, clock, "honey") == [entry]
    vault.undo(clock())
    assert rows(vault, clock, "marmalade") == [entry]
    assert rows(vault, clock, "honey") == []


def test_what_lies_in_the_trash_is_not_found(vault: Vault, clock: Clock) -> None:
    with vault.change("add_job", clock()):
        job = vault.put(Job, clock(), title="Harbour master", stage="stage-wishlist")
        note = vault.put(Event, clock(), job=job, kind="note", said="harbour view", at=clock())
    assert rows(vault, clock, "harbour") == [note, job]
    with vault.change("trash_job", clock()):
        vault.trash(Job, job, clock())
    assert rows(vault, clock, "harbour") == []
    with vault.change("untrash_job", clock()):
        vault.untrash(Job, job, clock())
    assert rows(vault, clock, "harbour") == [note, job]


def test_a_sealed_message_is_not_found_until_it_is_opened(vault: Vault, clock: Clock) -> None:
    end = clock() + timedelta(hours=24)
    with vault.change("seal", clock()):
        message = vault.put(
            Message, clock(), body="we went with someone else", received_at=clock(), sealed_until=end
        )
    assert rows(vault, clock, "someone") == []
    with vault.change("open_message", clock()):
        vault.edit(Message, message, clock(), opened_at=clock())
    # Closed again, and quiet time still lasts.
    assert rows(vault, clock, "someone") == []
    clock.advance(hours=25)
    assert rows(vault, clock, "someone") == [message]


def test_a_sealed_message_is_not_in_the_index_at_all(vault: Vault, clock: Clock) -> None:
    with vault.change("seal", clock()):
        vault.put(Message, clock(), body="marmalade", received_at=clock(), sealed_until=clock())
    assert vault.value("SELECT count(*) FROM search WHERE search MATCH 'marmalade'") == 0


def test_what_was_set_aside_and_what_was_for_nobody_is_not_found(vault: Vault, clock: Clock) -> None:
    with vault.change("keep", clock()):
        said = vault.put(Feedback, clock(), words="too marmalade for us")
        vault.put(KeptPage, clock(), body="marmalade")
    assert rows(vault, clock, "marmalade") == [said]
    with vault.change("set_aside", clock()):
        vault.edit(Feedback, said, clock(), set_aside=True)
    assert rows(vault, clock, "marmalade") == []


def test_a_row_deleted_for_ever_leaves_the_index(vault: Vault, clock: Clock) -> None:
    with vault.change("add_job", clock()):
        job = vault.put(Job, clock(), title="Harbour master", stage="stage-wishlist")
        vault.put(Event, clock(), job=job, kind="note", said="harbour view", at=clock())
    with vault.change("delete_job", clock()):
        vault.write("DELETE FROM job")
    assert rows(vault, clock, "harbour") == []
    assert vault.value("SELECT count(*) FROM searchable") == 0
    assert search.is_sound(vault)
    vault.undo(clock())
    assert len(rows(vault, clock, "harbour")) == 2


def test_a_broken_index_is_made_anew_and_nothing_else_is_touched(vault: Vault, clock: Clock) -> None:
    entry = write(vault, clock, "marmalade on the balcony")
    with vault.unrecorded() as connection:
        connection.execute("DELETE FROM search_data WHERE id > 10")
    assert not search.is_sound(vault)
    with pytest.raises(Refusal, match="search_unsound"):
        rows(vault, clock, "marmalade")
    search.rebuild(vault)
    assert search.is_sound(vault)
    assert rows(vault, clock, "marmalade") == [entry]


def test_a_change_that_met_a_broken_index_can_simply_be_done_again(vault: Vault, clock: Clock) -> None:
    entry = write(vault, clock, "marmalade on the balcony")
    with vault.unrecorded() as connection:
        connection.execute("DELETE FROM search_data")
    with pytest.raises(Refusal, match="search_rebuilt"):
        write(vault, clock, "more marmalade")
    assert rows(vault, clock, "marmalade") == [entry]
    assert vault.history_number() == 1
    again = write(vault, clock, "more marmalade")
    assert rows(vault, clock, "marmalade") == [again, entry]


@given(text=st.text(max_size=40))
def test_nothing_typed_is_an_operator(text: str) -> None:
    from zoneinfo import ZoneInfo

    vault = Vault.in_memory(zone=lambda: ZoneInfo("UTC"))
    clock = Clock()
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    write(vault, clock, text)
    find(vault, text, (), 5, clock())
    find(vault, text + '" OR NEAR(', ("entry",), 5, clock(), best=True)
    vault.close()
