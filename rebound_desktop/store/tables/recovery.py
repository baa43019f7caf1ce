"""After a loss: the setback, its quiet time, what was heard, and the small steps back."""

from peewee import IntegerField, TextField

from rebound_desktop.domain.codes import Outcome, StepKind
from rebound_desktop.store.fields import Code, Flag, Instant, Words
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.row import Row, linked_to, owned_by


class QuietTime(Row):
    """The wallowing window; joined setbacks share one. `first_started` is the first setback's start."""

    starts = Instant()
    ends = Instant()
    first_started = Instant()
    ended_early_at = Instant(null=True)
    length_hours = IntegerField()

    class Meta:
        indexes = ((("ends",), False),)


class Setback(Row):
    """The loss of a wanted job, and how far its arc has come."""

    job = linked_to(Job)
    title = Words()
    company = Words()
    outcome = Code(Outcome)
    heard_at = Instant()
    quiet_time = linked_to(QuietTime)
    heaviness = IntegerField(null=True)
    no_quiet = Flag()
    first_step_at = Instant(null=True)
    learned_at = Instant(null=True)
    folded_at = Instant(null=True)
    best_words = Words()


class Message(Row):
    """What they wrote, sealed until `sealed_until` unless it was opened; `put_by`: "read it for me"."""

    job = linked_to(Job)
    setback = linked_to(Setback)
    body = Words()
    subject = Words()
    sender = Words()
    received_at = Instant()
    sealed_until = Instant(null=True)
    opened_at = Instant(null=True)
    put_by = Flag()


class Spoken(Row):
    """A date that cannot be moved and still speaks during quiet time; `ref` is the row it stands in."""

    quiet_time = owned_by(QuietTime)
    kind = TextField()
    ref = TextField()
    at = Instant()
    remind = Flag(default=True)


class SmallStep(Row):
    """One step that was done."""

    setback = linked_to(Setback)
    job = linked_to(Job)
    kind = Code(StepKind)
    at = Instant()
    said = Words()


class Intention(Row):
    """*Set a time*: when the person means to do a step."""

    setback = linked_to(Setback)
    job = linked_to(Job)
    kind = Code(StepKind)
    at = Instant()
    done_at = Instant(null=True)
