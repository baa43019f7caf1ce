"""Moves many jobs to a stage, or records how they ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rebound_desktop.actions.close_job import MATTERED_DAYS, write_ending
from rebound_desktop.actions.job_row import JobRow, first_stage, stage_row
from rebound_desktop.actions.move_job import write_move
from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.vault import Vault


@dataclass(slots=True)
class Move:
    """Into a stage; into a closed one only those go that ended already: Refusal("outcome_missing")."""

    stage: str
    name: str = ""
    label: str = "move_jobs"

    @property
    def words(self) -> dict[str, Any]:
        """The stage's name."""
        return {"stage": self.name}

    def check(self, vault: Vault) -> None:
        """Raises Refusal("row_gone") for a stage that is gone."""
        self.name = stage_row(vault, self.stage).name

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """Each on top of the column; one that stands there stays."""
        column = stage_row(vault, self.stage)
        moving = [job for job in jobs if job.stage.id != column.id]
        if column.kind is StageKind.CLOSED and any(not job.is_closed for job in moving):
            raise Refusal("outcome_missing")
        for job in moving:
            write_move(vault, job, column, None, now)
        return len(moving)


@dataclass(slots=True)
class End:
    """Records an outcome and nothing more: no setback, no quiet time, however many there are.

    One that was wanted (a star, an interview) can still become a setback for seven days, as when it is
    recorded by itself.
    """

    outcome: Outcome

    @property
    def label(self) -> str:
        """Each outcome has a name of its own in the history."""
        return f"many_{self.outcome.value}"

    @property
    def words(self) -> dict[str, Any]:
        """Nothing beside the count."""
        return {}

    def check(self, vault: Vault) -> None:
        """It can always be done."""

    def do(self, vault: Vault, jobs: list[JobRow], now: datetime) -> int:
        """Those with this outcome already stay as they are."""
        column = first_stage(vault, StageKind.CLOSED)
        ending = [job for job in jobs if not (job.is_closed and job.outcome is self.outcome)]
        met = _interviewed(vault, (job.id for job in ending))
        until = now + timedelta(days=MATTERED_DAYS)
        for job in ending:
            wanted = self.outcome.can_be_setback and (job.starred or job.id in met)
            where = job.stage if job.is_closed else column
            write_ending(vault, job, where, self.outcome, now, until if wanted else None, now)
        return len(ending)


def _interviewed(vault: Vault, jobs: Iterable[str]) -> set[str]:
    found = list(jobs)
    places = ", ".join("?" * len(found))
    rows = vault.rows(
        f"SELECT DISTINCT job FROM interview WHERE job IN ({places}) AND deleted_at IS NULL", found
    )
    return {job for (job,) in rows}
