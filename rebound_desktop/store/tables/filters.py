"""Filters that a person gave a name, to use again tomorrow."""

from rebound_desktop.store.fields import Place, Words
from rebound_desktop.store.tables.row import Row


class SavedFilter(Row):
    """`said` is the filter as JSON (domain/job_filter.py: kept, from_kept)."""

    name = Words()
    said = Words()
    place = Place()
