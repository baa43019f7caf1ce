"""Changes what is written about a job."""

from datetime import datetime

from rebound_desktop.actions.add_job import record_applied
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.codes import EventKind
from rebound_desktop.domain.job_fields import JobFields, called
from rebound_desktop.exchange.keys import url_key
from rebound_desktop.store.tables.jobs import Job


def edit_job(desk: Desk, job: str, fields: JobFields, *, now: datetime) -> bool:
    """Writes what differs; whether anything did. Raises Refusal("title_missing") or ("row_gone").

    A day of applying given for the first time enters the timeline.
    """
    fields, vault = fields.checked(), desk.vault
    job_row(vault, job)
    with desk.change("edit_job", now, title=called(fields.title, fields.company)):
        changed = vault.edit(Job, job, now, **fields.values(), url_key=url_key(fields.url))
        known = vault.value(
            "SELECT 1 FROM event WHERE job = ? AND kind = ? LIMIT 1", (job, EventKind.APPLIED.value)
        )
        if changed and fields.applied_on is not None and not known:
            record_applied(vault, job, fields.applied_on, now)
    return changed
