"""Three steps, always, with whatever is saved."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import StepKind
from rebound_desktop.domain.ten_minutes import Saved, Way, offers

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
saved = st.builds(
    Saved,
    id=st.text(min_size=1),
    title=st.text(),
    company=st.text(),
    starred=st.booleans(),
    saved_at=st.integers(0, 500).map(lambda hours: NOW - timedelta(hours=hours)),
    begun_at=st.none() | st.just(NOW),
    closes_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
)


@given(st.lists(saved), st.lists(saved), st.integers(0, 5))
def test_there_are_always_three_steps_in_the_same_order(wishlist, others, places):
    made = offers(wishlist, wishlist + others, places)
    assert [one.kind for one in made] == [StepKind.APPLY, StepKind.LOOK, StepKind.PICTURE]


def test_with_nothing_saved_each_step_still_has_a_way():
    assert [one.way for one in offers([], [], 0)] == [Way.PASTE, Way.NAME_ONE, Way.AT_KIND]


def test_the_begun_application_that_closes_first_is_finished_first():
    old, soon = (
        Saved("old", "A", "", True, NOW, NOW),
        Saved("soon", "B", "", False, NOW, NOW, date(2026, 11, 25)),
    )
    assert offers([old, soon], [], 0)[0].job == soon


def test_else_the_starred_then_the_newest_wish_is_begun():
    starred = Saved("s", "A", "", True, NOW - timedelta(days=3))
    newest = Saved("n", "B", "", False, NOW)
    first = offers([newest, starred], [], 0)[0]
    assert (first.way, first.job) == (Way.START_STARRED, starred)
    first = offers([newest], [], 0)[0]
    assert (first.way, first.job) == (Way.START_NEWEST, newest)
