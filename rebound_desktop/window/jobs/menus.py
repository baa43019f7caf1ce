"""The menus of a job: where to move it, how it ended, and all that can be done with its card."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.qt.words import word
from rebound_desktop.queries.stages import StageLine
from rebound_desktop.window.jobs.stage_word import stage_word
from rebound_desktop.window.pieces.menu import menu_called, menu_line

Chosen = Callable[[str], object]


def move_menu(stages: Iterable[StageLine], current: str, chosen: Chosen, parent: QWidget) -> QMenu:
    """The stages by name; the one where the job stands is there and cannot be chosen."""
    menu = menu_called(word("jobs.job.move_to"), parent)
    for stage in stages:
        entry = menu_line(menu, stage_word(stage.id, stage.name), partial(chosen, stage.id))
        entry.setEnabled(stage.id != current)
    return menu


def outcome_menu(
    chosen: Callable[[Outcome], object], parent: QWidget, *, without: frozenset[Outcome] = frozenset()
) -> QMenu:
    """How it can have ended, in the words of the board."""
    menu = menu_called(word("board.stage.to_closed"), parent)
    for outcome in Outcome:
        if outcome not in without:
            name = word(f"jobs.outcome.{outcome}")
            menu_line(menu, name[:1].upper() + name[1:], partial(chosen, outcome))
    return menu


def card_menu(
    wanted: Chosen, parent: QWidget, *, starred: bool, kind: StageKind, matters: bool, follow_up: bool = False
) -> QMenu:
    """All that can be done with a card; `wanted` gets open, edit, move, star, no, ended, …"""
    menu = menu_called(word("jobs.board.menu"), parent)
    closed = kind is StageKind.CLOSED
    menu_line(menu, word("board.menu.open"), partial(wanted, "open"))
    menu_line(menu, word("jobs.job.edit"), partial(wanted, "edit"))
    menu_line(menu, word("jobs.job.unstar" if starred else "jobs.job.star"), partial(wanted, "star"))
    menu.addSeparator()
    if follow_up:
        menu_line(menu, word("jobs.follow_up.sent"), partial(wanted, "wrote"))
        menu_line(menu, word("ahead.later.entry"), partial(wanted, "later"))
        menu_line(menu, word("jobs.follow_up.not_this_one"), partial(wanted, "not_this_one"))
        menu.addSeparator()
    if closed:
        menu_line(menu, word("jobs.job.reopen"), partial(wanted, "reopen"))
        if matters:
            menu_line(menu, word("board.card.matters"), partial(wanted, "mattered"))
    else:
        menu_line(menu, word("jobs.job.move_to"), partial(wanted, "move"))
        menu_line(menu, word("jobs.job.they_said_no"), partial(wanted, "no"))
        menu_line(menu, word("jobs.job.another_way"), partial(wanted, "ended"))
    menu.addSeparator()
    menu_line(menu, word("jobs.job.trash"), partial(wanted, "trash"))
    return menu
