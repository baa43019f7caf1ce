"""The shelf: where the verified copies of one vault stand, with all that is needed to take one."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from rebound_desktop.store import backups, copies, purged
from rebound_desktop.store.backups import Stop
from rebound_desktop.store.copies import Copy, Reason
from rebound_desktop.store.slots import MODERATE, Cost


@dataclass(frozen=True, slots=True)
class Shelf:
    """Stands on no connection of the vault's: every function may run on any thread but the UI's.

    `folder` holds the copies, `slots` the key slots copied beside them, `files` the attachments; `cost` is
    what a passphrase for its key is to cost whoever guesses.
    """

    vault: Path
    key: bytes = field(repr=False)
    folder: Path
    slots: Path
    files: Path
    cost: Cost = MODERATE

    def take(
        self, reason: Reason, now: datetime, within: timedelta | None = None, stop: Stop | None = None
    ) -> Copy | None:
        """See `backups.take`."""
        return backups.take(
            self.vault,
            self.key,
            self.folder,
            now,
            reason,
            slots_folder=self.slots,
            files=self.files,
            within=within,
            stop=stop,
        )

    def take_if_due(self, now: datetime, *, starting: bool = False, stop: Stop | None = None) -> Copy | None:
        """The hourly copy; at the window's start the one that leaving had no time for."""
        if not backups.due(self.vault, self.folder, now, starting=starting):
            return None
        return self.take(Reason.EXIT if starting else Reason.HOURLY, now, stop=stop)

    def take_on_leaving(self, now: datetime) -> Copy | None:
        """A copy within three seconds if anything changed; None leaves it to the next start."""
        if not backups.due(self.vault, self.folder, now, starting=True):
            return None
        return self.take(Reason.EXIT, now, backups.ON_EXIT)

    def latest(self) -> Copy | None:
        """The newest verified copy."""
        return copies.latest_verified(self.folder)

    def holding(self, table: str, row: str) -> list[Copy]:
        """The copies that still hold a row, the newest first."""
        return purged.still_held_by(self.folder, self.key, table, row)
