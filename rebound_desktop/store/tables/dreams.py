"""What a dream job is made of, where one was sighted, and the wish behind it."""

from peewee import IntegerField

from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.store.fields import Code, Instant, Words
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.recovery import Setback
from rebound_desktop.store.tables.row import Row, linked_to


class Sighting(Row):
    """A posting that felt like a dream."""

    job = linked_to(Job)
    title = Words()
    company = Words()
    location = Words()
    url = Words()
    seen_at = Instant()
    notes = Words()

    class Meta:
        indexes = ((("seen_at",), False),)


class Trait(Row):
    """What made one a dream: `mattered` 0–3, `keep` is keep, flexible or no_longer."""

    job = linked_to(Job)
    setback = linked_to(Setback)
    sighting = linked_to(Sighting)
    kind = Code(TraitKind)
    said = Words()
    mattered = IntegerField(default=0)
    keep = Words(default="keep")


class Wish(Row):
    """Wish, best part, what in me gets in the way, if-then."""

    wish = Words()
    best_part = Words()
    obstacle = Words()
    plan_if = Words()
    plan_then = Words()
