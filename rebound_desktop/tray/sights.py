"""What the tray sees of the desktop, kept in the agenda for the doctor and Settings."""

from collections.abc import Callable
from typing import Any

from jeepney import new_method_call
from PySide6.QtCore import QObject

from rebound_desktop.agenda.book import Book
from rebound_desktop.qt.bus import Bus, Reply
from rebound_desktop.qt.notifier.freedesktop import SERVER, Freedesktop
from rebound_desktop.tray.icon import PanelIcon
from rebound_desktop.tray.teller import Teller


class Sights(QObject):
    """Writes the wishes `server` (name, version; "" for none), `capabilities` and `host` as they change."""

    def __init__(
        self,
        book: Callable[[], Book],
        teller: Teller,
        bus: Bus,
        server: Freedesktop,
        icon: PanelIcon,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._teller = teller
        self._bus = bus
        self._server = server
        server.available.connect(self._server_changed)
        icon.hosted.connect(self._host_changed)

    def _server_changed(self, there: bool) -> None:
        if there:
            self._bus.call(new_method_call(SERVER, "GetServerInformation"), self._told)
        else:
            self._keep("server", "")
            self._keep("capabilities", [])

    def _told(self, reply: Reply) -> None:
        name = f"{reply.body[0]} {reply.body[2]}".strip() if len(reply.body) > 2 else self._server.server
        self._keep("server", name)
        self._keep("capabilities", sorted(self._server.capabilities))

    def _host_changed(self, there: bool) -> None:
        self._keep("host", there)

    def _keep(self, name: str, value: Any) -> None:
        self._teller.write(lambda: self._write(name, value))

    def _write(self, name: str, value: Any) -> None:
        if self._book().wish(name) != value:
            self._book().set_wish(name, value)
