"""How the sheet begins: a line from me, what happened, which job, and that everything felt is allowed."""

from datetime import date

from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.qt.words import word
from rebound_desktop.queries.setback_facts import LostJob
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column
from rebound_desktop.window.setback.moments import day_month


class LineFromMe(QWidget):
    """What I wrote for this day; gone where I wrote nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._line = labels.text(role="feel", italic=True)
        self._by = labels.small()
        self.setLayout(column(self._line, self._by, gap=1, edge=(0, 0, 0, 8)))
        self.hide()

    def put(self, line: tuple[str, date] | None) -> None:
        """Shows it, with the day it was written on."""
        if line is not None:
            self._line.setText(word("setback.line_from_you.said", line=line[0]))
            self._by.setText(word("setback.line_from_you.by", date=day_month(line[1])))
        self.setVisible(line is not None)


class UnderTitle(QWidget):
    """Which job it was, and the sentence of permission."""

    def __init__(self) -> None:
        super().__init__()
        self._job, self._allowed = labels.soft(), labels.text()
        self.setLayout(column(self._job, self._allowed, gap=8, edge=(0, 0, 0, 6)))

    def put(self, job: LostJob | None, outcome: Outcome, *, whole: bool) -> None:
        """`whole`: the job and the sentence; otherwise the title names the job, and that is all."""
        self._job.setText("" if job is None else named(job))
        self._job.setVisible(job is not None and whole)
        self._allowed.setText(word(f"setback.allowed.{outcome}"))
        self._allowed.setVisible(whole)
        self.setVisible(whole)


def named(job: LostJob) -> str:
    """The job in one line: "Story editor · Lumen Labs"."""
    if job.title and job.company:
        return word("setback.full.job", title=job.title, company=job.company)
    return job.title or job.company
