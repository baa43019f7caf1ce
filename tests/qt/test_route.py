"""The next way is tried where one refuses or nobody is there; the last is the inbox."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.notifier import by_plyer, route, text
from rebound_desktop.qt.notifier.by_plyer import ByPlyer
from rebound_desktop.qt.notifier.note import Done, Note, Shown, Way
from rebound_desktop.qt.notifier.route import Route

NOTE = Note("k", "Two minutes today.")


class Plain(Way):
    """Answers with what it was told to; None: not at all."""

    def __init__(self, outcome: Shown | None, takes: Callable[[Shown | None], bool] = lambda before: True):
        super().__init__()
        self.outcome, self.willing, self.asked = outcome, takes, 0

    def takes(self, before: Shown | None) -> bool:
        return self.willing(before)

    def show(self, note: Note, done: Done) -> None:
        self.asked += 1
        outcome = self.outcome
        if outcome is not None:
            QTimer.singleShot(0, self, lambda: done(outcome))


def walked(qtbot: QtBot, *ways: Way) -> Shown:
    outcomes: list[Shown] = []
    whole = Route(ways)
    whole.show(NOTE, outcomes.append)
    assert not outcomes
    qtbot.waitUntil(lambda: bool(outcomes), timeout=7000)
    assert len(outcomes) == 1
    return outcomes[0]


@pytest.mark.parametrize("first", [Shown.SHOWN, Shown.UNKNOWN])
def test_what_may_have_been_shown_goes_no_further(first: Shown, qtbot: QtBot) -> None:
    second = Plain(Shown.SHOWN)
    assert walked(qtbot, Plain(first), second) is first
    assert second.asked == 0


@pytest.mark.parametrize("first", [Shown.REFUSED, Shown.UNAVAILABLE])
def test_the_next_way_is_tried_once(first: Shown, qtbot: QtBot) -> None:
    second = Plain(Shown.UNKNOWN)
    assert walked(qtbot, Plain(first), second) is Shown.UNKNOWN
    assert second.asked == 1


def test_refused_stays_refused_when_nobody_else_is_there(qtbot: QtBot) -> None:
    assert walked(qtbot, Plain(Shown.REFUSED), Plain(Shown.UNAVAILABLE)) is Shown.REFUSED


def test_without_any_way_it_stays_in_the_inbox(qtbot: QtBot) -> None:
    assert walked(qtbot, Plain(Shown.SHOWN, lambda before: False)) is Shown.UNAVAILABLE


def test_a_way_that_never_answers_is_unknown_in_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(route, "WITHIN", 50)
    assert walked(qtbot, Plain(None)) is Shown.UNKNOWN


def test_plyer_runs_aside_and_its_result_is_never_more_than_unknown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import plyer

    told: list[dict[str, object]] = []

    class Backend:
        def notify(self, **words: object) -> None:
            told.append(words)

    monkeypatch.setattr(plyer, "notification", Backend())
    way = ByPlyer(None)
    outcomes: list[Shown] = []
    way.show(Note("k", "- odd", "😀" * 500), outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=5000)
    assert outcomes == [Shown.UNKNOWN]
    assert told[0]["title"] == "odd"
    assert len(str(told[0]["message"]).encode("utf-16-le")) <= 510


def test_plyer_that_fails_has_reached_nobody(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    import plyer

    monkeypatch.setattr(plyer, "notification", None)
    outcomes: list[Shown] = []
    way = ByPlyer(None)
    way.show(NOTE, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=5000)
    assert outcomes[-1] is Shown.UNAVAILABLE


def test_plyer_that_hangs_is_given_up_in_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Event

    import plyer

    free = Event()

    class Hanging:
        def notify(self, **words: object) -> None:
            free.wait(10)

    monkeypatch.setattr(plyer, "notification", Hanging())
    monkeypatch.setattr(by_plyer, "WITHIN", 50)
    way = ByPlyer(None)
    outcomes: list[Shown] = []
    way.show(NOTE, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=5000)
    assert outcomes == [Shown.UNKNOWN]
    assert not way.takes(None), "one hanging worker is enough"
    free.set()
    qtbot.waitUntil(lambda: way.takes(None), timeout=5000)


def test_a_cut_never_falls_within_a_character() -> None:
    assert text.units("ab😀", 3) == "ab"
    assert text.units("ab😀", 4) == "ab😀"
