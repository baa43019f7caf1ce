"""Looking after oneself: the kit, how heavy it was, own people, a line from me."""

from peewee import IntegerField

from rebound_desktop.domain.codes import After, Energy
from rebound_desktop.store.fields import Code, Flag, Instant, Place, Words
from rebound_desktop.store.tables.row import Row, owned_by


class KitItem(Row):
    """Something that helps, put there beforehand."""

    name = Words()
    note = Words()
    energy = Code(Energy)
    safe_at_night = Flag()
    place = Place()


class KitUse(Row):
    """It was started; `after` is how it was, where the person said so."""

    item = owned_by(KitItem)
    started_at = Instant()
    after = Code(After, null=True)


class CheckIn(Row):
    """How heavy (0 light to 10 heavy, or not said), and words as a JSON list."""

    at = Instant()
    heaviness = IntegerField(null=True)
    words = Words(default="[]")

    class Meta:
        indexes = ((("at",), False),)


class OwnPerson(Row):
    """Someone to talk to; `when_locked` ones are shown on the lock page too."""

    name = Words()
    reach = Words()
    any_time = Flag()
    when_locked = Flag()
    place = Place()


class LineFromMe(Row):
    """What I would want to hear after the next no."""

    said = Words()
