"""The system's keyring: kept and fetched with nobody asked; away, locked, slow or odd, it is silence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.keyring import Keyring, Standing
from tests.private_bus import PrivateBus
from tests.secret_service import GnomeKeyring, OddService, needs_daemon

SECRET = bytes(range(32))
PROMPTS = "/org/freedesktop/secrets/prompt/p1"
EACH_CALL = ("ReadAlias", "Get", "OpenSession", "SearchItems", "CreateItem", "GetSecret")
Asked = Callable[..., Any]


@pytest.fixture
def ask(qtbot: QtBot) -> Asked:
    """Asks and waits for the one answer."""
    keyring = Keyring(limit=1.0)

    def asked(what: str, *words: object) -> Any:
        told: list[Any] = []
        getattr(keyring, what)(*words, told.append)
        assert not told, "an answer comes from the event loop, never at once"
        qtbot.waitUntil(lambda: bool(told), timeout=5000)
        assert len(told) == 1
        return told[0]

    return asked


# The real daemon


@needs_daemon
def test_what_is_kept_comes_back_and_can_be_taken_out(daemon: GnomeKeyring, ask: Asked) -> None:
    assert ask("look") is Standing.OPEN
    assert ask("fetch", "one") is None
    assert ask("keep", "one", SECRET)
    assert ask("keep", "two", SECRET[::-1])
    assert ask("fetch", "one") == SECRET
    assert ask("drop", "one")
    assert ask("fetch", "one") is None
    assert ask("fetch", "two") == SECRET[::-1], "another vault's is left alone"
    assert ask("drop", "one"), "gone is gone"


@needs_daemon
def test_it_is_there_after_a_restart_of_the_daemon(daemon: GnomeKeyring, ask: Asked) -> None:
    assert ask("keep", "one", SECRET)
    daemon.stop()
    assert ask("fetch", "one") is None
    assert ask("look") is Standing.ABSENT
    daemon.start()
    assert ask("fetch", "one") == SECRET


@needs_daemon
def test_a_locked_collection_gives_nothing_and_stays_locked(daemon: GnomeKeyring, ask: Asked) -> None:
    assert ask("keep", "one", SECRET)
    daemon.lock()
    assert ask("look") is Standing.LOCKED
    assert ask("fetch", "one") is None
    assert not ask("keep", "two", SECRET)
    assert not ask("drop", "one")
    assert ask("look") is Standing.LOCKED, "nothing of that unlocked it"


@needs_daemon
def test_an_emptied_keyring_gives_nothing(daemon: GnomeKeyring, ask: Asked) -> None:
    assert ask("keep", "one", SECRET)
    daemon.wipe()
    assert ask("fetch", "one") is None


# No service, and odd ones


def test_without_a_bus_or_without_a_keyring_there_is_silence(
    ask: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    assert ask("look") is Standing.ABSENT
    assert ask("fetch", "one") is None
    assert not ask("keep", "one", SECRET)
    assert not ask("drop", "one")


def test_a_keyring_that_does_not_run_is_not_started(session_bus: PrivateBus, ask: Asked) -> None:
    session_bus.stop()
    services = session_bus.config.parent / "services"
    services.mkdir()
    started = services / "started"
    (services / "keyring.service").write_text(
        f"[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/touch {started}\n"
    )
    text = session_bus.config.read_text()
    session_bus.config.write_text(text.replace("<policy", f"<servicedir>{services}</servicedir><policy"))
    session_bus.start()
    assert ask("look") is Standing.ABSENT
    assert ask("fetch", "one") is None
    assert not started.exists()


@pytest.mark.parametrize("silent", EACH_CALL)
def test_one_that_does_not_answer_is_waited_for_no_longer_than_a_moment(
    odd: OddService, ask: Asked, silent: str
) -> None:
    odd.ignores.add(silent)
    assert not ask("keep", "one", b"kept")


@pytest.mark.parametrize("refused", EACH_CALL)
def test_one_that_refuses_is_believed(odd: OddService, ask: Asked, refused: str) -> None:
    assert ask("keep", "one", b"kept"), "the control: nothing refused, it is kept"
    odd.refuses.add(refused)
    assert not ask("keep", "one", b"kept")


@pytest.mark.parametrize("last", ["OpenSession", "SearchItems", "GetSecret"])
def test_one_that_vanishes_midway_is_silence(odd: OddService, ask: Asked, last: str) -> None:
    odd.leaves_at = last
    assert ask("fetch", "one") is None


def test_one_that_wants_to_ask_the_person_is_told_not_to(odd: OddService, ask: Asked) -> None:
    odd.answers["CreateItem"] = ("oo", ("/", PROMPTS))
    odd.answers["Delete"] = ("o", (PROMPTS,))
    assert not ask("keep", "one", b"kept")
    assert odd.asked.count("Dismiss") == 1
    assert not ask("drop", "one")
    assert odd.asked.count("Dismiss") == 2
    assert "Prompt" not in odd.asked and "Unlock" not in odd.asked


def test_what_came_back_changed_was_not_kept(odd: OddService, ask: Asked) -> None:
    assert not ask("keep", "one", b"something else")


@pytest.mark.parametrize("name", ["SearchItems", "GetSecret", "OpenSession"])
def test_answers_of_another_shape_are_silence(odd: OddService, ask: Asked, name: str) -> None:
    odd.answers[name] = ("i", (7,))
    assert ask("fetch", "one") is None
