"""Notes on the person's screen, by a real bus and a server that behaves as servers do."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jeepney import Message, new_error
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.bus import SESSION, Bus
from rebound_desktop.qt.notifier import freedesktop
from rebound_desktop.qt.notifier.freedesktop import EXCESS, Freedesktop
from rebound_desktop.qt.notifier.note import Note, Shown
from tests.fake_server import FULL, FakeServer
from tests.private_bus import PrivateBus

NOTE = Note(
    "q7-1",
    "Your quiet time has ended.",
    "One small step, ten minutes.",
    (("step", "One small step"), ("evening", "This evening")),
    "step",
    "Open Rebound to answer.",
)


@pytest.fixture
def way(session_bus: PrivateBus, qtbot: QtBot) -> Iterator[Freedesktop]:
    bus = Bus(SESSION)
    way = Freedesktop(bus)
    with qtbot.waitSignal(bus.came, timeout=3000):
        bus.begin()
    yield way
    bus.end()


@pytest.fixture
def serve(session_bus: PrivateBus, way: Freedesktop, qtbot: QtBot) -> Iterator[Callable[..., FakeServer]]:
    servers: list[FakeServer] = []

    def start(**how: Any) -> FakeServer:
        with qtbot.waitSignal(way.available, timeout=3000):
            servers.append(FakeServer(session_bus.address, **how))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


def shown(qtbot: QtBot, way: Freedesktop, note: Note = NOTE) -> Shown:
    outcomes: list[Shown] = []
    began = time.perf_counter()
    way.show(note, outcomes.append)
    assert time.perf_counter() - began < 0.02
    assert not outcomes
    qtbot.waitUntil(lambda: bool(outcomes), timeout=7000)
    assert len(outcomes) == 1
    return outcomes[0]


def test_a_note_is_shown_with_its_buttons(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve()
    assert shown(qtbot, way) is Shown.SHOWN
    _, replaces, _, title, body, actions, hints, _ = server.shown[1]
    assert (replaces, title, body) == (0, NOTE.title, NOTE.body)
    assert actions == ["default", "", "step", "One small step", "evening", "This evening"]
    assert hints["urgency"] == ("y", 1)


def test_a_pressed_button_is_heard_with_its_activation_token(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve()
    shown(qtbot, way)
    with qtbot.waitSignal(way.acted, timeout=3000) as heard:
        server.press(1, "evening", "token-1")
    assert heard.args == ["q7-1", "evening", "token-1"]


def test_a_click_beside_the_buttons_is_the_default_answer(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve()
    shown(qtbot, way)
    with qtbot.waitSignal(way.acted, timeout=3000) as heard:
        server.press(1, "default")
    assert heard.args == ["q7-1", "step", ""]


def test_a_closed_note_says_why(way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot) -> None:
    server = serve()
    shown(qtbot, way)
    with qtbot.waitSignal(way.closed, timeout=3000) as heard:
        server.say_closed(1, 2)
    assert heard.args == ["q7-1", "dismissed"]


def test_a_note_can_be_taken_away(way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot) -> None:
    server = serve()
    shown(qtbot, way)
    with qtbot.waitSignal(way.closed, timeout=3000):
        way.close("q7-1")
    assert server.closed == [1]


def test_a_second_note_of_the_same_key_takes_the_place_of_the_first(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve()
    shown(qtbot, way)
    shown(qtbot, way)
    assert list(server.shown) == [1]


def test_without_buttons_the_text_says_where_to_answer(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve(capabilities=("body",))
    shown(qtbot, way)
    assert server.shown[1][4] == "One small step, ten minutes. Open Rebound to answer."
    assert server.shown[1][5] == []


ODD = "R&D <b>bold</b> 'x' \"y\" \\ 😀 שלום\tend\0\ud800"


def test_odd_text_is_literal_for_a_server_that_reads_markup(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve()
    assert shown(qtbot, way, Note("k", ODD, ODD)) is Shown.SHOWN
    assert server.shown[1][3] == "R&D <b>bold</b> 'x' \"y\" \\ 😀 שלום end ?"
    assert server.shown[1][4] == "R&amp;D &lt;b&gt;bold&lt;/b&gt; 'x' \"y\" \\ 😀 שלום end ?"


def test_odd_text_is_left_alone_for_a_server_that_does_not(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve(capabilities=("actions", "body"))
    shown(qtbot, way, Note("k", "t", "R&D <b>"))
    assert server.shown[1][4] == "R&D <b>"


def test_five_thousand_characters_are_shortened(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve()
    assert shown(qtbot, way, Note("k", "t" * 5000, "&" * 5000)) is Shown.SHOWN
    assert server.shown[1][3].endswith("t…")
    assert server.shown[1][4].endswith("&amp;…")
    assert len(server.shown[1][4]) < 5000


def test_with_nobody_there_it_says_so_at_once(way: Freedesktop, qtbot: QtBot) -> None:
    began = time.monotonic()
    assert shown(qtbot, way) is Shown.UNAVAILABLE
    assert time.monotonic() - began < 1


def test_a_server_that_appears_is_told_of(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    assert shown(qtbot, way) is Shown.UNAVAILABLE
    serve()
    assert shown(qtbot, way) is Shown.SHOWN


def test_numbers_of_a_server_that_left_are_forgotten(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    first = serve()
    shown(qtbot, way)
    with qtbot.waitSignal(way.available, timeout=3000) as heard:
        first.stop()
    assert heard.args == [False]
    second = serve(capabilities=("actions",))
    assert way.capabilities == {"actions"}
    acted: list[str] = []
    way.acted.connect(acted.append)
    second.press(1, "step")
    assert shown(qtbot, way, Note("other", "t")) is Shown.SHOWN
    assert acted == []


def test_a_server_that_refuses_is_told_from_one_that_is_away(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    serve(manner=lambda call: new_error(call, "org.example.No"))
    assert shown(qtbot, way) is Shown.REFUSED


def test_too_many_of_the_same_counts_as_shown(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    serve(manner=lambda call: new_error(call, EXCESS))
    assert shown(qtbot, way) is Shown.SHOWN


def test_a_server_that_dies_in_the_middle_leaves_it_unknown(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    stopping: list[FakeServer] = []

    def die(call: Message) -> None:
        stopping[0].line.sock.shutdown(2)

    stopping.append(serve(manner=die))
    assert shown(qtbot, way) is Shown.UNKNOWN


def test_a_late_answer_is_unknown_in_time_and_its_buttons_still_work(
    way: Freedesktop,
    serve: Callable[..., FakeServer],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(freedesktop, "WITHIN", 100)
    calls: list[Message] = []
    server = serve(manner=calls.append)
    assert shown(qtbot, way) is Shown.UNKNOWN
    server.line.send(server.accept(calls[0]))
    with qtbot.waitSignal(way.acted, timeout=3000) as heard:
        server.press(1, "step")
    assert heard.args[:2] == ["q7-1", "step"]


def test_another_program_cannot_press_our_buttons(
    way: Freedesktop, serve: Callable[..., FakeServer], session_bus: PrivateBus, qtbot: QtBot
) -> None:
    server = serve()
    shown(qtbot, way)
    acted: list[str] = []
    way.acted.connect(lambda key, action, token: acted.append(token))
    intruder = FakeServer(session_bus.address)  # waits in line for the name
    intruder.press(1, "step", "theirs")
    intruder.stop()
    server.press(1, "step", "real")
    qtbot.waitUntil(lambda: bool(acted), timeout=3000)
    assert acted == ["real"]


def test_do_not_disturb_is_known_where_the_server_tells(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    server = serve(inhibited=True)
    qtbot.waitUntil(lambda: way.inhibited, timeout=3000)
    with qtbot.waitSignal(way.available, timeout=3000):
        server.inhibit(False)
    assert not way.inhibited
    server.inhibit(True)
    qtbot.waitUntil(lambda: way.inhibited, timeout=3000)


def test_a_hundred_notes_are_remembered_and_no_more(
    way: Freedesktop, serve: Callable[..., FakeServer], qtbot: QtBot
) -> None:
    serve(capabilities=FULL)
    outcomes: list[Shown] = []
    for number in range(150):
        way.show(Note(f"k{number}", "t"), outcomes.append)
    qtbot.waitUntil(lambda: len(outcomes) == 150, timeout=7000)
    assert len(way._notes) == freedesktop.REMEMBERED
