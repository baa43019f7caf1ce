"""What a line of a job's timeline is called, on the screen and in a file."""

from rebound_desktop.domain.codes import EventKind
from rebound_desktop.qt.words import word


def event_name(kind: str, detail: str, stage: str) -> str:
    """By the event's own columns: `detail` is a host or an outcome, `stage` where it was moved to."""
    if kind == EventKind.SAVED and detail:
        return word("jobs.event.saved_from", host=detail)
    if kind == EventKind.MOVED:
        return word("jobs.event.moved", stage=stage)
    if kind == EventKind.OUTCOME:
        return word(f"jobs.outcome.{detail}")
    return word(f"jobs.event.{kind}")
