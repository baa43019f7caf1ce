"""What lies ahead of a job: offers to answer, take-homes, next steps, the reply time they named."""

from peewee import FloatField, IntegerField, TextField

from rebound_desktop.domain.codes import PayPeriod, PutOffKind
from rebound_desktop.store.fields import Code, Day, Flag, Instant, Words
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.row import Row, owned_by


class Offer(Row):
    """What they offer, and until when they want an answer: on a local day, or at an instant, or neither."""

    job = owned_by(Job)
    pay_min = FloatField(null=True)
    pay_max = FloatField(null=True)
    pay_currency = Words()
    pay_period = Code(PayPeriod, null=True)
    bonus = Words()
    hours = Words()
    days_off = FloatField(null=True)
    starts_on = Day(null=True)
    answer_on = Day(null=True)
    answer_at = Instant(null=True)
    notes_for = Words()
    notes_against = Words()
    answered_at = Instant(null=True)

    class Meta:
        indexes = ((("answered_at",), False),)


class TakeHome(Row):
    """A task they gave: expected on a local day, or at an instant, or at no fixed time."""

    job = owned_by(Job)
    what = Words()
    due_on = Day(null=True)
    due_at = Instant(null=True)
    done_at = Instant(null=True)

    class Meta:
        indexes = ((("done_at", "due_on"), False),)


class NextStep(Row):
    """What the person means to do next for a job, and on which local day, if on any."""

    job = owned_by(Job)
    what = Words()
    due_on = Day(null=True)
    done_at = Instant(null=True)

    class Meta:
        indexes = ((("done_at", "due_on"), False),)


class ReplyTime(Row):
    """When they said they would answer: `days` from `from_day` (from applying, where None), or `by_day`.

    `said` is how it was said, word for word; `source` is "mail" or "hand". The newest of a job counts.
    """

    job = owned_by(Job)
    days = IntegerField(null=True)
    by_day = Day(null=True)
    from_day = Day(null=True)
    said = Words()
    source = Words()


class PutOff(Row):
    """*Later* (`until` a local day) or *Not for this one* (`never`); `ref` is the job's or interview's id."""

    job = owned_by(Job)
    kind = Code(PutOffKind)
    ref = TextField()
    until = Day(null=True)
    never = Flag()

    class Meta:
        indexes = ((("kind", "ref"), False),)
