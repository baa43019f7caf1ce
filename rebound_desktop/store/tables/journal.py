"""The journal: entries, what they said before, and pages kept in the drawer."""

from rebound_desktop.store.fields import Instant, Words
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.reflection import Reflection
from rebound_desktop.store.tables.row import Row, linked_to, owned_by


class Entry(Row):
    """One entry, Markdown; `at` is when it is about."""

    title = Words()
    body = Words()
    at = Instant()
    tags = Words()
    job = linked_to(Job)
    reflection = linked_to(Reflection)
    prompt = Words()

    class Meta:
        indexes = ((("at", "id"), False),)


class EntryVersion(Row):
    """An entry as it stood before."""

    entry = owned_by(Entry)
    title = Words()
    body = Words()
    at = Instant()


class KeptPage(Row):
    """A page for nobody that was kept: in no search, no list, no count."""

    body = Words()
