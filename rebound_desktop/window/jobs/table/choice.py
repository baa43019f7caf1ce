"""Which lines are chosen: some by name, or all that fit but some."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.domain.job_filter import JobFilter


class Choice(QObject):
    """`changed` says that it is another now. All that fit stay meant while more of them are loaded."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[str, None] = {}
        self.is_all = False

    def __contains__(self, job: str) -> bool:
        return (job in self._ids) is not self.is_all

    @property
    def is_set(self) -> bool:
        """Whether any line is chosen."""
        return self.is_all or bool(self._ids)

    @property
    def named(self) -> int:
        """How many are named: the chosen ones, or those left out of all."""
        return len(self._ids)

    def put(self, job: str, chosen: bool) -> None:
        """Chooses one line, or takes it out."""
        if chosen is not self.is_all:
            self._ids[job] = None
        else:
            self._ids.pop(job, None)
        self.changed.emit()

    def put_many(self, jobs: Iterable[str]) -> None:
        """Chooses these too."""
        for job in jobs:
            if self.is_all:
                self._ids.pop(job, None)
            else:
                self._ids[job] = None
        self.changed.emit()

    def put_all(self) -> None:
        """Chooses all that fit the filter, loaded or not."""
        self._ids, self.is_all = {}, True
        self.changed.emit()

    def clear(self) -> None:
        """Chooses none."""
        if self.is_set:
            self._ids, self.is_all = {}, False
            self.changed.emit()

    def jobs(self, order: Iterable[str], fitting: JobFilter) -> ChosenJobs:
        """What is meant, the ones on the screen in its `order`."""
        if self.is_all:
            return ChosenJobs(tuple(self._ids), fitting)
        there = [job for job in order if job in self._ids]
        return ChosenJobs((*there, *(job for job in self._ids if job not in set(there))))
