"""One icon in the panel, a new one for each panel that appears."""

from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, Message, message_bus, new_signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from rebound_desktop.qt.bus import Bus, Reply
from rebound_desktop.tray import icon as icon_module
from rebound_desktop.tray.icon import WATCHER, PanelIcon, emblem

# The screen without a screen has no tray, and Qt says so in its own way.
pytestmark = pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface::systemTrayWindowChanged")

EMITTER = DBusAddress("/StatusNotifierWatcher", interface=WATCHER)


@pytest.fixture
def panel(session: Bus, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[PanelIcon]:
    monkeypatch.setattr(icon_module, "SETTLES", 20)
    menu = QMenu()
    panel = PanelIcon(menu, session)
    panel.begin()
    qtbot.waitUntil(lambda: panel.current() is not None, timeout=1000)
    yield panel
    panel.end()
    menu.deleteLater()


def test_the_face_is_there_in_every_size_with_and_without_its_mark(qtbot: QtBot) -> None:
    for waiting in (False, True):
        assert {size.width() for size in emblem(waiting).availableSizes()} == set(icon_module.SIZES)


def test_a_panel_that_appears_gets_an_icon_made_anew(
    panel: PanelIcon, session: Bus, begun: None, qtbot: QtBot
) -> None:
    first = panel.current()
    with qtbot.waitSignal(panel.hosted, timeout=3000) as heard:
        session.tell(new_signal(EMITTER, "StatusNotifierHostRegistered"))
    assert heard.args == [True]
    qtbot.waitUntil(lambda: panel.current() is not first, timeout=2000)
    qtbot.waitUntil(lambda: len(panel.findChildren(QSystemTrayIcon)) == 1, timeout=2000)


def test_a_panel_that_restarts_is_told_from_one_that_stays(
    panel: PanelIcon, session: Bus, begun: None, qtbot: QtBot
) -> None:
    def own(message: Message) -> None:
        replies: list[Reply] = []
        session.call(message, replies.append)
        qtbot.waitUntil(lambda: bool(replies), timeout=2000)

    own(message_bus.RequestName(WATCHER))
    with qtbot.waitSignal(panel.hosted, timeout=3000):
        session.tell(new_signal(EMITTER, "StatusNotifierHostRegistered"))
    qtbot.waitUntil(lambda: not panel._settled.isActive(), timeout=2000)
    icon = panel.current()
    session.tell(new_signal(EMITTER, "StatusNotifierHostRegistered"))  # a second host: the icon is there
    with qtbot.waitSignal(panel.hosted, timeout=3000) as gone:
        own(message_bus.ReleaseName(WATCHER))
    assert gone.args == [False]
    assert panel.current() is icon
    own(message_bus.RequestName(WATCHER))
    with qtbot.waitSignal(panel.hosted, timeout=3000):
        session.tell(new_signal(EMITTER, "StatusNotifierHostRegistered"))
    assert not panel._settled.isActive(), "the icon registers with the new panel by itself"
    assert panel.current() is icon


def test_a_waiting_note_marks_the_icon_and_the_next_one_too(panel: PanelIcon) -> None:
    panel.wait(True)
    for _ in range(2):
        current = panel.current()
        assert current is not None
        assert current.toolTip() == "Rebound: a note is in the window"
        panel._renew()
    panel.wait(False)
    current = panel.current()
    assert current is not None
    assert current.toolTip() == "Rebound"


def test_a_click_asks_for_the_window(panel: PanelIcon, qtbot: QtBot) -> None:
    current = panel.current()
    assert current is not None
    with qtbot.waitSignal(panel.pressed, timeout=1000):
        current.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(panel.pressed):
        current.activated.emit(QSystemTrayIcon.ActivationReason.Context)
