"""Whether what went wrong is damage to the vault's own file, which is then left as it is."""

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import damage


def is_damage(problem: BaseException) -> bool:
    """A page that bears no true seal, or cannot be read; not the folder, the disk, or the search index."""
    return damage.is_found_in(problem)


def leave_untouched(desk: Desk) -> None:
    """Closing will write nothing into the file: what its log still holds stays in the log."""
    desk.vault.database.leave_untouched()
