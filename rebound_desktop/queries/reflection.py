"""A reflection with all it shows: where it stands, what was answered, what they wrote."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import Outcome, TraitKind
from rebound_desktop.domain.dream import Keep
from rebound_desktop.domain.looking_back import PARTS, Part, part_at
from rebound_desktop.exchange.proposals import FeedbackQuote
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.feedback import FeedbackRow, StrengthRow, feedback_about, strengths
from rebound_desktop.queries.lessons import LessonRow, lessons_of
from rebound_desktop.queries.offered_sentences import offered_sentences
from rebound_desktop.queries.part_on import part_on
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store import drafts
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class LyingMessage:
    """What they wrote. Until the person opens it `body` is "", whatever the hour."""

    id: str
    sender: str
    received_at: datetime
    opened: bool
    body: str
    offered: tuple[FeedbackQuote, ...]


@dataclass(frozen=True, slots=True)
class WeighedTrait:
    """How much one thing mattered, 0 to 3."""

    kind: TraitKind
    mattered: int
    keep: Keep
    said: str


@dataclass(frozen=True, slots=True)
class ReflectionOpened:
    """Everything a screen of the flow shows. `answers` by part and question, what is open included."""

    id: str
    title: str
    setback: str
    job: str
    silence: bool
    part: Part
    finished_at: datetime | None
    zone: ZoneInfo
    answers: Mapping[Part, Mapping[str, str]]
    message: LyingMessage | None
    said: tuple[FeedbackRow, ...]
    strengths: tuple[StrengthRow, ...]
    lessons: tuple[LessonRow, ...]
    not_mine: frozenset[str]
    traits: Mapping[TraitKind, WeighedTrait]
    open_parts: frozenset[Part]

    @property
    def fair(self) -> tuple[FeedbackRow, ...]:
        """What was said and not set aside."""
        return tuple(one for one in self.said if not one.set_aside)


@dataclass(frozen=True, slots=True)
class Learnable:
    """A loss that can be looked back on now, by the name the person gave it."""

    setback: str
    title: str


def reflection(vault: Vault, reflection: str, *, now: datetime) -> ReflectionOpened | None:
    """The reflection by its id; None when it is gone."""
    found = vault.row(
        "SELECT r.title, r.setback, s.job, s.outcome, r.part, r.finished_at, r.zone"
        " FROM reflection r LEFT JOIN setback s ON s.id = r.setback WHERE r.id = ? AND r.deleted_at IS NULL",
        (reflection,),
    )
    if found is None:
        return None
    title, setback, job, outcome, number, finished, zone = found
    silence = outcome == Outcome.NO_ANSWER
    come_to = drafts.read(vault, f"reflection:{reflection}:at")
    said = feedback_about(vault, setback, job)
    of_these = {one.id for one in said}
    answers, open_parts = _answers(vault, reflection)
    return ReflectionOpened(
        reflection,
        title,
        setback or "",
        job or "",
        silence,
        part_at(int(come_to.text) if come_to and come_to.text.isdigit() else number, silence=silence),
        as_instant(finished),
        ZoneInfo(zone),
        answers,
        _message(vault, setback, job),
        said,
        tuple(one for one in strengths(vault, now=now) if one.feedback in of_these),
        lessons_of(vault, setback or ""),
        frozenset(
            row[0]
            for row in vault.rows(
                "SELECT reason FROM not_mine WHERE reflection = ? AND deleted_at IS NULL", (reflection,)
            )
        ),
        _traits(vault, setback, job),
        open_parts,
    )


def learnable(vault: Vault, *, now: datetime) -> Learnable | None:
    """The loss whose arc stands at Learn and on which no reflection was begun; None without one."""
    shown = arc_now(vault, now=now) if part_on(vault, "reflection") else None
    if shown is None or shown.phase.value != "learn":
        return None
    found = vault.row(
        "SELECT COALESCE(NULLIF(s.company, ''), j.company, NULLIF(s.title, ''), j.title, '')"
        " FROM setback s LEFT JOIN job j ON j.id = s.job WHERE s.id = ? AND NOT EXISTS"
        " (SELECT 1 FROM reflection r WHERE r.setback = s.id AND r.deleted_at IS NULL)",
        (shown.setback,),
    )
    return None if found is None else Learnable(shown.setback, found[0])


def open_reflection(vault: Vault, *, now: datetime) -> str:
    """The reflection that was left open last; "" for none, and in quiet time: nothing is asked then."""
    if quiet_until(vault, now=now) is not None or not part_on(vault, "reflection"):
        return ""
    found = vault.value(
        "SELECT id FROM reflection WHERE deleted_at IS NULL AND finished_at IS NULL"
        " ORDER BY updated_at DESC LIMIT 1"
    )
    return str(found or "")


def _answers(vault: Vault, reflection: str) -> tuple[dict[Part, dict[str, str]], frozenset[Part]]:
    found: dict[Part, dict[str, str]] = {part: {} for part in PARTS}
    for number, question, said in vault.rows(
        "SELECT part, question, said FROM reflection_answer WHERE reflection = ? AND deleted_at IS NULL",
        (reflection,),
    ):
        found[part_at(number, silence=False)][question] = said
    still_open = set()
    for part in PARTS:
        open_text = drafts.read(vault, f"reflection:{reflection}:{part}")
        if open_text is not None:
            still_open.add(part)
            found[part] |= answers_typed(open_text.text)
    return found, frozenset(still_open)


def answers_typed(text: str) -> dict[str, str]:
    """The open text of a part read back: question and answer."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {str(name): str(said) for name, said in found.items()} if isinstance(found, dict) else {}


def _message(vault: Vault, setback: str | None, job: str | None) -> LyingMessage | None:
    found = vault.row(
        "SELECT id, sender, received_at, opened_at, CASE WHEN opened_at IS NULL THEN '' ELSE body END"
        " FROM message WHERE (setback = ? OR (setback IS NULL AND job = ?)) AND deleted_at IS NULL"
        " AND (NOT put_by OR opened_at IS NOT NULL)"
        " ORDER BY received_at DESC LIMIT 1",
        (setback, job),
    )
    if found is None:
        return None
    row, sender, received, opened, body = found
    offered = offered_sentences(body) if opened else ()
    return LyingMessage(row, sender, as_instant(received), opened is not None, body, offered)


def _traits(vault: Vault, setback: str | None, job: str | None) -> dict[TraitKind, WeighedTrait]:
    rows = vault.rows(
        "SELECT kind, mattered, keep, said FROM trait WHERE deleted_at IS NULL AND (setback = ? OR job = ?)",
        (setback, job),
    )
    return {
        TraitKind(kind): WeighedTrait(TraitKind(kind), mattered, Keep(keep), said)
        for kind, mattered, keep, said in rows
    }
