"""The icon in the panel: one only, and a new one for each new panel."""

from jeepney import DBusAddress, MatchRule, Message, new_method_call
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from rebound_desktop.qt.bus import Bus, Reply
from rebound_desktop.qt.resources import read_bytes
from rebound_desktop.qt.words import word

WATCHER = "org.kde.StatusNotifierWatcher"
HOST = DBusAddress("/StatusNotifierWatcher", WATCHER, "org.freedesktop.DBus.Properties")
SETTLES = 200  # milliseconds in which a panel that starts has said all it has to say
SIZES = (16, 22, 24, 32, 48, 64)


def emblem(waiting: bool) -> QIcon:
    """Rebound's face for light and dark panels alike; with a mark when a note waits in the window."""
    made = QIcon()
    for size in SIZES:
        pixmap = QPixmap()
        pixmap.loadFromData(read_bytes(f"icons/rebound{'-note' if waiting else ''}-{size}.png"))
        made.addPixmap(pixmap)
    return made


class PanelIcon(QObject):
    """Keeps one icon with `menu` in the panel. `pressed`: a click; `hosted`: a panel came or went.

    An icon made before there was any panel is never shown by one (X11), and `isVisible` proves nothing:
    it is made anew. One that a panel has shown registers by itself with the next.
    """

    pressed = Signal()
    hosted = Signal(bool)

    def __init__(self, menu: QMenu, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.host = False
        self._menu = menu
        self._bus = bus
        self._waiting = False
        self._faces: dict[bool, QIcon] = {}
        self._icon: QSystemTrayIcon | None = None
        self._made_for_host = False
        self._settled = QTimer(self, singleShot=True, interval=SETTLES)
        self._settled.timeout.connect(self._renew)
        bus.watch(WATCHER, self._watcher_changed)
        registered = MatchRule(type="signal", interface=WATCHER, member="StatusNotifierHostRegistered")
        bus.listen(registered, self._host_registered)

    def begin(self) -> None:
        """Puts the icon where a panel is, as soon as the bus has told; without a bus, in a moment."""
        self._settled.start()

    def end(self) -> None:
        """Takes the icon away."""
        self._settled.stop()
        self._drop()

    def current(self) -> QSystemTrayIcon | None:
        """The icon of the moment."""
        return self._icon

    def wait(self, waiting: bool) -> None:
        """Whether the icon bears the mark of a note that could not be shown."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._dress()

    def _watcher_changed(self, owner: str) -> None:
        if not owner:
            self._set_host(False)
            return
        asked = new_method_call(HOST, "Get", "ss", (WATCHER, "IsStatusNotifierHostRegistered"))
        self._bus.call(asked, self._host_told)

    def _host_told(self, reply: Reply) -> None:
        if reply.body and reply.body[0][1]:
            self._set_host(True)

    def _host_registered(self, message: Message) -> None:
        self._set_host(True)

    def _set_host(self, there: bool) -> None:
        changed, self.host = there != self.host, there
        if changed and there and not self._made_for_host:
            self._settled.start()
        if changed:
            self.hosted.emit(there)

    def _renew(self) -> None:
        self._drop()
        self._made_for_host = self.host
        self._icon = QSystemTrayIcon(self)
        self._dress()
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.show()

    def _drop(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _dress(self) -> None:
        if self._icon is None:
            return
        if self._waiting not in self._faces:
            self._faces[self._waiting] = emblem(self._waiting)
        self._icon.setIcon(self._faces[self._waiting])
        self._icon.setToolTip(word("tray.waiting" if self._waiting else "tray.tooltip"))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.pressed.emit()
