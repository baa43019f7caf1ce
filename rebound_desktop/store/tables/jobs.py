"""Jobs: postings a person cares about, their stages, events, interviews, people, files."""

from peewee import FloatField, ForeignKeyField, IntegerField

from rebound_desktop.domain.codes import EventKind, Outcome, PayPeriod, Remote, StageKind
from rebound_desktop.store.fields import Code, Day, Flag, Instant, Place, Words
from rebound_desktop.store.tables.row import Row, linked_to, owned_by


class Stage(Row):
    """A column of the board; its name is the person's, its kind is fixed."""

    name = Words()
    kind = Code(StageKind)
    place = Place()


class Job(Row):
    """From first sight to its end; `outcome` is set when it closed."""

    title = Words()
    company = Words()
    location = Words()
    remote = Code(Remote, null=True)
    employment_type = Words()
    pay_min = FloatField(null=True)
    pay_max = FloatField(null=True)
    pay_currency = Words()
    pay_period = Code(PayPeriod, null=True)
    url = Words()
    url_key = Words()
    posting = Words()
    posting_note = Words()
    source = Words()
    stage = ForeignKeyField(Stage, column_name="stage", backref="+", index=False)
    outcome = Code(Outcome, null=True)
    starred = Flag()
    mattered_until = Instant(null=True)
    applied_on = Day(null=True)
    closes_on = Day(null=True)
    closed_at = Instant(null=True)
    place = Place()
    notes = Words()
    tags = Words()
    resume_name = Words()
    contact = Words()
    imported_from = Words()
    import_key = Words()

    class Meta:
        indexes = (
            # With the trash in it, a board counts its columns without touching a row.
            (("stage", "place", "id", "deleted_at"), False),
            (("created_at", "id"), False),
            (("url_key",), False),
            (("import_key",), False),
            (("outcome", "closed_at"), False),
        )


# The numbers are counted from these two alone, past postings and letters of many pages.
Job.add_index(
    "stage", "outcome", "applied_on", "closed_at", "created_at", "source", "resume_name", "id", "deleted_at",
    name="job_counted",
)  # fmt: skip


class Event(Row):
    """One line of a job's timeline; never rewritten: a correction is a new event that `corrects` it.

    A stage may be renamed or go; what it counted as then stands in `from_kind` and `to_kind`.
    """

    job = owned_by(Job, index=False)
    kind = Code(EventKind)
    at = Instant()
    said = Words()
    detail = Words()
    source = Words()
    confirmed = Flag(default=True)
    from_stage = Words()
    to_stage = Words()
    corrects = linked_to("self")
    from_kind = Code(StageKind, null=True)
    to_kind = Code(StageKind, null=True)

    class Meta:
        indexes = ((("job", "at"), False), (("kind", "at"), False), (("created_at",), False))


Event.add_index(
    "kind", "job", "at", "to_kind", "from_kind", "created_at", "detail", "confirmed", "deleted_at",
    name="event_counted",
)  # fmt: skip


class Interview(Row):
    """A conversation with them: when, with whom, and what was remarked that same evening."""

    job = owned_by(Job)
    round = Words()
    at = Instant()
    place_or_link = Words()
    with_whom = Words()
    notes = Words()
    debrief_asked = Words()
    debrief_liked = Words()
    debrief_differently = Words()
    reminder = Flag(default=True)
    their_zone = Words()

    class Meta:
        indexes = ((("at",), False),)


class Person(Row):
    """Someone met on the way; with or without a job they belong to."""

    job = linked_to(Job)
    name = Words()
    role = Words()
    reach = Words()
    last_contact = Day(null=True)


class Attachment(Row):
    """A file that went out or came in, known by its content, never by a path."""

    job = owned_by(Job)
    name = Words()
    sha256 = Words()
    media_type = Words()
    size = IntegerField()


class OwnPlace(Row):
    """One of *my places to look*."""

    name = Words()
    url = Words()
    place = Place()
