"""Jobs that look alike: what the person said about a pair."""

from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.tables.row import Row, owned_by


class TwoJobs(Row):
    """*Two different jobs*: this pair is suggested no more; `one` has the smaller id."""

    one = owned_by(Job, index=False)
    other = owned_by(Job)

    class Meta:
        indexes = ((("one", "other"), False),)
