"""Lessons: which fit a job, which were used where, which wait for "did it help?"."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain import lesson as rules
from rebound_desktop.domain.codes import ComesUp, FeedbackRole, StageKind
from rebound_desktop.domain.lesson import Decision, Helped, Use
from rebound_desktop.queries.part_on import part_on
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson with its rule's view of it; `who` said the words it came from ("" where it is own)."""

    rule: rules.Lesson
    my_words: str
    if_: str
    then_: str
    who: str
    role: FeedbackRole | None
    feedback: str
    setback: str

    @property
    def used(self) -> tuple[Helped | None, ...]:
        """What each use led to, oldest first."""
        return rules.used(self.rule.uses)


@dataclass(frozen=True, slots=True)
class AskedUse:
    """A use at a job that has ended, of which nobody has said whether it helped."""

    use: str
    lesson: LessonRow


_SQL = (
    "SELECT l.id, COALESCE(f.created_at, l.created_at), l.comes_up, l.comes_up_on, l.retired_at, l.my_words,"
    " l.if_, l.then_, f.who, f.role, l.feedback, l.setback"
    " FROM lesson l LEFT JOIN feedback f ON f.id = l.feedback"
    " WHERE l.deleted_at IS NULL AND (f.id IS NULL OR f.set_aside = 0) {more}"
    " ORDER BY l.created_at DESC, l.id DESC LIMIT 500"
)


def lessons(vault: Vault, *, now: datetime) -> tuple[LessonRow, ...]:
    """Every lesson, the newest first, retired ones too."""
    return _rows(vault)


def lessons_in_use(vault: Vault, limit: int = 5, *, now: datetime) -> tuple[LessonRow, ...]:
    """Those that still come up, the newest first; at most `limit`."""
    return tuple(one for one in _rows(vault) if not one.rule.retired)[:limit]


def lessons_of(vault: Vault, setback: str) -> tuple[LessonRow, ...]:
    """The lessons of one loss that are not retired, oldest first."""
    found = _rows(vault, "AND l.setback = ?", (setback,))
    return tuple(one for one in reversed(found) if not one.rule.retired)


def fitting_lessons(vault: Vault, job: str, *, now: datetime) -> tuple[LessonRow, ...]:
    """At most two for an open job: an application under way, or an interview ahead; none in quiet time."""
    found = vault.row(
        "SELECT j.created_at, s.kind, EXISTS (SELECT 1 FROM interview i WHERE i.job = j.id"
        " AND i.deleted_at IS NULL AND i.at > ?),"
        " EXISTS (SELECT 1 FROM quiet_time q WHERE q.deleted_at IS NULL AND q.starts <= ?"
        " AND COALESCE(q.ended_early_at, q.ends) > ?)"
        " FROM job j JOIN stage s ON s.id = j.stage WHERE j.id = ? AND j.deleted_at IS NULL",
        (now, now, now, job),
    )
    if found is None or found[3] or not part_on(vault, "reflection"):
        return ()
    if StageKind(found[1]) in (StageKind.CLOSED, StageKind.OFFER):
        return ()
    if StageKind(found[1]) is StageKind.INTERVIEWING and not found[2]:
        return ()
    moment = rules.Moment(job, as_instant(found[0]), bool(found[2]))
    rows = {one.rule.id: one for one in _rows(vault)}
    shown = rules.fitting((one.rule for one in rows.values()), moment, vault.zone(), now)
    return tuple(rows[one.id] for one in shown)


def uses_to_ask(vault: Vault, job: str, *, now: datetime) -> tuple[AskedUse, ...]:
    """What to ask at a job's outcome: "did it help?" for each lesson used there; none in quiet time."""
    outcome = vault.value(
        "SELECT outcome FROM job WHERE id = ? AND deleted_at IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM quiet_time q WHERE q.deleted_at IS NULL AND q.starts <= ?"
        " AND COALESCE(q.ended_early_at, q.ends) > ?)",
        (job, now, now),
    )
    if outcome is None or not part_on(vault, "reflection"):
        return ()
    rows = {one.rule.id: one for one in _rows(vault)}
    asked = rules.to_ask((one.rule for one in rows.values()), {job})
    ids = dict(
        vault.rows(
            "SELECT lesson, id FROM lesson_use WHERE job = ? AND deleted_at IS NULL ORDER BY at", (job,)
        )
    )
    return tuple(AskedUse(ids[one.id], rows[one.id]) for one, _ in asked)


def _rows(vault: Vault, more: str = "", params: tuple[object, ...] = ()) -> tuple[LessonRow, ...]:
    uses: dict[str, list[Use]] = {}
    for lesson, job, at, decision, helped in vault.rows(
        "SELECT lesson, job, at, decision, helped FROM lesson_use WHERE deleted_at IS NULL ORDER BY at, id"
    ):
        answer = Helped(helped) if helped else None
        uses.setdefault(lesson, []).append(Use(job, as_instant(at), Decision(decision), answer))
    return tuple(_row(row, tuple(uses.get(row[0], ()))) for row in vault.rows(_SQL.format(more=more), params))


def _row(row: tuple, uses: tuple[Use, ...]) -> LessonRow:  # type: ignore[type-arg]
    lesson, said_at, comes_up, on, retired, mine, if_, then_, who, role, feedback, setback = row
    rule = rules.Lesson(lesson, as_instant(said_at), ComesUp(comes_up), as_day(on), retired is not None, uses)
    by = FeedbackRole(role) if role else None
    return LessonRow(rule, mine, if_, then_, who or "", by, feedback or "", setback or "")
