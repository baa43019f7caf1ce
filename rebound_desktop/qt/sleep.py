"""Before the computer sleeps: logind waits a moment for whoever holds a delay lock."""

import os

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, new_method_call
from jeepney.fds import FileDescriptor
from PySide6.QtCore import QObject, Signal

from rebound_desktop.qt.bus import Bus, Reply

LOGIN = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", LOGIN, f"{LOGIN}.Manager")


class Sleep(QObject):
    """`going`: it is about to sleep, and waits until `let_go` (or the end of this process, or 5 s).

    `system` is a Bus made with `handles=True`.
    """

    going = Signal()

    def __init__(self, system: Bus, why: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system, self._why = system, why
        self._handle: int | None = None
        system.listen(
            MatchRule(type="signal", interface=f"{LOGIN}.Manager", member="PrepareForSleep"), self._prepare
        )
        system.watch(LOGIN, self._found)

    @property
    def is_held(self) -> bool:
        """Whether logind would wait."""
        return self._handle is not None

    def let_go(self) -> None:
        """Lets the computer sleep."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _found(self, owner: str) -> None:
        self.let_go()
        if owner:
            self._hold()

    def _hold(self) -> None:
        asked = new_method_call(MANAGER, "Inhibit", "ssss", ("sleep", "Rebound", self._why, "delay"))
        self._system.call(asked, self._held)

    def _held(self, reply: Reply) -> None:
        for one in reply.body:
            if isinstance(one, FileDescriptor):
                self.let_go()
                self._handle = one.to_raw_fd()

    def _prepare(self, message: Message) -> None:
        # Anyone may send a signal over the system bus.
        if message.header.fields.get(HeaderFields.sender) != self._system.owner(LOGIN):
            return
        if message.body[0]:
            self.going.emit()
        elif not self.is_held:
            self._hold()
