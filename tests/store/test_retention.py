"""Which copies stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.store import retention
from rebound_desktop.store.retention import Tier

NOW = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
HOUR = timedelta(hours=1)
instants = st.lists(
    st.integers(0, 400 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)), max_size=60
)


def test_a_year_of_hourly_copies_leaves_two_days_of_hours_and_then_days_weeks_months() -> None:
    stays = retention.tiers((NOW - HOUR * number for number in range(400 * 24)), NOW)
    assert sum(1 for at in stays if at >= NOW - timedelta(days=2)) == 49
    older = [at for at in stays if at < NOW - timedelta(days=2)]
    assert len({at.date() for at in older if at > NOW - timedelta(days=12)}) >= 9
    assert len({at.isocalendar()[:2] for at in stays}) >= 10
    assert len({(at.year, at.month) for at in stays}) == 9
    assert len(stays) < 49 + 12 + 10 + 9


def test_within_an_hour_the_newest_stays() -> None:
    first, second = NOW.replace(minute=5), NOW.replace(minute=35)
    assert set(retention.tiers([first, second], NOW)) == {second}


def test_a_single_old_copy_stays_for_ever() -> None:
    ancient = NOW - timedelta(days=4_000)
    assert retention.tiers([ancient], NOW) == {ancient: Tier.NEWEST}


def test_days_without_a_copy_do_not_use_the_twelve_up() -> None:
    taken = [NOW - timedelta(days=3 * number) for number in range(12)]
    assert set(retention.tiers(taken, NOW)) == set(taken)


def test_copies_dated_in_the_future_are_kept_and_the_past_ones_too() -> None:
    future = NOW + timedelta(days=3_000)
    assert set(retention.tiers([future, NOW], NOW)) == {future, NOW}


@given(taken=instants)
def test_thinning_twice_is_thinning_once(taken: list[datetime]) -> None:
    once = retention.tiers(taken, NOW)
    assert set(retention.tiers(once, NOW)) == set(once)


@given(taken=instants)
def test_the_newest_always_stays(taken: list[datetime]) -> None:
    stays = retention.tiers(taken, NOW)
    assert set(stays) <= set(taken)
    assert not taken or stays[max(taken)] is Tier.NEWEST


@given(taken=instants, free=st.integers(0, 10_000), size=st.integers(1, 200))
def test_together_they_never_take_more_than_a_tenth_of_what_is_free(
    taken: list[datetime], free: int, size: int
) -> None:
    stays = retention.tiers(taken, NOW)
    kept = retention.that_fit(stays, dict.fromkeys(stays, size), free)
    assert kept <= set(stays)
    assert len(kept) * size <= free // 10 or kept == {max(taken)}


def test_on_a_short_disk_hours_are_given_up_before_months() -> None:
    old = NOW - timedelta(days=40)
    hours = [NOW - HOUR * number for number in range(10)]
    stays = retention.tiers([*hours, old], NOW)
    kept = retention.that_fit(stays, dict.fromkeys(stays, 10), free=200)
    assert kept == {NOW, old}
