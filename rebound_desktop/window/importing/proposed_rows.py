"""The jobs of a file as a table, to be looked at before they are brought in."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
COLUMNS = ("title", "company", "stage", "applied_on", "location")


class ProposedRows(QAbstractTableModel):
    """Read only; one row a job."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._jobs: Sequence[JobProposal] = ()
        self._today = today

    def put(self, jobs: Sequence[JobProposal]) -> None:
        """Shows these jobs."""
        self.beginResetModel()
        self._jobs = jobs
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._jobs)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return word(f"importing.field.{COLUMNS[section]}")
        return str(self._jobs[section].row)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        job = self._jobs[index.row()]
        return (job.title, job.company, _stage(job), self._day(job.applied_on), job.location)[index.column()]

    def _day(self, day: date | None) -> str:
        return short_date(day, self._today) if day else ""


def _stage(job: JobProposal) -> str:
    if job.outcome is not None:
        return word(f"jobs.outcome.{job.outcome}")
    return word(f"jobs.stage.{job.stage_kind}") if job.stage_kind else job.stage_name
