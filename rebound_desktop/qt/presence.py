"""Whether the person is at the screen: a locked one hears nothing, and has its quiet after the unlock."""

from functools import partial

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, new_method_call
from PySide6.QtCore import QObject, Signal

from rebound_desktop.qt.bus import Bus, Reply

# Every desktop's own; those that do not lock answer the same call.
SAVERS = {
    "org.freedesktop.ScreenSaver": "/org/freedesktop/ScreenSaver",
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
    "org.xfce.ScreenSaver": "/org/xfce/ScreenSaver",
    "org.cinnamon.ScreenSaver": "/org/cinnamon/ScreenSaver",
    "org.mate.ScreenSaver": "/",
}
LOGIN = "org.freedesktop.login1"
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
MANAGER = DBusAddress("/org/freedesktop/login1", LOGIN, "org.freedesktop.login1.Manager")


class Presence(QObject):
    """`locked` is known by the screen savers of the session bus and by logind; `changed` tells of it."""

    changed = Signal(bool)

    def __init__(self, session: Bus, system: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.locked = False
        self._session, self._system = session, system
        self._says: dict[str, bool] = {}
        self._path = ""
        for name in SAVERS:
            session.watch(name, partial(self._saver, name))
            active = MatchRule(type="signal", interface=name, member="ActiveChanged")
            session.listen(active, partial(self._saved, name))
        hint = MatchRule(type="signal", interface=PROPERTIES, member="PropertiesChanged")
        hint.add_arg_condition(0, SESSION)
        system.listen(hint, self._hinted)
        system.watch(LOGIN, self._logind)

    def _saver(self, name: str, owner: str) -> None:
        self._take(name, False)
        if owner:
            asked = new_method_call(DBusAddress(SAVERS[name], name, name), "GetActive")
            self._session.call(asked, lambda reply: self._take(name, bool(*reply.body[:1])))

    def _saved(self, name: str, message: Message) -> None:
        self._take(name, bool(message.body[0]))

    def _logind(self, owner: str) -> None:
        self._path = ""
        self._take(LOGIN, False)
        if owner:
            self._system.call(new_method_call(MANAGER, "GetSession", "s", ("auto",)), self._mine)

    def _mine(self, reply: Reply) -> None:
        """Other people's sessions have their own locks: only this path is listened to."""
        if reply.body:
            self._path = reply.body[0]
            mine = DBusAddress(self._path, LOGIN, PROPERTIES)
            asked = new_method_call(mine, "Get", "ss", (SESSION, "LockedHint"))
            self._system.call(asked, self._hint)

    def _hint(self, reply: Reply) -> None:
        if reply.body:
            self._take(LOGIN, bool(reply.body[0][1]))

    def _hinted(self, message: Message) -> None:
        fields, changed = message.header.fields, message.body[1]
        # Anyone may send a signal over the system bus.
        theirs = fields.get(HeaderFields.sender) != self._system.owner(LOGIN)
        if not theirs and fields.get(HeaderFields.path) == self._path and "LockedHint" in changed:
            self._take(LOGIN, bool(changed["LockedHint"][1]))

    def _take(self, who: str, locked: bool) -> None:
        self._says[who] = locked
        before, self.locked = self.locked, any(self._says.values())
        if before != self.locked:
            self.changed.emit(self.locked)
