"""The journal and the reflection of the showcase's person."""

import json
from dataclasses import replace
from datetime import date, timedelta

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.feedback import FeedbackFields, add_feedback
from rebound_desktop.actions.keep_draft import keep_draft
from rebound_desktop.actions.lessons import LessonFields, rate_lesson, use_lesson, write_lesson
from rebound_desktop.actions.open_message import open_message
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.reflect import answer_part, begin_reflection, finish_reflection
from rebound_desktop.actions.small_steps import looked
from rebound_desktop.actions.strengths import StrengthFields, add_strengths
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.actions.weigh_traits import Weighed, weigh_traits
from rebound_desktop.actions.write_entry import begin_entry, write_entry
from rebound_desktop.domain.codes import ComesUp, FeedbackKind, FeedbackRole, Outcome, TraitKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.lesson import Helped
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.written import Written
from rebound_desktop.window.frame import Frame
from tests.clock import Clock
from tests.pictures.showcase import MONDAY

LETTER = (
    "Dear Mara,\n\nThank you for meeting us. We have decided to go ahead with another candidate.\n\n"
    "The panel was impressed by your portfolio. We would encourage you to take a moment before answering.\n\n"
    "Kind regards\nInes Okafor"
)
PLANS = (
    ("a task is long", "mark the five key words first"),
    ("I write a letter", "use fewer adjectives"),
)
SEEN = (
    ("professional from the first mail", "A pleasure to work with", "Kestrel & Co"),
    ("calm under questions", "very composed", "Harbor & Pine"),
)
ENTRIES = (
    (35, Written("Kestrel & Co", "Twelve of them, and one line each.")),
    (26, Written("A good interview day", "They asked about the atlas, and I had the map with me.")),
    (4, Written("After the second interview", "They laughed at the atlas story, both of them.")),
    (
        0,
        Written(
            "The walk home",
            "Rain again, and I did not mind. I sent the letter to Meridian with one sentence I would have cut"
            " last month. It is still there. **It reads like me.**\n\n"
            "What I keep thinking of from Thursday is not the question I missed but that they laughed at the"
            " atlas story, both of them, at the same moment.",
            "walk",
        ),
    ),
)


def journal(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    entry = ""
    for days, written in ENTRIES:
        clock.instant = MONDAY - timedelta(days=days)
        entry = begin_entry(desk, now=clock())
        write_entry(desk, entry, written, begun=clock(), now=clock())
    show("reflection")
    frame.room.go("journal", entry=entry)


def looking_back(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    """The fifth part: advice, and what comes of it."""
    _told(desk, clock)
    show("reflection")
    begun = _begun(desk, clock)
    keep_draft(desk, f"reflection:{begun}:at", str(Part.ADVICE.number), now=clock())
    mine = {
        "my_words": "I hear a question and start at once because silence frightens me."
        " A breath would have cost nothing.",
        "if": "I am asked a question",
        "then": "breathe once before I answer",
        "comes_up": "before_interview",
    }
    keep_draft(desk, f"reflection:{begun}:advice", json.dumps(mine), now=clock())
    frame.room.go("reflection", reflection=begun)


def what_was_said(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    """The second part: their message, opened."""
    _told(desk, clock)
    show("reflection")
    begun = _begun(desk, clock)
    keep_draft(desk, f"reflection:{begun}:at", str(Part.SAID.number), now=clock())
    open_message(desk, str(desk.vault.value("SELECT id FROM message")), now=clock())
    frame.room.go("reflection", reflection=begun)


def what_made_it_a_dream(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    """The sixth part."""
    _told(desk, clock)
    show("reflection")
    begun = _begun(desk, clock)
    keep_draft(desk, f"reflection:{begun}:at", str(Part.DREAM.number), now=clock())
    weighed = {TraitKind.QUALIFICATIONS: Weighed(3, said="maps and words"), TraitKind.PAY: Weighed(1)}
    weigh_traits(desk, str(desk.vault.value("SELECT id FROM setback")), weighed, now=clock())
    frame.room.go("reflection", reflection=begun)


def steady_first(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    """The first part: two values."""
    _told(desk, clock)
    show("reflection")
    begun = _begun(desk, clock)
    answer_part(desk, begun, Part.STEADY, {"way": "values", "values": "craft,honesty"}, now=clock())
    frame.room.go("reflection", reflection=begun)


def chain(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    """A finished one."""
    _told(desk, clock)
    begun = _begun(desk, clock)
    setback, said = desk.vault.row("SELECT setback, id FROM feedback WHERE kind = 'advice'") or ("", "")
    plan = LessonFields("I am asked a question", "breathe once before I answer", "A breath costs nothing.")
    write_lesson(desk, replace(plan, feedback=said, setback=setback), now=clock())
    finish_reflection(desk, begun, now=clock())
    show("reflection")
    frame.show_view("reflection", {})
    frame._built["reflection"].open_chain(begun)  # type: ignore[attr-defined]


def _told(desk: Desk, clock: Clock) -> None:
    """Two days ago they said no; since then the person came back, and put down what was said."""
    clock.instant = MONDAY - timedelta(days=60)
    for name, words, company in SEEN:
        job = add_job(desk, JobFields("Editor", company), now=clock())
        said = add_feedback(desk, FeedbackFields(words, kind=FeedbackKind.SKILL), job=job, now=clock())
        add_strengths(desk, [StrengthFields(name, feedback=said)], now=clock())
    for if_, then in (
        ("a task is long", "mark the five key words first"),
        ("I write a letter", "use fewer adjectives"),
    ):
        write_lesson(desk, LessonFields(if_, then), now=clock())
    lesson = str(desk.vault.value("SELECT id FROM lesson ORDER BY created_at LIMIT 1"))
    for helped in (Helped.YES, Helped.YES, Helped.TOO_EARLY):
        later = add_job(desk, JobFields("Editor", "Bluefin"), now=clock.advance(days=1))
        use_lesson(desk, lesson, later, now=clock())
        rate_lesson(desk, str(desk.vault.value("SELECT max(id) FROM lesson_use")), helped, now=clock())
    clock.instant = MONDAY - timedelta(days=3)
    job = add_job(desk, JobFields("Story editor", "Lumen Labs"), starred=True, now=clock())
    letter = Letter(LETTER, sender="Ines Okafor")
    record_setback(
        desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), job=job, letter=letter), now=clock.advance(hours=1)
    )
    clock.instant = MONDAY - timedelta(hours=8)
    looked(desk, "a place", now=clock())
    setback = str(desk.vault.value("SELECT id FROM setback"))
    words = (
        "The panel was impressed by your portfolio and would encourage you to take a moment before answering."
    )
    said = FeedbackFields(
        words, "Ines Okafor", FeedbackRole.RECRUITER, "mail", FeedbackKind.ADVICE, date(2026, 11, 21)
    )
    add_feedback(desk, said, setback=setback, now=clock())
    add_strengths(desk, [StrengthFields("portfolio")], now=clock())
    clock.instant = MONDAY


def _begun(desk: Desk, clock: Clock) -> str:
    return begin_reflection(desk, str(desk.vault.value("SELECT id FROM setback")), now=clock())


def interview_day(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    """The job of today's interview, with a lesson that fits and what a person praised."""
    _told(desk, clock)
    at = MONDAY + timedelta(hours=1)
    fields = InterviewFields(at, "second round", "their office", "Noor Haddad")
    job = add_job(desk, JobFields("Data editor", "Meridian"), stage="stage-interviewing", now=clock())
    plan_interview(desk, job, fields, now=clock())
    plan = LessonFields("I am asked a question", "breathe once before I answer")
    earlier = MONDAY - timedelta(days=1)
    write_lesson(desk, replace(plan, comes_up=ComesUp.BEFORE_INTERVIEW), now=earlier)
    show("jobs")
    frame.room.go("job", job=job)


def debriefing(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show) -> None:
    """The three questions of its evening."""
    job = add_job(desk, JobFields("Data editor", "Meridian"), stage="stage-interviewing", now=clock())
    at = clock() - timedelta(hours=3)
    interview = plan_interview(desk, job, InterviewFields(at, with_whom="Noor Haddad"), now=clock())
    show("jobs")
    frame.room.go("job", job=job)
    frame.room.go("debrief", interview=interview)
