"""Opens the vault at the start of a visit and closes it at its end; never replaces one that does not open."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.fold_answers import catch_up
from rebound_desktop.actions.pages import settle_pages
from rebound_desktop.actions.replan import replan
from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.claims import Process
from rebound_desktop.agenda.faults import Fault, Newer
from rebound_desktop.store import copies, damage, purged, restore, slots
from rebound_desktop.store.copies import Copy
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths


def open_vault(paths: Paths, zone: Callable[[], ZoneInfo]) -> Vault:
    """The vault, made new where there never was one; the calling thread becomes its writer.

    Raises the Refusal of `store.damage` where a vault or its copies are there and it does not open.
    """
    paths.make()
    restore.finish(paths.vault)
    condition, key = damage.start(paths.vault, paths.keys, paths.backups)
    if condition is Condition.OPENS and key is not None:
        return Vault.open(paths.vault, key, zone=zone, copies=paths.backups)
    if condition is Condition.MISSING and not copies.all_copies(paths.backups):
        return _begin(paths, key, zone)
    raise damage.refusal(condition, paths.vault, paths.keys)


def close_vault(vault: Vault, paths: Paths, now: datetime) -> None:
    """Takes a verified copy (three seconds at most, else left to the next start) and forgets the key."""
    key = vault.database.key
    try:
        if key is not None:
            shelf(paths, key).take_on_leaving(now)
    finally:
        vault.close()


def copy_if_due(desk: Desk, *, starting: bool, stop: Callable[[], bool], now: datetime) -> bool:
    """Whether a verified copy was taken: the hourly one, or at the start the one leaving had no time for.

    On any thread but the writer's and the UI's; broken off where `stop()` says so. Raises
    Refusal("backup_failed"), the older copies still there.
    """
    if desk.drawer is None:
        return False
    return desk.drawer.shelf.take_if_due(now, starting=starting, stop=stop) is not None


def shelf(paths: Paths, key: bytes) -> Shelf:
    """Where the copies of the vault stand."""
    return Shelf(paths.vault, key, paths.backups, paths.keys, paths.files)


def drawer(paths: Paths, key: bytes) -> Drawer:
    """What stands beside the vault for pages for nobody."""
    return Drawer(Pages(paths.pages, key), shelf(paths, key), paths.data)


def open_desk(
    paths: Paths, process: Process, zone: Callable[[], ZoneInfo], now: Callable[[], datetime]
) -> Desk:
    """The desk over the opened vault and the agenda; answers given in the tray are taken in first.

    `process` is the one that asks. An agenda that cannot be used stops nobody: `desk.behind` says so.
    """
    vault = open_vault(paths, zone)
    key = vault.database.key
    desk = Desk(vault, replan=replan, drawer=drawer(paths, key) if key is not None else None)
    try:
        desk.agenda = Book.open(paths.agenda, process, keeper=True)
        desk.trouble = "agenda_damaged" if desk.agenda.aside is not None else ""
    except Newer:
        desk.trouble = "agenda_newer"
    except Fault:
        desk.behind = True
    settle_pages(desk, now())
    catch_up(desk, now=now())
    return desk


def close_desk(desk: Desk, *, paths: Paths, copying: bool = True, now: Callable[[], datetime]) -> None:
    """Closes what `open_desk` opened; without `copying` the copy is left to the next start."""
    if desk.agenda is not None:
        desk.agenda.close()
    if copying:
        close_vault(desk.vault, paths, now())
    else:
        desk.vault.close()


def verified_copies(paths: Paths) -> list[Copy]:
    """The verified copies, newest first."""
    return copies.all_copies(paths.backups)


def go_back_to(copy: Copy, paths: Paths, zone: Callable[[], ZoneInfo], now: datetime) -> None:
    """Puts a copy in the vault's place; what lay there is moved aside. Raises Refusal("restore_failed").

    What was burned or deleted for ever since that copy was taken does not come back with it.
    """
    key = restore.key_for(copy.path, [paths.keys, paths.backups / copies.SLOTS])
    if key is None:
        raise damage.refusal(Condition.NO_KEY, paths.vault, paths.keys)
    restore.put_back(copy.path, paths.vault, key, now)
    slots.copy_all(paths.backups / copies.SLOTS, paths.keys, key)
    vault = Vault.open(paths.vault, key, zone=zone, copies=paths.backups)
    try:
        purged.purge_again(vault, paths.data)
    finally:
        vault.close()


def _begin(paths: Paths, key: bytes | None, zone: Callable[[], ZoneInfo]) -> Vault:
    if key is None:
        key = slots.new_key()
        slots.write_open(paths.keys, key)
    return Vault.create(paths.vault, key, zone=zone)
