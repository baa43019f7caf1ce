"""Whether the screen is locked, as every desktop tells it in its own way."""

import pytest
from jeepney import DBusAddress, message_bus, new_signal
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.bus import Bus, Reply
from rebound_desktop.qt.presence import SAVERS, Presence


@pytest.fixture
def presence(session: Bus, system: Bus, request: pytest.FixtureRequest) -> Presence:
    presence = Presence(session, system)
    request.getfixturevalue("begun")
    return presence


@pytest.mark.parametrize("name", sorted(SAVERS))
def test_a_locked_screen_is_known_and_an_unlocked_one(
    name: str, presence: Presence, session: Bus, qtbot: QtBot
) -> None:
    saver = DBusAddress(SAVERS[name], interface=name)
    for locked in (True, False):
        with qtbot.waitSignal(presence.changed, timeout=3000) as heard:
            session.tell(new_signal(saver, "ActiveChanged", "b", (locked,)))
        assert heard.args == [locked]
        assert presence.locked is locked


def test_a_screen_saver_that_dies_locks_nobody_out(presence: Presence, system: Bus, qtbot: QtBot) -> None:
    replies: list[Reply] = []
    system.call(message_bus.RequestName("org.gnome.ScreenSaver"), replies.append)
    qtbot.waitUntil(lambda: bool(replies), timeout=3000)
    saver = DBusAddress("/org/gnome/ScreenSaver", interface="org.gnome.ScreenSaver")
    with qtbot.waitSignal(presence.changed, timeout=3000):
        system.tell(new_signal(saver, "ActiveChanged", "b", (True,)))
    with qtbot.waitSignal(presence.changed, timeout=3000):
        system.tell(message_bus.ReleaseName("org.gnome.ScreenSaver"))
    assert not presence.locked


def test_a_stranger_on_the_system_bus_cannot_tell_that_the_screen_is_locked(
    presence: Presence, session: Bus, qtbot: QtBot
) -> None:
    stranger = DBusAddress("/org/freedesktop/login1/session/_31", interface="org.freedesktop.DBus.Properties")
    told = ("org.freedesktop.login1.Session", {"LockedHint": ("b", True)}, [])
    with qtbot.assertNotEmitted(presence.changed, wait=100):
        session.tell(new_signal(stranger, "PropertiesChanged", "sa{sv}as", told))
    assert not presence.locked
