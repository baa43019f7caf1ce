"""Whatever happens in between, what is planned is said once, in its time, and three times in all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_desktop.domain.agenda import Action, Kind, Wishes
from rebound_desktop.domain.plan import Date, Facts, FollowUp, PutBy, Return, SetTime
from rebound_desktop.domain.promises import ANSWERED_THERE, DATES
from rebound_desktop.domain.quiet_time import Length, QuietTime, end_of
from rebound_desktop.domain.reminder_hours import ReminderHours
from tests.domain.simulated import Life, Popup
from tests.domain.times import instants, reminder_hours, zones

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
Event = Callable[[Life], None]


def passing(looking: bool) -> Callable[[int], Event]:
    return lambda minutes: lambda life: life.pass_time(timedelta(minutes=minutes), looking)


def wishing(**wishes: object) -> Event:
    def wish(life: Life) -> None:
        life.wishes = replace(life.wishes, **wishes)  # type: ignore[arg-type]

    return wish


def pausing(hours: int) -> Event:
    return lambda life: wishing(pause_until=life.now + hours * HOUR)(life)


def travelling(zone: ZoneInfo) -> Event:
    return lambda life: setattr(life, "zone", zone)


def answering(number: int) -> Event:
    return lambda life: life.answer(number)


def setting_clock(hours: int) -> Event:
    def set_clock(life: Life) -> None:
        life.now += hours * HOUR
        life.tick()

    return set_clock


times = st.integers(1, 12 * 60) | st.integers(1, 4 * 24 * 60)
calm = st.one_of(times.map(passing(True)), times.map(passing(False)))
settings_of_mine = st.one_of(
    reminder_hours.map(lambda hours: wishing(hours=hours)),
    st.integers(1, 100).map(pausing),
    st.just(wishing(stopped=True)),
    st.just(wishing(stopped=False, pause_until=None)),
    zones.map(travelling),
)
answers = st.integers(0, 3).map(answering)
acts = st.sampled_from([Life.join, Life.ready_sooner, Life.take_a_step])
clock_changes = st.sampled_from([-2, 2, -24, 24, 24 * 20, -24 * 20, 24 * 366 * 5]).map(setting_clock)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """A loss with its quiet time, and other things to say besides."""
    zone, now, hours = draw(zones), draw(instants), draw(st.just(ReminderHours()) | reminder_hours)
    ends = end_of(now, draw(st.sampled_from([Length.ONE_DAY, Length.TWO_DAYS])), hours, zone)
    after = [now + timedelta(minutes=draw(st.integers(10, 6 * 24 * 60))) for _ in range(2)]
    meant = draw(st.lists(st.integers(-24 * 60, 4 * 24 * 60), max_size=5, unique=True))
    facts = Facts(
        returns=(Return(QuietTime("quiet", now, ends, now)),),
        dates=(
            Date("talk", Kind.INTERVIEW, after[0], now - DAY, hourly=True),
            Date("closes", Kind.CLOSING, after[1], now - DAY, told=draw(st.booleans()), all_day=True),
        ),
        set_times=tuple(SetTime("set", ends + timedelta(minutes=minutes)) for minutes in meant),
        follow_ups=(
            *(FollowUp(f"f{n}", now.date()) for n in range(3)),
            FollowUp("talked", now.date(), kind=Kind.THANKS),
            FollowUp("mine", now.date() + DAY, kind=Kind.NEXT_STEP, put_off=True),
        ),
        put_by=(PutBy("closed", now + timedelta(minutes=draw(st.integers(10, 6 * 24 * 60)))),),
        heavy_at=draw(st.none() | st.just(now)),
    )
    life = Life(facts, zone, now, Wishes(hours=hours))
    life.replan()
    return life


def lived(life: Life, events: list[Event]) -> None:
    for happen in events:
        happen(life)
        life.replan()
        life.tick()
        # What the tray has been told may not lead it elsewhere on the next look.
        life.tick()


def keeps_to_the_wishes(popup: Popup) -> bool:
    wishes = popup.wishes
    paused = wishes.pause_until is not None and popup.at < wishes.pause_until
    return wishes.hours.open_at(popup.at, popup.zone) and not paused and not wishes.stopped


def keeps_quiet(popup: Popup) -> bool:
    return not any(hold.silences(say.key, popup.at) for hold in popup.holds for say in popup.says)


@settings(deadline=None, max_examples=150)
@given(lives(), st.lists(calm | settings_of_mine | answers | acts | clock_changes, min_size=3, max_size=14))
def test_nothing_is_said_twice_or_in_quiet_time_or_against_a_wish(life: Life, events: list[Event]) -> None:
    lived(life, events)
    said = [say.key for popup in life.popups for say in popup.says]
    assert len(said) == len(set(said))
    assert all(keeps_to_the_wishes(popup) and keeps_quiet(popup) for popup in life.popups)
    for chain in {say.chain for popup in life.returned() for say in popup.says if say.chain}:
        assert sum(say.chain == chain for popup in life.popups for say in popup.says) <= 3


@settings(deadline=None, max_examples=150)
@given(lives(), st.lists(calm | settings_of_mine | answers | acts, min_size=3, max_size=14))
def test_a_return_is_three_popups_at_most_and_never_before_its_end(life: Life, events: list[Event]) -> None:
    lived(life, events)
    life.pass_time(7 * DAY)
    assert len(life.returned()) <= 3
    (one,) = life.facts.returns
    assert all(popup.at >= one.quiet.over_at for popup in life.returned())
    if one.step_at is not None:
        assert all(popup.at <= one.step_at for popup in life.returned())


@settings(deadline=None, max_examples=150)
@given(lives(), st.lists(calm | settings_of_mine | answers | acts, min_size=3, max_size=14))
def test_popups_are_an_hour_apart_and_three_a_day(life: Life, events: list[Event]) -> None:
    lived(life, events)
    others = [one for one in life.popups if not any(say.kind is Kind.INTERVIEW for say in one.says)]
    moments = [one.at for one in life.popups]
    for one in others:
        assert not any(timedelta() < one.at - before < HOUR for before in moments)
        that_day = [other for other in others if other.zone == one.zone and local(other) == local(one)]
        assert len(that_day) <= 3


@settings(deadline=None, max_examples=150)
@given(lives(), st.lists(calm | settings_of_mine | answers | acts, min_size=3, max_size=14))
def test_inside_quiet_time_nothing_speaks_but_dates_that_cannot_be_moved(
    life: Life, events: list[Event]
) -> None:
    lived(life, events)
    for popup in life.popups:
        if any(hold.starts <= popup.at < hold.until for hold in popup.holds):
            assert all(say.kind in DATES for say in popup.says)


@settings(deadline=None, max_examples=150)
@given(lives(), st.lists(calm | settings_of_mine | answers | acts, min_size=3, max_size=14))
def test_follow_ups_go_one_a_day_and_come_again_only_when_asked(life: Life, events: list[Event]) -> None:
    lived(life, events)
    asked = {one.key for one in life.answers if one.action is Action.TOMORROW}
    seen: dict[object, int] = {}
    for popup in life.popups:
        for say in popup.says:
            if say.kind in ANSWERED_THERE and say.step > 1:
                before = say.chain if say.step == 2 else f"{say.chain}:{say.step - 1}"
                assert before in asked
        if any(say.kind is Kind.FOLLOW_UP for say in popup.says):
            day = (popup.zone, local(popup))
            seen[day] = seen.get(day, 0) + sum(say.kind is Kind.FOLLOW_UP for say in popup.says)
    assert all(many <= 1 for many in seen.values())


@settings(deadline=None, max_examples=100)
@given(lives(), st.integers(1, 6 * 24 * 60))
def test_held_follow_ups_wait_for_the_day_after_the_first_step(life: Life, minutes: int) -> None:
    life.pass_time(timedelta(minutes=minutes))
    life.take_a_step()
    life.replan()
    stepped, (one,) = life.now, life.facts.returns
    life.popups.clear()
    life.pass_time(6 * DAY)
    first = max(stepped, one.quiet.over_at).astimezone(life.zone).date() + DAY
    told = [popup for popup in life.popups for say in popup.says if say.kind in ANSWERED_THERE]
    assert all(popup.at.astimezone(life.zone).date() >= first for popup in told)


def local(popup: Popup) -> object:
    return popup.at.astimezone(popup.zone).date()


@settings(deadline=None, max_examples=150)
@given(lives(), st.lists(st.just(Life.join) | times.map(passing(True)), max_size=4))
def test_whoever_does_nothing_hears_one_nudge_at_the_end_and_three_in_all(
    life: Life, events: list[Event]
) -> None:
    # Nothing else to say, reminder hours on every day: so nothing postpones what was promised.
    life.wishes = Wishes()
    life.facts = replace(life.facts, dates=(), set_times=(), follow_ups=(), put_by=())
    life.replan()
    lived(life, events)
    life.pass_time(12 * DAY)
    (one,) = life.facts.returns
    shown = [popup.at for popup in life.returned()]
    assert len(shown) == 3
    assert shown[0] == life.wishes.hours.next_open(one.quiet.over_at, life.zone)
    days = [moment.astimezone(life.zone).date() for moment in shown]
    assert days == sorted(set(days))
    assert [say.step for popup in life.returned() for say in popup.says] == [1, 2, 3]


@settings(deadline=None, max_examples=80)
@given(lives(), st.integers(0, 21))
def test_off_for_weeks_is_one_popup_for_all_that_was_due(life: Life, days: int) -> None:
    life.wishes = Wishes(last_tick=life.now)
    life.facts = replace(life.facts, dates=())
    life.replan()
    life.pass_time(timedelta(days=4 + days), looking=False)
    life.popups.clear()
    opens: datetime | None = life.wishes.hours.next_open(life.now, life.zone)
    assert opens is not None
    life.pass_time(opens - life.now)
    life.pass_time(timedelta(minutes=50))
    assert len(life.popups) <= 1


@settings(deadline=None, max_examples=80)
@given(lives(), st.integers(31, 600))
def test_off_for_more_than_thirty_days_is_silence(life: Life, days: int) -> None:
    life.wishes = Wishes(last_tick=life.now)
    life.facts = replace(life.facts, dates=())
    life.replan()
    life.pass_time(timedelta(days=days), looking=False)
    life.pass_time(4 * DAY)
    assert not life.returned()
