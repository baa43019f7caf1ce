"""Who can read it: the passphrase, its code, when it locks; and what all this protects from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.actions.lock import LockStanding
from rebound_desktop.actions.lock_wishes import MINUTES, LockWishes
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.settings.keyring_switch import KeyringSwitch


class Private(QWidget):
    """`wanted` names a sheet about the passphrase; the other signals state what was chosen."""

    wanted = Signal(str)
    lock_wanted = Signal()
    idle_chosen = Signal(int)
    screen_chosen = Signal(bool)
    threats_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = labels.text()
        self.set = buttons.primary(word("settings.private.set"), self._set)
        self.synced = labels.strong()
        self.idle = DropDown()
        self.idle.addItems([_after(minutes) for minutes in MINUTES])
        self.idle.setAccessibleName(word("settings.private.lock_idle"))
        self.with_screen = Tick(word("settings.private.lock_screen"))
        ways = Flow(gap=8)
        for what in ("change", "known", "code", "remove"):
            ways.addWidget(buttons.secondary(word(f"settings.private.{what}"), _Asked(self, what).ask))
        ways.addWidget(buttons.secondary(word("settings.private.lock_now"), self.lock_wanted.emit))
        after = labels.text(word("settings.private.lock_idle"), wrap=False)
        after.setBuddy(self.idle)
        self.keyring = KeyringSwitch()
        locks = row(after, self.idle, None)
        self._locked = holding(column(locks, self.with_screen, self.keyring, ways, gap=10))
        threats = buttons.link(word("settings.private.threats"), self.threats_wanted.emit)
        self._unlocked = holding(row(self.set, None))
        self.setLayout(
            column(
                labels.heading(word("settings.private.title")),
                self.state,
                self.synced,
                self._unlocked,
                self._locked,
                labels.small(word("settings.private.protects")),
                row(threats, None),
            )
        )
        self.synced.hide()
        self.put(LockStanding())
        self.idle.activated.connect(self._choose)
        self.with_screen.toggled.connect(self.screen_chosen)

    def put(self, standing: LockStanding) -> None:
        """Shows whether a passphrase is set, and what can be done about it."""
        key = "open_now" if not standing.locked else "locked_code" if standing.code else "locked_no_code"
        self.state.setText(word(f"settings.private.{key}"))
        self._locked.setVisible(standing.locked)
        self._unlocked.setVisible(not standing.locked)

    def put_wishes(self, wishes: LockWishes) -> None:
        """Shows when it locks by itself."""
        self.idle.setCurrentIndex(MINUTES.index(wishes.idle) if wishes.idle in MINUTES else 1)
        self.with_screen.put(wishes.with_screen)

    def put_synced(self, by: str) -> None:
        """Says that everything lies in a folder that `by` carries to other computers; "" for none."""
        self.synced.setText(word("settings.private.synced", by=by) if by else "")
        self.synced.setVisible(bool(by))

    def _choose(self, place: int) -> None:
        self.idle_chosen.emit(MINUTES[place])

    def _set(self) -> None:
        self.wanted.emit("set")


class _Asked:
    """One button's own word for what it asks."""

    def __init__(self, private: Private, what: str) -> None:
        self._private, self._what = private, what

    def ask(self) -> None:
        self._private.wanted.emit(self._what)


def _after(minutes: int) -> str:
    return word("settings.private.minutes", count=minutes) if minutes else word("settings.private.never")
