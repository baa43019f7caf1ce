"""Before the vault is open: the lock page, what is asked of it, the unlock off the window's own thread."""

from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rebound_desktop.actions import quiet_by_hand
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.lock_held import hold_lock, keyring_item, let_go_of_lock
from rebound_desktop.domain.night import is_night
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt import parcel
from rebound_desktop.qt.knock import knock
from rebound_desktop.qt.moments import clock_time, moment
from rebound_desktop.qt.request import REPLANNED, Request
from rebound_desktop.qt.single import TRAY, Single
from rebound_desktop.qt.words import word
from rebound_desktop.queries.people_when_locked import people_when_locked
from rebound_desktop.window.callers import LAST, LOCK_NOW
from rebound_desktop.window.front import come_to_front, first_size
from rebound_desktop.window.lanes import Lane
from rebound_desktop.window.lock.kept import Kept, KeptThings
from rebound_desktop.window.lock.page import LockPage
from rebound_desktop.window.looks import Looks
from rebound_desktop.window.setting import Setting

if TYPE_CHECKING:
    from rebound_desktop.qt.keyring import Keyring

TRY_AGAIN = frozenset({"wrong_passphrase", "wrong_recovery_code", "key_slot_damaged", "no_key"})
# How long the page waits for a keyring that may open by itself; later it opens all the same.
PATIENCE_MS = 300
QUIET = timedelta(hours=24)


class Gate(QObject):
    """`unlocked(desk)`, or `broken(problem, secret)` where the secret fits and the vault does not open."""

    unlocked = Signal(object)
    broken = Signal(object, object)
    left = Signal()

    def __init__(self, setting: Setting, looks: Looks, single: Single, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._setting, self._looks, self._single, self._lane = setting, looks, single, lane
        self.kept = KeptThings()
        self.page = LockPage()
        self._over = self._opening = False
        self._keyring: Keyring | None = None
        self._wire()
        if setting.view:
            self._keep(Kept(setting.now(), setting.view, setting.name))
        look = partial(quiet_by_hand.quiet_until, setting.paths, setting.process, now=setting.now())
        self._lane.put(look, self._quiet, _nobody)

    def _wire(self) -> None:
        self.page.unlock_wanted.connect(self._unlock)
        self.page.dropped.connect(self._dropped)
        self.page.quiet_wanted.connect(self._go_quiet)
        self.page.care_wanted.connect(self._open_care)
        self.page.left.connect(self._leave)
        self._single.asked.connect(self._hear)

    def begin(self) -> None:
        """Shows the page where the window stood; in front, if the person was in it."""
        stood = self._setting.stood
        if not stood.put(self.page):
            self.page.resize(first_size(self.page))
        if not stood.in_front:
            self.page.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # A window that was locked asks for the passphrase, even where the mark of it could not be written.
        item = "" if stood.geometry else keyring_item(self._setting.paths)
        if item:
            self._ask_keyring(item)
        else:
            self._show()

    def _show(self) -> None:
        if not self._over and not self.page.isVisible():
            self.page.show()
            self.page.secret.setFocus()

    def end(self) -> None:
        """The window has taken its place."""
        self._over = True
        self._leave_keyring()
        self._single.asked.disconnect(self._hear)
        self.page.forget()
        self.page.close()
        self.page.deleteLater()

    # The unlock

    def _unlock(self, secret: str) -> None:
        if self._opening:
            return
        self._opening = True
        self._leave_keyring()
        self.page.put_opening()
        work = partial(self._setting.open_desk, secret=secret)
        self._lane.put(work, self._opened, partial(self._refused, secret))

    def _opened(self, desk: Desk) -> None:
        with suppress(OSError):
            let_go_of_lock(self._setting.paths)
        self.unlocked.emit(desk)

    def _refused(self, secret: str, problem: BaseException) -> None:
        self._opening = False
        if isinstance(problem, Refusal) and problem.key in TRY_AGAIN:
            self.page.put_refused(word(f"errors.{problem.key}", **problem.values))
        else:
            self.broken.emit(problem, secret)

    # By the system's keyring, which says nothing where it does not open

    def _ask_keyring(self, item: str) -> None:
        from rebound_desktop.qt.keyring import Keyring

        self._keyring = Keyring(self)
        self._keyring.fetch(item, self._brought)
        QTimer.singleShot(PATIENCE_MS, self, self._show)

    def _leave_keyring(self) -> None:
        if self._keyring is not None:
            self._keyring.end()
            self._keyring = None

    def _brought(self, secret: bytes | None) -> None:
        self._keyring = None
        if secret is None:
            self._show()
            return
        self._opening = True
        self.page.put_opening()
        work = partial(self._setting.open_desk, secret=secret)
        self._lane.put(work, self.unlocked.emit, partial(self._not_by_keyring, secret))

    def _not_by_keyring(self, secret: bytes, problem: BaseException) -> None:
        self._opening = False
        if isinstance(problem, Refusal) and problem.key in TRY_AGAIN:
            self._show()
            self.page.put_ready()
        else:
            self.broken.emit(problem, secret)

    # What is asked meanwhile

    def _hear(self, request: Request) -> None:
        if request.verb != "open":
            return
        if request.view == LOCK_NOW:
            self._lock()
            return
        self.come_to_front(request.token)
        if request.view == "care":
            self._open_care()
        elif request.view != LAST:
            self._keep(Kept(self._setting.now(), request.view, request.name))

    def _lock(self) -> None:
        """It is locked, and the keyring is not to open it."""
        with suppress(OSError):
            hold_lock(self._setting.paths)
        self._leave_keyring()
        self._show()

    def come_to_front(self, token: str) -> None:
        """Shows the page above the others; `token` is the desktop's leave to do so."""
        come_to_front(self.page, token)

    def _dropped(self, file: Path) -> None:
        self._keep(Kept(self._setting.now(), file=file))

    def _keep(self, thing: Kept) -> None:
        self.kept.keep(thing)
        last = self.kept.things[-1]
        name = last.file.name if last.file is not None else word("lock.kept_view")
        time, more = clock_time(last.at, self._setting.zone()), len(self.kept.things) - 1
        told = word("lock.kept_more", name=name, time=time, count=more) if more else ""
        self.page.put_kept(told or word("lock.kept", name=name, time=time))

    # Quiet, and a person

    def _go_quiet(self, wanted: bool) -> None:
        now = self._setting.now()
        until = now + QUIET if wanted else None
        work = partial(quiet_by_hand.go_quiet, self._setting.paths, self._setting.process, until, now=now)
        self._lane.put(work, self._gone_quiet, self._not_quiet)

    def _gone_quiet(self, until: datetime | None) -> None:
        self._quiet(until)
        knock(self._setting.paths.runtime, TRAY, REPLANNED)

    def _not_quiet(self, _problem: BaseException) -> None:
        self.page.put_refused(word("errors.agenda_unwritable_locked"))

    def _quiet(self, until: datetime | None) -> None:
        self.page.put_quiet(moment(until, self._setting.zone()) if until else "")

    def _open_care(self) -> None:
        from rebound_desktop.window.lock.care_sheet import LockedCareSheet
        from rebound_desktop.window.pieces.sheet import Veil

        now = self._setting.now()
        night = is_night(now, self._setting.zone())
        people = people_when_locked(self._setting.paths.data, night=night)
        sheet = LockedCareSheet(people, now)
        self._looks.put_night(night)
        sheet.closed.connect(self._close_care)
        Veil(sheet, self.page)

    def _close_care(self) -> None:
        self._looks.put_night(False)

    def _leave(self) -> None:
        if not self._over:
            for thing in self.kept.things:
                parcel.drop(self._setting.paths.runtime, thing.name)
            self.left.emit()


def _nobody(_problem: BaseException) -> None:
    """An agenda that cannot be read tells of no quiet."""
