"""What an action has to know of a job and of a stage before it changes one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.stored import as_day
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class StageRow:
    """One column of the board."""

    id: str
    name: str
    kind: StageKind


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job as it stands; `name` is what steps and sentences call it."""

    id: str
    name: str
    stage: StageRow
    place: float
    outcome: Outcome | None
    starred: bool
    applied_on: date | None

    @property
    def is_closed(self) -> bool:
        """Whether it rests in a stage that counts as closed."""
        return self.stage.kind is StageKind.CLOSED


def way(before: StageRow, after: StageRow) -> dict[str, str]:
    """What an event says of a move: both stages by name and, as names change, by what they count as."""
    return {
        "from_stage": before.name,
        "to_stage": after.name,
        "from_kind": before.kind,
        "to_kind": after.kind,
    }


def job_row(vault: Vault, job: str) -> JobRow:
    """The job by its id, in the trash or not. Raises Refusal("row_gone")."""
    found = vault.row(f"{_JOB} WHERE j.id = ?", (job,))
    if found is None:
        raise Refusal("row_gone")
    return _job(found)


def job_rows(vault: Vault, jobs: Sequence[str]) -> list[JobRow]:
    """Several at once, in the order of their ids given; those in the trash, or gone, are left out."""
    places = ", ".join("?" * len(jobs))
    found = vault.rows(f"{_JOB} WHERE j.id IN ({places}) AND j.deleted_at IS NULL", jobs)
    rows = {row[0]: _job(row) for row in found}
    return [rows[job] for job in jobs if job in rows]


_JOB = (
    "SELECT j.id, j.title, j.company, s.id, s.name, s.kind, j.place, j.outcome, j.starred, j.applied_on"
    " FROM job j JOIN stage s ON s.id = j.stage"
)


def _job(found: tuple[Any, ...]) -> JobRow:
    job, title, company, stage, stage_name, kind, place, outcome, starred, applied_on = found
    return JobRow(
        id=job,
        name=called(title, company),
        stage=StageRow(stage, stage_name, StageKind(kind)),
        place=place,
        outcome=Outcome(outcome) if outcome else None,
        starred=bool(starred),
        applied_on=as_day(applied_on),
    )


def of_job(vault: Vault, table: str, row: str) -> JobRow:
    """The job that a row of `table` belongs to. Raises Refusal("row_gone")."""
    job = vault.value(f'SELECT job FROM "{table}" WHERE id = ?', (row,))
    if job is None:
        raise Refusal("row_gone")
    return job_row(vault, job)


def stage_row(vault: Vault, stage: str) -> StageRow:
    """The stage by its id. Raises Refusal("row_gone")."""
    found = vault.row("SELECT id, name, kind FROM stage WHERE id = ? AND deleted_at IS NULL", (stage,))
    if found is None:
        raise Refusal("row_gone")
    return StageRow(found[0], found[1], StageKind(found[2]))


def first_stage(vault: Vault, kind: StageKind) -> StageRow:
    """The person's first stage of a kind; each kind has one. Raises Refusal("row_gone")."""
    found = vault.row(
        "SELECT id, name, kind FROM stage WHERE kind = ? AND deleted_at IS NULL ORDER BY place, id",
        (kind.value,),
    )
    if found is None:
        raise Refusal("row_gone")
    return StageRow(found[0], found[1], StageKind(found[2]))
