"""The loop closes at a later job; praise is heard on the day of an interview."""

from datetime import timedelta

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.feedback import FeedbackFields, add_feedback
from rebound_desktop.actions.lessons import LessonFields, use_lesson, write_lesson
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.preferences import switch_part
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import ComesUp, FeedbackKind, FeedbackRole, Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.lesson import Helped
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.lessons import fitting_lessons, lessons_in_use, uses_to_ask
from rebound_desktop.queries.reflection import learnable, open_reflection
from rebound_desktop.store import drafts
from rebound_desktop.window.debrief.card import DebriefCard
from rebound_desktop.window.debrief.day_card import DayCard
from rebound_desktop.window.debrief.printing import page_of
from rebound_desktop.window.debrief.sheet import DebriefSheet
from rebound_desktop.window.lessons.card import LessonsCard
from rebound_desktop.window.lessons.use_words import use_words
from tests.window.on_sheet import press, words_on


@pytest.fixture
def lesson(desk, clock, wanted) -> str:
    clock.advance(hours=1)
    words = FeedbackFields("Do not rush", "Ines", FeedbackRole.RECRUITER, kind=FeedbackKind.ADVICE)
    said = add_feedback(desk, words, job=wanted, now=clock())
    plan = LessonFields("I am asked a question", "breathe once", feedback=said)
    made = write_lesson(desk, plan, now=clock())
    clock.advance(days=1)
    return made


@pytest.fixture
def later(desk, clock, lesson) -> str:
    return add_job(desk, JobFields("Data editor", "Meridian"), now=clock())


@pytest.fixture
def card(room, qtbot):
    made = LessonsCard(room)
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show()
    yield made
    made.hide()


def test_a_new_application_shows_what_was_learned_and_from_whom(card, later):
    card.put(later)
    assert "If I am asked a question, then I will breathe once." in words_on(card)
    assert "after what Ines said in November" in words_on(card)


def test_it_is_silent_at_the_job_the_words_came_from_and_in_quiet_time(card, desk, clock, wanted, later):
    card.put(wanted)
    assert not card.fits.isVisible()
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), job=wanted), now=clock())
    card.put(later)
    assert not card.fits.isVisible()


def test_using_it_is_kept_with_the_job_and_not_asked_again(card, later, qtbot, desk, clock):
    card.put(later)
    press(qtbot, card, "use here")
    assert not card.fits.isVisible()
    assert desk.vault.value("SELECT said FROM event WHERE kind = 'lesson'") == "breathe once"
    assert fitting_lessons(desk.vault, later, now=clock()) == ()


@pytest.mark.parametrize("words", ["not this time", "retire"])
def test_it_can_be_passed_over_or_retired(card, later, qtbot, desk, clock, words):
    card.put(later)
    press(qtbot, card, words)
    assert not card.fits.isVisible() and not desk.vault.value(
        "SELECT COUNT(*) FROM event WHERE kind = 'lesson'"
    )
    again = add_job(desk, JobFields("Poet"), now=clock())
    assert bool(fitting_lessons(desk.vault, again, now=clock())) is (words == "not this time")


def test_at_the_jobs_end_it_asks_whether_it_helped(card, later, lesson, qtbot, desk, clock):
    use_lesson(desk, lesson, later, now=clock())
    card.put(later)
    assert not card.asks.isVisible()
    close_job(desk, later, Outcome.POSITION_FILLED, now=clock.advance(days=9))
    card.put(later)
    assert card.asks.isVisible() and "breathe once" in words_on(card)
    press(qtbot, card, "too early")
    assert not card.asks.isVisible() and uses_to_ask(desk.vault, later, now=clock()) == ()
    (used,) = lessons_in_use(desk.vault, now=clock())
    assert use_words(used.used) == "used once: too early"


def test_at_most_two_fit_and_one_before_an_interview_waits_for_it(card, later, desk, clock, wanted):
    clock.advance(days=-1)
    for number in range(3):
        write_lesson(desk, LessonFields(f"asked {number}", "pause"), now=clock())
    before = LessonFields("I sit down", "look up", comes_up=ComesUp.BEFORE_INTERVIEW)
    write_lesson(desk, before, now=clock())
    clock.advance(days=2)
    assert len(fitting_lessons(desk.vault, later, now=clock())) == 2
    plan_interview(desk, later, InterviewFields(clock() + timedelta(days=2)), now=clock())
    assert [one.if_ for one in fitting_lessons(desk.vault, later, now=clock())] == ["I sit down"]


def test_a_lesson_is_not_used_at_a_job_older_than_its_words(desk, clock, lesson, wanted):
    with pytest.raises(Refusal, match="use_before_feedback"):
        use_lesson(desk, lesson, wanted, now=clock())


def test_uses_are_told_and_never_made_a_rate():
    assert use_words(()) == "not used yet"
    said = use_words((Helped.YES, Helped.YES, Helped.TOO_EARLY))
    assert said == "used 3 times: it helped, it helped, too early"
    assert use_words((None,)) == "used once so far"


@pytest.fixture
def interview(desk, clock, wanted) -> str:
    fields = InterviewFields(clock() - timedelta(hours=2), with_whom="Ines Okafor")
    return plan_interview(desk, wanted, fields, now=clock())


def test_the_card_is_there_on_the_day_and_a_link_afterwards(room, qtbot, clock, wanted, interview, went):
    card = DebriefCard(room)
    qtbot.addWidget(card)
    card.put(wanted)
    assert not card.card.isHidden()
    press(qtbot, card, "Write three lines")
    assert went == [("debrief", {"interview": interview})]
    clock.advance(days=1)
    card.put(wanted)
    assert card.card.isHidden() and not card.link.isHidden()


def test_nothing_is_asked_before_it_is_over_or_in_quiet_time(room, qtbot, desk, clock, wanted, interview):
    card = DebriefCard(room)
    qtbot.addWidget(card)
    later = InterviewFields(clock() - timedelta(minutes=5))
    other = add_job(desk, JobFields("Poet"), now=clock())
    plan_interview(desk, other, later, now=clock())
    card.put(other)
    assert card.card.isHidden()
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), job=wanted), now=clock())
    card.put(wanted)
    assert card.card.isHidden()


def test_what_they_liked_is_feedback_from_the_day_on(room, qtbot, desk, interview, said):
    sheet = DebriefSheet(room, interview=interview)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.keyClicks(sheet.boxes["liked"], "A good example")
    press(qtbot, sheet, "Keep it")
    row = desk.vault.row("SELECT words, who, role, kind FROM feedback")
    assert row == ("A good example", "Ines Okafor", "interviewer", "skill") and said


def test_what_is_typed_waits_when_the_sheet_is_left(room, qtbot, desk, interview):
    sheet = DebriefSheet(room, interview=interview)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.keyClicks(sheet.boxes["asked"], "Why maps?")
    sheet.hide()
    assert len(drafts.all_open(desk.vault)) == 1
    again = DebriefSheet(room, interview=interview)
    qtbot.addWidget(again)
    assert again.boxes["asked"].text() == "Why maps?"
    again._keep_it()
    assert drafts.all_open(desk.vault) == []


def test_the_day_of_an_interview_shows_one_thing_a_person_praised(room, qtbot, desk, clock, later):
    praise = FeedbackFields("very composed", "Ines", kind=FeedbackKind.PROFESSIONALISM)
    add_feedback(desk, praise, job=later, now=clock())
    at = clock() + timedelta(hours=2)
    plan_interview(desk, later, InterviewFields(at, "second round", "Berlin", "Noor"), now=clock())
    write_lesson(desk, LessonFields("I sit down", "look up"), now=clock() - timedelta(days=9))
    card = DayCard(room)
    qtbot.addWidget(card)
    card.put(later)
    for said in ("Today, 20:40", "“very composed”", "Ines"):
        assert said in words_on(card)
    assert card.shown is not None
    page = page_of(card.shown, room.zone(), clock()).toPlainText()
    assert page.startswith("Data editor") and "“very composed” Ines" in page and "Noor" in page
    clock.advance(hours=4)
    card.put(later)
    assert card.isHidden()


def test_reflection_switched_off_is_gone_from_every_card(card, room, qtbot, desk, clock, later, wanted):
    plan_interview(desk, wanted, InterviewFields(clock() - timedelta(hours=2)), now=clock())
    switch_part(desk, "reflection", False, now=clock())
    card.put(later)
    debriefing = DebriefCard(room)
    qtbot.addWidget(debriefing)
    debriefing.put(wanted)
    assert not card.fits.isVisible() and debriefing.isHidden()
    assert learnable(desk.vault, now=clock()) is None and open_reflection(desk.vault, now=clock()) == ""
