"""The kit, what it did, and how heavy it was: noted in a click, taken back in one."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions.check_in import check_in
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.kit import (
    KitFields,
    add_kit_item,
    edit_kit_item,
    fill_kit,
    swap_kit_items,
    trash_kit_item,
)
from rebound_desktop.actions.kit_use import rate_kit_item, start_kit_item
from rebound_desktop.actions.line_from_me import ask_no_more, hide_heavy_days, keep_line
from rebound_desktop.domain.codes import After, Energy
from rebound_desktop.domain.heavy_days import heavy_lately
from rebound_desktop.domain.night import is_night
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.feelings import feelings, noted
from rebound_desktop.queries.kit import kit
from rebound_desktop.queries.setback_facts import setback_facts
from tests.clock import Clock

SONGS = KitFields("Sad songs", "as loud as you like", Energy.NOTHING, True)


def names(desk: Desk, clock: Clock) -> list[str]:
    return [one.name for one in kit(desk.vault, now=clock()).cards]


def test_a_kit_is_taken_at_once_and_kept_in_order(desk: Desk, clock: Clock) -> None:
    fill_kit(desk, [SONGS, KitFields("A good cry")], now=clock())
    walk = add_kit_item(desk, KitFields(" A walk "), now=clock())
    assert names(desk, clock) == ["Sad songs", "A good cry", "A walk"]
    cry = kit(desk.vault, now=clock()).cards[1].id
    swap_kit_items(desk, walk, cry, now=clock())
    assert names(desk, clock) == ["Sad songs", "A walk", "A good cry"]
    edit_kit_item(desk, walk, KitFields("A long walk", energy=Energy.SOME), now=clock())
    trash_kit_item(desk, cry, now=clock())
    assert names(desk, clock) == ["Sad songs", "A long walk"]
    desk.undo(clock())
    assert len(names(desk, clock)) == 3


def test_a_thing_without_a_name_is_not_taken(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="text_missing"):
        add_kit_item(desk, KitFields("  "), now=clock())


def test_starting_counts_and_only_what_was_rated_is_said_to_have_helped(desk: Desk, clock: Clock) -> None:
    item = add_kit_item(desk, SONGS, now=clock())
    for after in (After.BETTER, After.SAME, After.BETTER, None):
        use = start_kit_item(desk, item, now=clock.advance(hours=1))
        if after is not None:
            rate_kit_item(desk, use, after, now=clock())
    found = kit(desk.vault, now=clock())
    assert (found.cards[0].helped, found.cards[0].rated) == (2, 3)
    assert found.doing == (use, item)


def test_what_made_it_worse_is_put_away_until_tomorrow(desk: Desk, clock: Clock) -> None:
    item = add_kit_item(desk, SONGS, now=clock())
    rate_kit_item(desk, start_kit_item(desk, item, now=clock()), After.WORSE, now=clock())
    assert kit(desk.vault, now=clock()).cards[0].put_away
    assert not kit(desk.vault, now=clock.advance(hours=10)).cards[0].put_away


def test_what_is_said_within_half_an_hour_is_one_note_and_then_another(desk: Desk, clock: Clock) -> None:
    check_in(desk, 7, ["sad"], now=clock())
    check_in(desk, 8, ["sad", "angry"], now=clock.advance(minutes=10))
    check_in(desk, 3, ["calm"], now=clock.advance(hours=1))
    assert [(one.heaviness, one.words) for one in noted(desk.vault, 1, now=clock())] == [
        (3, ("calm",)),
        (8, ("sad", "angry")),
    ]
    shown = feelings(desk.vault, now=clock())
    assert shown.now is not None and shown.now.words == ("calm",)
    assert feelings(desk.vault, now=clock.advance(hours=1)).now is None


def test_taking_everything_back_leaves_no_note(desk: Desk, clock: Clock) -> None:
    assert check_in(desk, None, [], now=clock()) is None
    check_in(desk, 5, [], now=clock())
    assert check_in(desk, None, [], now=clock()) is None
    assert noted(desk.vault, 1, now=clock()) == ()


def test_a_line_from_me_is_asked_for_once_and_opens_the_next_sheet(desk: Desk, clock: Clock) -> None:
    assert feelings(desk.vault, now=clock()).ask_line
    keep_line(desk, " Eat something warm. ", now=clock())
    assert not feelings(desk.vault, now=clock()).ask_line
    assert setback_facts(desk.vault, now=clock()).line == ("Eat something warm.", date(2026, 11, 20))
    with pytest.raises(Refusal, match="text_missing"):
        keep_line(desk, " ", now=clock())


def test_not_now_is_not_asked_again(desk: Desk, clock: Clock) -> None:
    ask_no_more(desk, now=clock())
    assert not feelings(desk.vault, now=clock.advance(days=30)).ask_line


def test_heavy_on_ten_of_fourteen_rated_days_shows_one_card_that_can_go(desk: Desk, clock: Clock) -> None:
    for day in range(14):
        check_in(desk, 9 if day < 10 else 2, [], now=clock.advance(days=2))
        assert feelings(desk.vault, now=clock()).heavy_lately == (day == 13)
    hide_heavy_days(desk, now=clock())
    assert not feelings(desk.vault, now=clock()).heavy_lately


def test_days_without_a_word_count_for_nothing() -> None:
    start = date(2026, 1, 1)
    nine = {start + timedelta(days=3 * n): 8 for n in range(9)}
    assert not heavy_lately(nine)
    four = {start + timedelta(days=60 + n): 1 for n in range(5)}
    assert not heavy_lately({**nine, **four})
    lately = {start + timedelta(days=60 + n): 8 if n < 10 else 1 for n in range(14)}
    assert heavy_lately(lately) and heavy_lately({**nine, **lately})


def test_night_is_from_eleven_to_six_where_the_person_is() -> None:
    paris = ZoneInfo("Europe/Paris")
    hours = {hour for hour in range(24) if is_night(datetime(2026, 7, 1, hour, tzinfo=UTC), paris)}
    assert hours == {21, 22, 23, 0, 1, 2, 3}
