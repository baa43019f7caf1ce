"""What a person sees and does on the board, for its tests."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import PayPeriod, Remote
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.window.jobs.board.card_list import CardList
from rebound_desktop.window.jobs.board.card_model import FACE
from rebound_desktop.window.jobs.board.page import BoardPage
from rebound_desktop.window.jobs.board.view import BoardView
from rebound_desktop.window.jobs.tab import JobsTab
from tests.clock import Clock

ATLAS = JobFields(
    title="Data editor",
    company="Meridian Atlas",
    remote=Remote.REMOTE,
    pay_min=58_000,
    pay_max=66_000,
    pay_currency="EUR",
    pay_period=PayPeriod.YEAR,
    closes_on=date(2026, 11, 24),
)


def add(desk: Desk, clock: Clock, tab: JobsTab, title: str, stage: str = "wishlist", **more: object) -> str:
    job = add_job(desk, JobFields(title=title), stage=f"stage-{stage}", now=clock(), **more)  # type: ignore[arg-type]
    tab.refresh()
    return job


def board(tab: JobsTab) -> BoardView:
    page = tab.paged.built("board")
    assert isinstance(page, BoardPage)
    return page.view


def cards(tab: JobsTab, stage: str) -> CardList:
    return board(tab).columns[f"stage-{stage}"].list


def titles(tab: JobsTab, stage: str) -> list[str]:
    model = cards(tab, stage).cards
    return [model.index(row).data(FACE).name for row in range(model.rowCount())]


def spoken(tab: JobsTab, stage: str, row: int = 0) -> str:
    said: str = cards(tab, stage).cards.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    return said


def open_menu(tab: JobsTab) -> QMenu:
    menus = [menu for menu in tab.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def choose(tab: JobsTab, words: str) -> None:
    menu = open_menu(tab)
    entry = next(one for one in menu.actions() if one.text() == words)
    menu.hide()
    entry.trigger()
