"""Journal, reflection, lessons and debriefs among everything else: undone to the start, redone to the end."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from rebound_desktop.actions.debrief import Debrief, debrief
from rebound_desktop.actions.feedback import (
    FeedbackFields,
    add_feedback,
    revise_feedback,
    set_feedback_aside,
    take_feedback_back,
)
from rebound_desktop.actions.lessons import (
    LessonFields,
    not_this_time,
    rate_lesson,
    retire_lesson,
    use_lesson,
    write_lesson,
)
from rebound_desktop.actions.not_mine import say_not_mine
from rebound_desktop.actions.reflect import answer_part, begin_reflection, finish_reflection, leave_reflection
from rebound_desktop.actions.strengths import StrengthFields, add_strengths, trash_strength
from rebound_desktop.actions.weigh_traits import Weighed, weigh_traits
from rebound_desktop.actions.write_entry import link_entry, trash_entry, untrash_entry, write_entry
from rebound_desktop.domain.codes import FeedbackKind, TraitKind
from rebound_desktop.domain.lesson import Helped
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.written import Written
from tests.actions.test_all_there_and_back import AllThereAndBack

WORDS = st.sampled_from(["", "a breath", "the maps, both of them"])
PARTS = st.sampled_from(list(Part))


class ReflectionThereAndBack(AllThereAndBack):
    """The same machine with what Reflection can do."""

    @rule(entry=st.sampled_from(["first", "second"]), title=WORDS, body=WORDS)
    def write(self, entry: str, title: str, body: str) -> None:
        self.done(write_entry, entry, Written(title, body, "walk"), begun=self.now)

    @rule(data=st.data(), back=st.booleans())
    def trash_writing(self, data: st.DataObject, back: bool) -> None:
        self.done(untrash_entry if back else trash_entry, self.any_of(data, "entry"))

    @rule(data=st.data(), linked=st.booleans())
    def link(self, data: st.DataObject, linked: bool) -> None:
        job = self.any_of(data, "job") if linked else None
        self.done(link_entry, self.any_of(data, "entry"), job)

    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        self.done(begin_reflection, self.any_of(data, "setback"))

    @rule(data=st.data(), part=PARTS, said=WORDS)
    def answer(self, data: st.DataObject, part: Part, said: str) -> None:
        self.done(answer_part, self.any_of(data, "reflection"), part, {"why": said})

    @rule(data=st.data(), part=PARTS, finished=st.booleans())
    def leave(self, data: st.DataObject, part: Part, finished: bool) -> None:
        reflection = self.any_of(data, "reflection")
        if finished:
            self.done(finish_reflection, reflection)
        else:
            self.done(leave_reflection, reflection, part)

    @rule(data=st.data(), words=WORDS, kind=st.sampled_from(list(FeedbackKind)))
    def put_down(self, data: st.DataObject, words: str, kind: FeedbackKind) -> None:
        self.done(add_feedback, FeedbackFields(words, kind=kind), job=self.any_of(data, "job"))

    @rule(data=st.data(), what=st.sampled_from([set_feedback_aside, take_feedback_back, revise_feedback]))
    def change_what_was_said(self, data: st.DataObject, what: object) -> None:
        said = self.any_of(data, "feedback")
        more = (FeedbackFields("corrected"),) if what is revise_feedback else ()
        self.done(what, said, *more)  # type: ignore[arg-type]

    @rule(data=st.data(), name=WORDS)
    def strength(self, data: st.DataObject, name: str) -> None:
        self.done(add_strengths, [StrengthFields(name)])
        self.done(trash_strength, self.any_of(data, "strength"))

    @rule(data=st.data(), then=WORDS, linked=st.booleans())
    def learn(self, data: st.DataObject, then: str, linked: bool) -> None:
        setbacks = self.desk.vault.rows("SELECT id FROM setback")
        setback = self.any_of(data, "setback") if linked and setbacks else None
        self.done(write_lesson, LessonFields("asked", then, setback=setback))

    @rule(data=st.data(), what=st.sampled_from([use_lesson, not_this_time, retire_lesson]))
    def meet_lesson(self, data: st.DataObject, what: object) -> None:
        lesson = self.any_of(data, "lesson")
        more = () if what is retire_lesson else (self.any_of(data, "job"),)
        self.done(what, lesson, *more)  # type: ignore[arg-type]

    @rule(data=st.data(), helped=st.sampled_from(list(Helped)))
    def say_whether_it_helped(self, data: st.DataObject, helped: Helped) -> None:
        self.done(rate_lesson, self.any_of(data, "lesson_use"), helped)

    @rule(data=st.data(), reasons=st.sets(st.sampled_from(["budget", "timing"])))
    def not_mine(self, data: st.DataObject, reasons: set[str]) -> None:
        self.done(say_not_mine, self.any_of(data, "reflection"), sorted(reasons))

    @rule(data=st.data(), mattered=st.integers(0, 3))
    def weigh(self, data: st.DataObject, mattered: int) -> None:
        self.done(weigh_traits, self.any_of(data, "setback"), {TraitKind.PAY: Weighed(mattered)})

    @rule(data=st.data(), liked=WORDS)
    def evening(self, data: st.DataObject, liked: str) -> None:
        self.done(debrief, self.any_of(data, "interview"), Debrief(liked=liked))


del AllThereAndBack  # its own test runs where it lies
TestReflectionThereAndBack = ReflectionThereAndBack.TestCase
TestReflectionThereAndBack.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
