"""The last interview of a job, and whether the three questions about it fit just now."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rebound_desktop.queries.part_on import part_on
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store import drafts
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

# How long an interview is taken to last: nobody writes down when it ends.
LASTS = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class InterviewDay:
    """`asked`, `liked`, `differently` as they were kept; `open_text` is what was typed and not kept yet.

    `fits_now`: from its end until midnight of its day, once, never in quiet time (EXPERIENCE.md, 3).
    """

    id: str
    title: str
    at: datetime
    asked: str
    liked: str
    differently: str
    fits_now: bool
    open_text: str

    @property
    def is_written(self) -> bool:
        """Whether anything was put down about it."""
        return bool(self.asked or self.liked or self.differently)


def last_interview(vault: Vault, job: str, *, now: datetime) -> InterviewDay | None:
    """The job's latest interview that has begun; None without one, or where Reflection is off."""
    if not part_on(vault, "reflection"):
        return None
    found = vault.value(
        "SELECT id FROM interview WHERE job = ? AND deleted_at IS NULL AND at <= ?"
        " ORDER BY at DESC, id LIMIT 1",
        (job, now),
    )
    return interview_day(vault, found, now=now) if found else None


def interview_day(vault: Vault, interview: str, *, now: datetime) -> InterviewDay | None:
    """One interview by its id; None when it is gone."""
    found = vault.row(
        "SELECT i.at, i.debrief_asked, i.debrief_liked, i.debrief_differently,"
        " COALESCE(NULLIF(j.title, ''), j.company) FROM interview i JOIN job j ON j.id = i.job"
        " WHERE i.id = ? AND i.deleted_at IS NULL AND j.deleted_at IS NULL",
        (interview,),
    )
    if found is None:
        return None
    at, asked, liked, differently, title = as_instant(found[0]), *found[1:]
    zone = vault.zone()
    same_day = at.astimezone(zone).date() == now.astimezone(zone).date()
    written = bool(asked or liked or differently)
    fits = same_day and now >= at + LASTS and not written and quiet_until(vault, now=now) is None
    typed = drafts.read(vault, f"debrief:{interview}")
    return InterviewDay(interview, title, at, asked, liked, differently, fits, typed.text if typed else "")
