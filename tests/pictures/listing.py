"""The table of jobs: as it opens, with some chosen, narrowed down; and the board, filtered."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.saved_filters import save_filter
from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.domain.codes import Remote
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.queries.saved_filters import Saved
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.jobs.paged import Paged
from rebound_desktop.window.jobs.tab import JobsTab
from rebound_desktop.window.jobs.table.page import TablePage
from tests.clock import Clock

Show = Callable[..., None]


def table(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    paged, page = _open(frame, show)
    paged.filter.put(JobFilter(closed=True))
    page.focus_first()


def many(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    _, page = _open(frame, show)
    page.focus_first()
    page.view.choice.put_many(page.view.lines.ids(0, 2))


def exported(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    many(frame, desk, clock, ids, show)
    with tempfile.TemporaryDirectory() as folder:
        chosen = ChosenJobs((ids["map"], ids["ux"]))
        frame.room.go("takeout", jobs=chosen, target=Path(folder) / "jobs-2026-11-20.md")


def beside(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    _open(frame, show)
    frame.room.go("job", job=ids["map"])


def filtered(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    paged = _paged(frame)
    asked = JobFilter(remote=frozenset({Remote.REMOTE, Remote.HYBRID}))
    saved = save_filter(desk, "From home", asked, now=clock())
    paged.filter.put(replace(asked, words="e"), Saved(saved, "From home", asked))


def narrow(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    filtered(frame, desk, clock, ids, show)
    _paged(frame).filter.narrow.click()


def _open(frame: Frame, show: Show) -> tuple[Paged, TablePage]:
    show()
    frame.open_tab("jobs", page="table")
    paged = _paged(frame)
    page = paged.page
    assert isinstance(page, TablePage)
    return paged, page


def _paged(frame: Frame) -> Paged:
    tab = frame.stack.currentWidget()
    assert isinstance(tab, JobsTab)
    return tab.paged


SCREENS = {
    "jobs-table": table,
    "jobs-table-many": many,
    "jobs-table-exported": exported,
    "jobs-table-beside": beside,
    "jobs-filter": filtered,
    "jobs-filter-panel": narrow,
}
