"""A lesson comes up where it fits, and says what became of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import ComesUp
from rebound_desktop.domain.lesson import (
    Decision,
    Helped,
    Lesson,
    Moment,
    Use,
    fitting,
    room_for_another,
    to_ask,
    used,
)

ZONE = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = timedelta(days=1)
FIVE_WORDS = Lesson("five", NOW - 30 * DAY)
PORTFOLIO = Lesson("portfolio", NOW - 20 * DAY, ComesUp.BEFORE_INTERVIEW)
APPLYING = Moment("new", NOW - DAY)
lessons = st.builds(
    Lesson,
    id=st.text(min_size=1, max_size=3),
    said_at=st.integers(0, 40).map(lambda days: NOW - days * DAY),
    comes_up=st.sampled_from(ComesUp),
    comes_up_on=st.none() | st.dates(date(2026, 10, 1), date(2026, 12, 31)),
    retired=st.booleans(),
    uses=st.lists(
        st.builds(Use, st.sampled_from(["new", "old"]), st.just(NOW), st.sampled_from(Decision), st.none()),
        max_size=2,
    ).map(tuple),
)


def test_a_lesson_comes_up_at_its_own_moment():
    assert fitting([FIVE_WORDS, PORTFOLIO], APPLYING, ZONE, NOW) == (FIVE_WORDS,)
    ahead = replace(APPLYING, interview_ahead=True)
    assert fitting([FIVE_WORDS, PORTFOLIO], ahead, ZONE, NOW) == (PORTFOLIO,)


def test_a_job_older_than_the_words_is_left_in_peace():
    assert fitting([FIVE_WORDS], Moment("old", NOW - 31 * DAY), ZONE, NOW) == ()


def test_a_lesson_on_a_date_waits_for_it():
    dated = Lesson("dated", NOW - 30 * DAY, ComesUp.ON_DATE, date(2026, 11, 24))
    assert fitting([dated], APPLYING, ZONE, NOW) == ()
    assert fitting([dated], APPLYING, ZONE, NOW + DAY) == (dated,)


def test_what_was_answered_at_a_job_is_not_asked_there_again():
    answered = replace(FIVE_WORDS, uses=(Use("new", NOW, Decision.NOT_THIS_TIME),))
    assert fitting([answered], APPLYING, ZONE, NOW) == ()


def test_what_helped_before_comes_first():
    helped = replace(FIVE_WORDS, id="helped", uses=(Use("a", NOW, Decision.USE, Helped.YES),))
    did_not = replace(FIVE_WORDS, id="did not", uses=(Use("a", NOW, Decision.USE, Helped.NO),))
    newest = Lesson("newest", NOW - 2 * DAY)
    assert [one.id for one in fitting([did_not, newest, helped], APPLYING, ZONE, NOW)] == ["helped", "newest"]


@given(st.lists(lessons, max_size=8), st.booleans())
def test_two_at_most_are_shown_and_each_is_older_than_the_job(many, ahead):
    shown = fitting(many, Moment("new", NOW - 10 * DAY, ahead), ZONE, NOW)
    assert len(shown) <= 2
    for one in shown:
        assert one.said_at < NOW - 10 * DAY and not one.retired
        assert "new" not in {use.job for use in one.uses}


def test_it_reads_used_three_times_helped_helped_too_early():
    uses = (
        Use("c", NOW, Decision.USE, Helped.TOO_EARLY),
        Use("a", NOW - 9 * DAY, Decision.USE, Helped.YES),
        Use("x", NOW - 8 * DAY, Decision.NOT_THIS_TIME),
        Use("b", NOW - 5 * DAY, Decision.USE, Helped.YES),
    )
    assert used(uses) == (Helped.YES, Helped.YES, Helped.TOO_EARLY)


def test_only_what_was_used_at_an_ended_job_is_asked_about_once():
    at_ended, at_open = Use("ended", NOW, Decision.USE), Use("open", NOW, Decision.USE)
    told = Use("ended", NOW, Decision.USE, Helped.PARTLY)
    passed_over = Use("ended", NOW, Decision.NOT_THIS_TIME)
    lesson = replace(FIVE_WORDS, uses=(at_ended, at_open, told, passed_over))
    assert to_ask([lesson], {"ended"}) == ((lesson, at_ended),)


def test_one_no_gives_three_lessons_at_most():
    assert room_for_another([FIVE_WORDS, PORTFOLIO])
    assert not room_for_another([FIVE_WORDS, PORTFOLIO, FIVE_WORDS])
    assert room_for_another([FIVE_WORDS, PORTFOLIO, replace(FIVE_WORDS, retired=True)])
