"""What was said and learned: reflections, feedback word for word, strengths, lessons and their uses."""

from peewee import IntegerField, TextField

from rebound_desktop.domain.codes import ComesUp, FeedbackKind, FeedbackRole, RingsTrue
from rebound_desktop.store.fields import Code, Day, Flag, Instant, Words
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.recovery import Setback
from rebound_desktop.store.tables.row import Row, linked_to, owned_by


class Reflection(Row):
    """One walk through the seven parts; `part` is where it stands."""

    setback = linked_to(Setback)
    title = Words()
    part = IntegerField(default=1)
    finished_at = Instant(null=True)
    left_at = Instant(null=True)


class ReflectionAnswer(Row):
    """One question's answer."""

    reflection = owned_by(Reflection)
    part = IntegerField()
    question = TextField()
    said = Words()


class Feedback(Row):
    """What somebody actually said; the words never change, a revision `revises` the row before."""

    job = linked_to(Job)
    setback = linked_to(Setback)
    reflection = linked_to(Reflection)
    words = Words()
    who = Words()
    role = Code(FeedbackRole, null=True)
    how = Words()
    kind = Code(FeedbackKind, default=FeedbackKind.OTHER)
    said_on = Day(null=True)
    rings_true = Code(RingsTrue, null=True)
    set_aside = Flag()
    revises = linked_to("self")


class Strength(Row):
    """A skill or a way of behaving (`quality`) that a real person remarked on."""

    feedback = linked_to(Feedback)
    name = Words()
    quality = Code(FeedbackKind, default=FeedbackKind.SKILL)


class Lesson(Row):
    """Advice turned into "If …, then I will …"."""

    feedback = linked_to(Feedback)
    setback = linked_to(Setback)
    my_words = Words()
    if_ = Words()
    then_ = Words()
    comes_up = Code(ComesUp, default=ComesUp.NEW_APPLICATION)
    comes_up_on = Day(null=True)
    retired_at = Instant(null=True)


class LessonUse(Row):
    """A lesson met a later job: `decision` use, not_this_time or retire; `helped` once that job ended."""

    lesson = owned_by(Lesson)
    job = owned_by(Job)
    at = Instant()
    decision = TextField()
    helped = TextField(null=True)


class NotMine(Row):
    """A reason that was not the person's."""

    reflection = owned_by(Reflection)
    reason = Words()
