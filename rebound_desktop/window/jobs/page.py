"""A page of the jobs tab that shows jobs: what it tells the tab, and what the tab may ask of it."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.job_filter import JobFilter


@dataclass(frozen=True, slots=True)
class Held:
    """What a page knows of a job in sight; `matters` while a no can still become a setback."""

    starred: bool
    kind: StageKind
    matters: bool
    follow_up: bool = False  # a follow-up could go out today


class JobsPage(QWidget):
    """What a person does on it goes out as signals, each with the job it is about; it changes nothing."""

    opened = Signal(str)
    chosen = Signal(str)  # the keyboard went to this job
    wanted = Signal(str, str)  # what (star, edit, move, ended, …), the job
    moved = Signal(str, str, str)  # job, stage, the job it lies below ('' = on top)
    menu_wanted = Signal(str, QPoint)
    brought = Signal(QMimeData, str)  # something from outside, and the job it was dropped on ('' = none)

    def arrive(self) -> None:
        """The page is in sight: it reads what it shows."""
        raise NotImplementedError

    def filter_by(self, chosen: JobFilter) -> None:
        """From now on only what fits is shown; the next `arrive` reads it."""

    def held(self, job: str) -> Held | None:
        """What is known of a job; None for one that is not in sight."""
        raise NotImplementedError

    def mark_open(self, job: str) -> None:
        """Marks the job whose panel is open ('' = none)."""

    def follow(self, job: str) -> None:
        """This job is about to move: the keyboard stays with it."""

    def focus_job(self, job: str) -> bool:
        """Puts the keyboard on a job; whether it is in sight."""
        return False

    def focus_first(self) -> None:
        """Puts the keyboard on the first job there is."""
