"""The inbox: what the tray had to say and may not have been heard, and where each of it leads."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.agenda.faults import Fault
from rebound_desktop.domain.promises import Action, Kind, Say
from rebound_desktop.store.vault import Vault

# A view of the window, and the job it shows where it is about one.
Place = tuple[str, dict[str, str]]
RETURNING: Place = ("returning", {})


def inbox(desk: Desk, *, now: datetime) -> tuple[Say, ...]:
    """What lies there, the newest first, with the names of its jobs: this is the person's own window.

    Nothing during quiet time, and nothing where the agenda cannot be read.
    """
    if desk.agenda is None:
        return ()
    try:
        if any(hold.starts <= now < hold.until for hold in desk.agenda.holds()):
            return ()
        waiting: tuple[Say, ...] = desk.agenda.inbox()
    except Fault:
        return ()
    return tuple(_named(desk.vault, say) for say in waiting)


def put_away(desk: Desk, keys: Iterable[str], *, now: datetime) -> None:
    """The person has seen these; no undo step."""
    del now
    if desk.agenda is not None:
        try:
            desk.agenda.read(keys)
        except Fault:
            desk.behind = True


def follow(desk: Desk, key: str, *, now: datetime) -> Place:
    """Where the nudge `key` leads; that is its answer, if it has none yet. Of what is gone, to the board."""
    subject = key.partition(":")[0]
    if desk.agenda is not None:
        try:
            desk.agenda.answer(key, Action.SEE, now)
            desk.agenda.read(say.key for say in desk.agenda.inbox() if say.subject == subject)
        except Fault:
            desk.behind = True
    job = _job_of(desk.vault, subject)
    if job is not None:
        return "job", {"job": job}
    if desk.vault.value("SELECT 1 FROM message WHERE id = ? AND put_by", (subject,)):
        return "unopened", {}
    returns = desk.vault.value(
        "SELECT 1 FROM quiet_time WHERE id = ? UNION ALL SELECT 1 FROM intention WHERE id = ?",
        (subject, subject),
    )
    return RETURNING if returns else ("jobs", {})


def _named(vault: Vault, say: Say) -> Say:
    if say.kind in (Kind.RETURN, Kind.SET_TIME, Kind.PUT_BY):
        return say
    found = vault.row("SELECT title, company FROM job WHERE id = ?", (_job_of(vault, say.subject),))
    return say if found is None else replace(say, title=found[0], company=found[1])


def _job_of(vault: Vault, subject: str) -> str | None:
    job: str | None = vault.value(
        "SELECT job FROM interview WHERE id = :id UNION ALL SELECT job FROM offer WHERE id = :id"
        " UNION ALL SELECT job FROM take_home WHERE id = :id UNION ALL SELECT job FROM next_step"
        " WHERE id = :id UNION ALL SELECT id FROM job WHERE id = :id AND deleted_at IS NULL",
        {"id": subject},
    )
    return job
