"""What is kept apart from undo: open texts, settings of this machine, the steps themselves, answers."""

from peewee import BlobField, IntegerField, Model, TextField

from rebound_desktop.store.fields import Instant, Words


class Draft(Model):
    """One open text; `place` says whose ("entry:<id>")."""

    place = TextField(primary_key=True)
    text = Words()
    at = Instant()


class Setting(Model):
    """One setting of this machine, as JSON."""

    name = TextField(primary_key=True)
    value = TextField()


class History(Model):
    """What was done, undone, done again: append-only. `kind` is do, undo, redo, floor or purged.

    `changeset` stands in a `do` only; an `undo` or `redo` names its step in `of`. No step before
    the newest `floor` can be undone any more. `schema` is the vault's schema number at that time.
    """

    number = IntegerField(primary_key=True)
    label = TextField()
    words = Words(default="{}")
    changeset = BlobField(null=True)
    at = Instant()
    schema = IntegerField()
    kind = TextField()
    of = IntegerField(null=True)

    class Meta:
        indexes = ((("of", "number"), False), (("kind", "number"), False))


class HistoryPart(Model):
    """One page of a step that is still being written (an import): joined at its end, undone otherwise."""

    number = IntegerField(primary_key=True)
    label = TextField()
    words = Words(default="{}")
    at = Instant()
    changeset = BlobField()

    class Meta:
        legacy_table_names = False


class FoldedAnswer(Model):
    """An answer given in the tray, taken in once."""

    id = TextField(primary_key=True)
    key = TextField()
    action = TextField()
    at = Instant()

    class Meta:
        legacy_table_names = False
