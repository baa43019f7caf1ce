"""The menu of the icon: picture 6, line by line."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from rebound_desktop.qt import words
from rebound_desktop.tray.menu import Menu


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[Menu]:
    menu = Menu()
    yield menu
    menu.end()


def lines(menu: Menu) -> list[str]:
    return ["-" if line.isSeparator() else line.text() for line in menu.widget.actions() if line.isVisible()]


def line(menu: Menu, text: str) -> QAction:
    every = [action for part in (menu.widget, *menu.widget.findChildren(QMenu)) for action in part.actions()]
    return next(action for action in every if action.text() == text)


def test_on_an_ordinary_day_it_has_these_lines(menu: Menu) -> None:
    assert lines(menu) == [
        "Open Rebound",
        "Add a job…",
        "They said no…",
        "How is it right now?",
        "Write…",
        "Talk to a person…",
        "-",
        "Pause all reminders",
        "Lock now",
        "Settings",
        "Quit reminders",
    ]


def test_in_quiet_time_the_first_line_says_until_when(menu: Menu) -> None:
    menu.head("Quiet until Monday morning")
    assert lines(menu)[:3] == ["Quiet until Monday morning", "-", "Open Rebound"]
    assert line(menu, "Quiet until Monday morning").isEnabled(), "grey is hard to read"
    menu.head("")
    assert lines(menu)[0] == "Open Rebound"


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("Open Rebound", "last"),
        ("Add a job…", "add"),
        ("They said no…", "setback"),
        ("How is it right now?", "checkin"),
        ("Write…", "journal"),
        ("Talk to a person…", "care"),
        ("Lock now", "lock_now"),
        ("Settings", "settings"),
    ],
)
def test_a_line_asks_for_its_view(menu: Menu, text: str, view: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.wanted) as heard:
        line(menu, text).trigger()
    assert heard.args == [view]


@pytest.mark.parametrize(
    ("text", "name"),
    [("An hour", "hour"), ("Today", "today"), ("A week", "week"), ("Until I say", "always")],
)
def test_reminders_are_paused_by_one_click(menu: Menu, text: str, name: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.paused) as heard:
        line(menu, text).trigger()
    assert heard.args == [name]


def test_a_pause_can_be_ended_where_it_was_begun(menu: Menu, qtbot: QtBot) -> None:
    back = line(menu, "Reminders on again")
    assert not back.isVisible()
    menu.pause(True)
    assert back.isVisible()
    with qtbot.waitSignal(menu.paused) as heard:
        back.trigger()
    assert heard.args == ["resume"]


def test_what_is_switched_off_has_no_line(menu: Menu) -> None:
    menu.offer(frozenset({"open", "add", "person"}))
    assert lines(menu)[:4] == ["Open Rebound", "Add a job…", "Talk to a person…", "-"]


def test_reminders_are_ended_by_the_last_line(menu: Menu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.leaving):
        line(menu, "Quit reminders").trigger()


def test_it_changes_its_language_while_it_runs(menu: Menu) -> None:
    words.speak("de")
    menu.speak()
    assert lines(menu)[0] == "Rebound öffnen"
    assert line(menu, "Eine Woche").isEnabled()
    words.speak("en")
