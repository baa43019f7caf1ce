"""Everything that one key of the vault opens, by where it lies: what a re-key has to walk through."""

from dataclasses import dataclass
from pathlib import Path

from rebound_desktop.store import copies


@dataclass(frozen=True, slots=True)
class Realm:
    """`files` are the attachments, `pages` the pages for nobody; under `backups` lie copies of the rest."""

    vault: Path
    keys: Path
    backups: Path
    files: Path
    pages: Path

    @property
    def slots_of_copies(self) -> Path:
        """The key slots that lie beside the copies."""
        return self.backups / copies.SLOTS

    @property
    def files_of_copies(self) -> Path:
        """The attachments that lie beside the copies."""
        return self.backups / "files"
