"""What every undoable row has: a name, when and where it was written, when it went to the trash."""

from typing import Any

from peewee import ForeignKeyField, Model, TextField

from rebound_desktop.store.fields import Day, Instant


class Row(Model):
    """`day` is the local date of writing in `zone`; "Monday evening" stays Monday after travel."""

    id = TextField(primary_key=True)
    created_at = Instant()
    updated_at = Instant()
    zone = TextField()
    day = Day()
    deleted_at = Instant(null=True)

    class Meta:
        legacy_table_names = False


def owned_by(model: Any, index: bool = True) -> Any:
    """A link to the row (of `model`, or "self") this one is a part of: it goes for ever when that one does.

    `index=False` where a wider index of the table begins with this link already.
    """
    return _Link(model, on_delete="CASCADE", backref="+", index=index)


def linked_to(model: Any) -> Any:
    """A link to a row (of `model`, or "self") that may be absent, or go: this row stays, without it."""
    return _Link(model, null=True, on_delete="SET NULL", backref="+")


class _Link(ForeignKeyField):
    """Its column bears the link's own name (`event.job`), not `job_id`."""

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        self.column_name = name
        super().bind(model, name, set_attribute)
