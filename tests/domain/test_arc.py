"""The arc goes forwards, shows one loss, and folds by itself."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain import arc
from rebound_desktop.domain.arc import Loss
from rebound_desktop.domain.codes import Outcome, Phase
from rebound_desktop.domain.quiet_time import QuietTime

START = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
DAY = timedelta(days=1)
QUIET = QuietTime("q", START, START + 2 * DAY, START)


def loss(**more: object) -> Loss:
    return Loss("s", START, Outcome.THEY_SAID_NO, **({"quiet": QUIET} | more))


def test_the_four_phases_follow_what_was_done():
    assert arc.phase(loss(), START + DAY) is Phase.FEEL
    assert arc.phase(loss(), START + 2 * DAY) is Phase.RETURN
    back = {"first_step_at": START + 3 * DAY}
    assert arc.phase(loss(**back), START + 3 * DAY) is Phase.LEARN
    assert arc.phase(loss(**back, learned_at=START + 4 * DAY), START + 4 * DAY) is Phase.DREAM


def test_it_folds_two_weeks_after_dream_began_and_three_after_the_last_answer():
    back = {"first_step_at": START + 3 * DAY}
    assert arc.phase(loss(**back, learned_at=START + 4 * DAY), START + 18 * DAY) is None
    assert arc.phase(loss(**back), START + 23 * DAY) is Phase.LEARN
    assert arc.phase(loss(**back), START + 24 * DAY) is None
    assert arc.phase(loss(**back, last_answer_at=START + 10 * DAY), START + 30 * DAY) is Phase.LEARN


def test_put_behind_it_is_gone_at_once():
    assert arc.phase(loss(folded_at=START + 5 * DAY), START + 5 * DAY) is None


def test_the_strip_shows_the_quiet_loss_before_a_newer_one():
    newer = Loss("n", START + DAY, Outcome.NO_ANSWER)
    assert arc.shown([newer, loss()], START + DAY).id == "s"
    assert arc.shown([newer, loss()], START + 3 * DAY).id == "n"
    assert arc.shown([], START) is None


@given(st.lists(st.floats(0, 60), min_size=2, max_size=20), st.floats(2, 10), st.floats(0, 10))
def test_time_alone_never_sends_the_arc_back(days, stepped, learned):
    done = loss(first_step_at=START + stepped * DAY, learned_at=START + (stepped + learned) * DAY)
    order = [*Phase, None]
    seen = [arc.phase(done, START + day * DAY) for day in sorted(days)]
    places = [order.index(one) for one in seen]
    assert places == sorted(places)
