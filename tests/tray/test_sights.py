"""The doctor and Settings are told what the tray sees of the desktop."""

from jeepney import DBusAddress, new_signal
from pytestqt.qtbot import QtBot

from rebound_desktop.agenda.book import Book
from rebound_desktop.qt.bus import Bus
from rebound_desktop.qt.notifier.freedesktop import Freedesktop
from rebound_desktop.tray.icon import WATCHER, PanelIcon
from rebound_desktop.tray.menu import Menu
from rebound_desktop.tray.sights import Sights
from tests.fake_server import FakeServer
from tests.private_bus import PrivateBus
from tests.tray.telling import Told


def test_what_the_desktop_offers_is_kept_as_it_changes(
    session_bus: PrivateBus, session: Bus, told: Told, book: Book, qtbot: QtBot
) -> None:
    menu, way = Menu(), Freedesktop(session)
    icon = PanelIcon(menu.widget, session)
    sights = Sights(lambda: book, told.teller, session, way, icon)
    with qtbot.waitSignal(session.came, timeout=3000):
        session.begin()
    server = FakeServer(session_bus.address)
    qtbot.waitUntil(lambda: book.wish("capabilities") == ["actions", "body", "body-markup"], timeout=3000)
    assert book.wish("server") == "Fake 1.0"
    session.tell(
        new_signal(DBusAddress("/StatusNotifierWatcher", interface=WATCHER), "StatusNotifierHostRegistered")
    )
    qtbot.waitUntil(lambda: book.wish("host") is True, timeout=3000)
    server.stop()
    qtbot.waitUntil(lambda: book.wish("server") == "", timeout=3000)
    assert book.wish("capabilities") == []
    icon.end()
    menu.end()
    sights.deleteLater()
