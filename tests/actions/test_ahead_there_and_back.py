"""Whatever is put down, put off and done about what comes next goes back and forth, promises and all."""

from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from rebound_desktop.actions import next_steps, offers, put_by, put_off, reply_time, take_homes, write_to_them
from rebound_desktop.actions.plan_interview import InterviewFields, edit_interview, trash_interview
from rebound_desktop.actions.told_loss import Letter
from rebound_desktop.domain.ahead_fields import NextStepFields, OfferFields, TakeHomeFields
from rebound_desktop.domain.follow_up import ReplyTime
from tests.actions.test_all_there_and_back import AllThereAndBack

TODAY = date(2026, 11, 20)
DAYS = st.none() | st.integers(-2, 20).map(lambda days: TODAY + timedelta(days=days))
REPLIES = st.builds(ReplyTime, st.none() | st.integers(0, 400), DAYS, DAYS, st.just("soon"))


class AheadThereAndBack(AllThereAndBack):
    """Among everything else a person does: losses, closings, the trash."""

    @rule(data=st.data(), reply=REPLIES, forget=st.booleans())
    def they_named_a_time(self, data: st.DataObject, reply: ReplyTime, forget: bool) -> None:
        self.done(reply_time.name_reply_time, self.any_of(data, "job"), reply)
        if forget:
            self.done(reply_time.forget_reply_time, self.any_of(data, "job"))

    @rule(data=st.data(), until=DAYS)
    def follow_up(self, data: st.DataObject, until: date | None) -> None:
        job = self.any_of(data, "job")
        self.done(write_to_them.follow_up, job, "a question")
        if until is None:
            self.done(put_off.no_follow_up, job)
        else:
            self.done(put_off.follow_up_later, job, until)

    @rule(data=st.data(), until=DAYS, ahead=st.integers(-60, 96))
    def after_a_talk(self, data: st.DataObject, until: date | None, ahead: int) -> None:
        talk = self.any_of(data, "interview")
        self.done(edit_interview, talk, InterviewFields(self.now + timedelta(hours=ahead)))
        if until is None:
            self.done(put_off.no_thanks, talk)
        else:
            self.done(put_off.thank_later, talk, until)
        self.done(write_to_them.thank, talk)

    @rule(data=st.data())
    def it_will_not_take_place(self, data: st.DataObject) -> None:
        self.done(trash_interview, self.any_of(data, "interview"))

    @rule(data=st.data(), day=DAYS, hours=st.none() | st.integers(-20, 200), done=st.booleans())
    def offer(self, data: st.DataObject, day: date | None, hours: int | None, done: bool) -> None:
        at = None if hours is None else self.now + timedelta(hours=hours)
        fields = OfferFields(answer_on=day, answer_at=at, notes_for="the harbour")
        self.done(offers.put_offer, self.any_of(data, "job"), fields)
        offer = self.any_of(data, "offer")
        self.done(offers.edit_offer, offer, OfferFields(answer_on=day))
        self.done(offers.answer_offer if done else offers.trash_offer, offer)

    @rule(data=st.data(), day=DAYS, done=st.booleans())
    def take_home(self, data: st.DataObject, day: date | None, done: bool) -> None:
        self.done(take_homes.put_take_home, self.any_of(data, "job"), TakeHomeFields("A map", day))
        task = self.any_of(data, "take_home")
        self.done(take_homes.edit_take_home, task, TakeHomeFields("A map of one street", day))
        self.done(take_homes.send_take_home if done else take_homes.trash_take_home, task)

    @rule(data=st.data(), day=DAYS, done=st.booleans())
    def next_step(self, data: st.DataObject, day: date | None, done: bool) -> None:
        self.done(next_steps.put_next_step, self.any_of(data, "job"), NextStepFields("Ask Ines", day))
        step = self.any_of(data, "next_step")
        if day is not None:
            self.done(next_steps.move_next_step, step, day)
        self.done(next_steps.do_next_step if done else next_steps.trash_next_step, step)

    @rule(data=st.data(), hours=st.none() | st.integers(1, 200), opened=st.booleans())
    def read_it_for_me(self, data: st.DataObject, hours: int | None, opened: bool) -> None:
        until = None if hours is None else self.now + timedelta(hours=hours)
        self.done(put_by.put_by, Letter("We have decided."), until=until)
        if opened:
            self.done(put_by.open_put_by, self.any_of(data, "message"))


TestAheadThereAndBack: Any = AheadThereAndBack.TestCase
TestAheadThereAndBack.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
