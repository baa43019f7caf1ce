"""What a line of the timeline says: its name, and the small words under it."""

from rebound_desktop.domain.codes import EventKind
from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_detail import JobDetail
from rebound_desktop.queries.timeline import Happened
from rebound_desktop.window.pieces.event_name import event_name

# As the mail's own class is kept in a line's detail.
ACKNOWLEDGED = "acknowledgement"


def event_words(line: Happened, job: JobDetail) -> tuple[str, str]:
    """The bold words and the small ones; a person's own words stand in the small ones as written."""
    name = event_name(line.kind, line.detail, line.to_stage)
    if line.kind is EventKind.SAVED:
        return name, word("jobs.job.posting_kept") if job.fields.posting else ""
    if line.kind is EventKind.APPLIED:
        resume = job.fields.resume_name
        return name, word("board.panel.resume", name=resume) if resume else ""
    if line.kind is EventKind.MOVED:
        return name, line.said
    if line.kind is EventKind.OUTCOME:
        return name[:1].upper() + name[1:], line.said
    if line.kind is EventKind.INTERVIEW:
        more = " · ".join(part for part in (line.said, line.detail, line.to_stage) if part)
        return name, more
    if line.kind is EventKind.MAIL and line.detail == ACKNOWLEDGED:
        return word("jobs.event.confirmed"), line.said
    if line.kind is EventKind.TAKE_HOME and line.detail:
        return word("ahead.take_home.sent"), line.said
    if line.kind is EventKind.FILE:
        return name, line.detail
    more = line.said if line.confirmed else " · ".join((line.said, word("jobs.event.unconfirmed")))
    return name, more
