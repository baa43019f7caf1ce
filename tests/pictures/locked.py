"""The lock page, and what is asked before there is one."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.lock import LockStanding
from rebound_desktop.qt.keyring import Standing
from rebound_desktop.queries.people_when_locked import LockedPerson
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.lock.care_sheet import LockedCareSheet
from rebound_desktop.window.lock.code_page import CodePage
from rebound_desktop.window.lock.page import LockPage
from rebound_desktop.window.lock.passphrase_sheet import PassphraseSheet
from rebound_desktop.window.settings.sheet import SettingsSheet
from tests.clock import Clock

Show = Callable[..., None]
CODE = "7K3QD-X09MA-2TPVN-WH5RE-4CJ8B"


def lock_page(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    page = LockPage()
    page.setWindowFlags(Qt.WindowType.Widget)
    page.put_refused("That passphrase does not fit. Nothing is lost. Try again, or use the recovery code.")
    page.put_kept("Kept for after you unlock: letter.eml, 14:20")
    page.put_quiet("Tuesday afternoon")
    frame.setCentralWidget(page)
    page.secret.setFocus()


def lock_page_care(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.sheet(LockedCareSheet((LockedPerson("Ana", "0171 234", True),), clock()))


def passphrase(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    sheet = PassphraseSheet(frame.room)
    frame.room.sheet(sheet)
    sheet.fields.first.setText("seven")
    sheet.fields.second.setText("sever")


def recovery_code(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    sheet = PassphraseSheet(frame.room)
    frame.room.sheet(sheet)
    sheet._turn_to("Your recovery code", CodePage(CODE, "lock.code_page.lock", may_go_without=True))


def settings_locked(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    sheet = SettingsSheet(frame.room)
    frame.room.sheet(sheet)
    sheet.private.put(LockStanding(locked=True, code=True))
    sheet.private.put_synced("Nextcloud")
    sheet.private.keyring.put(True, Standing.OPEN)
    sheet.private.with_screen.setFocus()
    frame.veil.bring_in_sight(sheet.private)
