"""What was said, as it stands: corrections in the place of what they correct; set aside apart."""

from dataclasses import dataclass
from datetime import date, datetime

from rebound_desktop.domain.codes import FeedbackKind, FeedbackRole, RingsTrue
from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault

PRAISE = (FeedbackKind.SKILL, FeedbackKind.PROFESSIONALISM)


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """`words` exactly as they were said; `on_the_day` if it was written in an interview's debrief."""

    id: str
    words: str
    who: str
    role: FeedbackRole | None
    how: str
    kind: FeedbackKind
    said_on: date | None
    rings_true: RingsTrue | None
    set_aside: bool
    on_the_day: bool
    company: str


@dataclass(frozen=True, slots=True)
class StrengthRow:
    """What somebody saw in the person; `words` they said, "" where the strength stands by itself."""

    id: str
    name: str
    quality: FeedbackKind
    feedback: str
    words: str
    company: str


_SQL = (
    "SELECT f.id, f.words, f.who, f.role, f.how, f.kind, f.said_on, f.rings_true, f.set_aside,"
    " f.reflection IS NULL AND EXISTS (SELECT 1 FROM interview i WHERE i.job = f.job"
    " AND i.debrief_liked = f.words), COALESCE(NULLIF(s.company, ''), j.company, s.title, '')"
    " FROM feedback f LEFT JOIN setback s ON s.id = f.setback LEFT JOIN job j ON j.id = f.job"
    " WHERE f.deleted_at IS NULL AND f.id NOT IN"
    " (SELECT revises FROM feedback WHERE revises IS NOT NULL AND deleted_at IS NULL)"
    " AND (f.setback = ? OR f.job = ?) ORDER BY f.created_at, f.id LIMIT 200"
)


def feedback_about(vault: Vault, setback: str | None, job: str | None) -> tuple[FeedbackRow, ...]:
    """What was said about one loss or its job, oldest first, with what was set aside."""
    return tuple(_row(row) for row in vault.rows(_SQL, (setback, job)))


def strengths(vault: Vault, limit: int = 100, *, now: datetime) -> tuple[StrengthRow, ...]:
    """What they saw in me, the newest first; what was set aside is left out."""
    rows = vault.rows(
        "SELECT t.id, t.name, t.quality, f.id, f.words,"
        " COALESCE(NULLIF(s.company, ''), j.company, s.title, '')"
        " FROM strength t LEFT JOIN feedback f ON f.id = t.feedback"
        " LEFT JOIN setback s ON s.id = f.setback LEFT JOIN job j ON j.id = f.job"
        " WHERE t.deleted_at IS NULL AND COALESCE(f.set_aside, 0) = 0"
        " ORDER BY t.created_at DESC, t.id DESC LIMIT ?",
        (limit,),
    )
    return tuple(
        StrengthRow(row, name, FeedbackKind(quality), said or "", words or "", company or "")
        for row, name, quality, said, words, company in rows
    )


def _row(row: tuple) -> FeedbackRow:  # type: ignore[type-arg]
    id_, words, who, role, how, kind, said_on, rings, aside, on_the_day, company = row
    return FeedbackRow(
        id_,
        words,
        who,
        FeedbackRole(role) if role else None,
        how,
        FeedbackKind(kind),
        as_day(said_on),
        RingsTrue(rings) if rings else None,
        bool(aside),
        bool(on_the_day),
        company,
    )
