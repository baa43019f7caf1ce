from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.debrief import Debrief, debrief
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.feedback import (
    FeedbackFields,
    add_feedback,
    revise_feedback,
    set_feedback_aside,
    take_feedback_back,
)
from rebound_desktop.actions.keep_draft import keep_draft
from rebound_desktop.actions.lessons import LessonFields, write_lesson
from rebound_desktop.actions.not_mine import say_not_mine
from rebound_desktop.actions.open_message import close_message, open_message
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.reflect import answer_part, begin_reflection, finish_reflection, leave_reflection
from rebound_desktop.actions.small_steps import looked
from rebound_desktop.actions.strengths import StrengthFields, add_strengths
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.actions.weigh_traits import Weighed, weigh_traits
from rebound_desktop.domain.codes import FeedbackKind, Outcome, Phase, TraitKind
from rebound_desktop.domain.dream import Keep
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.looking_back import PARTS, Part, part_after, part_before
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.reflection import ReflectionOpened, learnable, open_reflection, reflection
from tests.clock import Clock

LETTER = (
    "Dear Mara,\nunfortunately we have decided for somebody else. The panel was impressed by your portfolio. "
    "We would encourage you to take a moment before answering.\nBest, Ines"
)


@pytest.fixture
def job(desk: Desk, clock: Clock) -> str:
    return add_job(desk, JobFields("Story editor", "Lumen Labs"), starred=True, now=clock())


@pytest.fixture
def setback(desk: Desk, clock: Clock, job: str) -> str:
    return lost(desk, clock, job)


def lost(desk: Desk, clock: Clock, job: str, outcome: Outcome = Outcome.THEY_SAID_NO) -> str:
    clock.advance(hours=1)
    record_setback(desk, ToldLoss(outcome, clock(), job=job, letter=Letter(LETTER)), now=clock())
    clock.advance(hours=49)
    looked(desk, "a place", now=clock())
    clock.advance(minutes=5)
    return str(desk.vault.value("SELECT id FROM setback WHERE job = ?", (job,)))


@pytest.fixture
def begun(desk: Desk, clock: Clock, setback: str) -> str:
    return begin_reflection(desk, setback, now=clock())


def seen(desk: Desk, clock: Clock, begun: str) -> ReflectionOpened:
    found = reflection(desk.vault, begun, now=clock())
    assert found is not None
    return found


@given(st.sampled_from(PARTS), st.booleans())
def test_every_part_leads_to_the_next_and_back(part: Part, silence: bool) -> None:
    following = part_after(part, silence=silence)
    if following is not None and not (silence and part is Part.SAID):
        assert part_before(following, silence=silence) is part
    if silence:
        assert following is not Part.SAID


def test_a_loss_can_be_looked_back_on_once_the_person_came_back(desk: Desk, clock: Clock, job: str) -> None:
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job), now=clock())
    assert learnable(desk.vault, now=clock()) is None
    assert learnable(desk.vault, now=clock.advance(hours=49)) is None
    looked(desk, "a place", now=clock())
    found = learnable(desk.vault, now=clock.advance(minutes=1))
    assert found is not None and found.title == "Lumen Labs"
    begun = begin_reflection(desk, found.setback, now=clock())
    assert begin_reflection(desk, found.setback, now=clock()) == begun
    assert learnable(desk.vault, now=clock()) is None


def test_it_can_be_finished_with_nothing_but_skips(desk: Desk, clock: Clock, begun: str) -> None:
    finish_reflection(desk, begun, now=clock())
    arc = arc_now(desk.vault, now=clock())
    assert arc is not None and arc.phase is Phase.DREAM
    assert open_reflection(desk.vault, now=clock()) == ""
    desk.undo(clock())
    arc = arc_now(desk.vault, now=clock())
    assert arc is not None and arc.phase is Phase.LEARN


def test_it_lies_open_where_it_was_left(desk: Desk, clock: Clock, begun: str) -> None:
    leave_reflection(desk, begun, Part.ADVICE, now=clock.advance(days=1))
    assert open_reflection(desk.vault, now=clock()) == begun
    assert seen(desk, clock, begun).part is Part.ADVICE


def test_turning_a_page_is_no_step_and_is_not_forgotten(desk: Desk, clock: Clock, begun: str) -> None:
    before = len(desk.vault.history(99))
    keep_draft(desk, f"reflection:{begun}:at", "6", now=clock())
    assert seen(desk, clock, begun).part is Part.DREAM and len(desk.vault.history(99)) == before


def test_what_was_typed_is_there_before_and_after_it_is_a_step(desk: Desk, clock: Clock, begun: str) -> None:
    keep_draft(desk, f"reflection:{begun}:steady", '{"why": "My sister"}', now=clock())
    found = seen(desk, clock, begun)
    assert found.answers[Part.STEADY] == {"why": "My sister"} and found.open_parts == {Part.STEADY}
    assert answer_part(desk, begun, Part.STEADY, {"why": "My sister", "now": ""}, now=clock())
    assert not answer_part(desk, begun, Part.STEADY, {"why": "My sister"}, now=clock())
    found = seen(desk, clock, begun)
    assert found.answers[Part.STEADY] == {"why": "My sister"} and not found.open_parts


def test_their_message_lies_unopened_until_one_click(desk: Desk, clock: Clock, begun: str) -> None:
    message = seen(desk, clock, begun).message
    assert message is not None and not message.opened and message.body == "" and message.offered == ()
    open_message(desk, message.id, now=clock())
    message = seen(desk, clock, begun).message
    assert message is not None and message.body == LETTER
    kinds = {one.quote: one.kind for one in message.offered}
    assert kinds["The panel was impressed by your portfolio."] is FeedbackKind.SKILL
    assert FeedbackKind.ADVICE in kinds.values()
    close_message(desk, message.id, now=clock())
    message = seen(desk, clock, begun).message
    assert message is not None and message.body == ""


def test_silence_skips_what_was_said(desk: Desk, clock: Clock, job: str) -> None:
    begun = begin_reflection(desk, lost(desk, clock, job, Outcome.NO_ANSWER), now=clock())
    keep_draft(desk, f"reflection:{begun}:at", "2", now=clock())
    found = seen(desk, clock, begun)
    assert found.silence and found.part is Part.LIKED


def test_words_never_change_and_a_correction_lies_beside_them(
    desk: Desk, clock: Clock, begun: str, setback: str
) -> None:
    first = add_feedback(desk, FeedbackFields("You was calm"), setback=setback, now=clock())
    add_strengths(desk, [StrengthFields("calm", FeedbackKind.PROFESSIONALISM, first)], now=clock())
    second = revise_feedback(desk, first, FeedbackFields("You were calm"), now=clock.advance(minutes=1))
    assert [one.words for one in seen(desk, clock, begun).said] == ["You were calm"]
    assert seen(desk, clock, begun).strengths[0].feedback == second
    assert desk.vault.value("SELECT words FROM feedback WHERE id = ?", (first,)) == "You was calm"
    with pytest.raises(Refusal, match="nothing_written"):
        add_feedback(desk, FeedbackFields("  "), setback=setback, now=clock())


def test_what_is_set_aside_is_in_no_list_and_can_be_taken_back(
    desk: Desk, clock: Clock, begun: str, setback: str
) -> None:
    said = add_feedback(
        desk, FeedbackFields("Too old", kind=FeedbackKind.REASON), setback=setback, now=clock()
    )
    set_feedback_aside(desk, said, now=clock())
    found = seen(desk, clock, begun)
    assert found.fair == () and [one.set_aside for one in found.said] == [True]
    take_feedback_back(desk, said, now=clock())
    assert len(seen(desk, clock, begun).fair) == 1


def test_at_most_three_lessons_from_one_loss(desk: Desk, clock: Clock, setback: str) -> None:
    for number in range(3):
        write_lesson(desk, LessonFields(f"asked {number}", "breathe", setback=setback), now=clock())
    with pytest.raises(Refusal, match="too_many_lessons"):
        write_lesson(desk, LessonFields("asked", "breathe", setback=setback), now=clock())
    with pytest.raises(Refusal, match="lesson_incomplete"):
        write_lesson(desk, LessonFields("asked", " "), now=clock())


def test_one_step_keeps_the_lesson_and_empties_where_it_was_typed(
    desk: Desk, clock: Clock, begun: str, setback: str
) -> None:
    answer_part(desk, begun, Part.ADVICE, {"if": "I am asked"}, now=clock())
    before = len(desk.vault.history(99))
    write_lesson(
        desk,
        LessonFields("I am asked", "breathe", setback=setback),
        reflection=begun,
        left={"if": "", "then": ""},
        now=clock(),
    )
    found = seen(desk, clock, begun)
    assert found.answers[Part.ADVICE] == {"if": ""} and len(found.lessons) == 1
    assert len(desk.vault.history(99)) == before + 1


def test_reasons_that_were_not_mine_are_exactly_the_chosen_ones(desk: Desk, clock: Clock, begun: str) -> None:
    assert say_not_mine(desk, begun, ("budget", "timing"), {"note": "they froze it"}, now=clock())
    assert say_not_mine(desk, begun, ("timing", "internal"), now=clock())
    found = seen(desk, clock, begun)
    assert found.not_mine == {"timing", "internal"}
    assert found.answers[Part.NOT_YOURS] == {"note": "they froze it"}
    assert not say_not_mine(desk, begun, ("internal", "timing"), now=clock())


def test_weighing_keeps_one_trait_a_kind(desk: Desk, clock: Clock, begun: str, setback: str) -> None:
    weigh_traits(desk, setback, {TraitKind.PAY: Weighed(3, Keep.KEEP, "60k")}, now=clock())
    weigh_traits(
        desk,
        setback,
        {TraitKind.PAY: Weighed(1, Keep.FLEXIBLE, "50k"), TraitKind.OWN: Weighed()},
        now=clock(),
    )
    (trait,) = seen(desk, clock, begun).traits.values()
    assert (trait.mattered, trait.keep, trait.said) == (1, Keep.FLEXIBLE, "50k")


def test_praise_of_the_day_is_there_when_learning_begins(desk: Desk, clock: Clock, job: str) -> None:
    at = clock() - timedelta(hours=2)
    interview = plan_interview(desk, job, InterviewFields(at, with_whom="Ines Okafor"), now=clock())
    debrief(desk, interview, Debrief("Why maps?", "“That is a good example”"), now=clock())
    debrief(desk, interview, Debrief("Why maps?", "“A very good example”", "Breathe"), now=clock())
    begun = begin_reflection(desk, lost(desk, clock, job), now=clock())
    (said,) = seen(desk, clock, begun).said
    assert said.words == "“A very good example”" and said.who == "Ines Okafor" and said.on_the_day
    assert said.kind is FeedbackKind.SKILL and said.said_on == date(2026, 11, 20)
    kept = desk.vault.row(
        "SELECT debrief_asked, debrief_differently FROM interview WHERE id = ?", (interview,)
    )
    assert kept == ("Why maps?", "Breathe")


def test_everything_can_be_undone_to_the_start(desk: Desk, clock: Clock, begun: str, setback: str) -> None:
    steps = len(desk.vault.history(99))
    said = add_feedback(
        desk, FeedbackFields("Calm"), setback=setback, reflection=begun, left={"words": ""}, now=clock()
    )
    add_strengths(desk, [StrengthFields("calm", feedback=said)], now=clock())
    say_not_mine(desk, begun, ("budget",), now=clock())
    finish_reflection(desk, begun, now=clock())
    for _ in range(len(desk.vault.history(99)) - steps):
        desk.undo(clock())
    found = seen(desk, clock, begun)
    assert not (found.said or found.strengths or found.not_mine or found.finished_at)
