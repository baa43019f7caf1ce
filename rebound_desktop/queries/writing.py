"""What a follow-up or a thank-you is about: the job's name, whom to address, the day it speaks of."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Writing:
    """`contact` is one person's or several people's name, "" where nobody is known; `day` a local day."""

    title: str
    contact: str
    day: date | None
    posting: str


def writing(vault: Vault, job: str, interview: str, *, now: datetime) -> Writing | None:
    """Of an interview, where one is named, else of the application; None when the job is gone."""
    del now
    found = vault.row(
        "SELECT title, company, contact, applied_on, posting FROM job WHERE id = ? AND deleted_at IS NULL",
        (job,),
    )
    if found is None:
        return None
    title, company, contact, applied, posting = found
    name, day = contact.partition(",")[0].strip(), as_day(applied)
    met = vault.row("SELECT at, with_whom FROM interview WHERE id = ?", (interview,))
    if met is not None:
        name = met[1].strip()
        day = as_instant(met[0]).astimezone(vault.zone()).date()
    elif not name:
        name = vault.value(
            "SELECT name FROM person WHERE job = ? AND deleted_at IS NULL ORDER BY created_at, id LIMIT 1",
            (job,),
        )
    return Writing(title or company, name or "", day, posting)
