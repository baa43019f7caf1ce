"""What stands beside the vault for pages for nobody: the open ones, the copies, the list of the burned."""

from dataclasses import dataclass, replace
from pathlib import Path

from rebound_desktop.store.pages import Pages
from rebound_desktop.store.realm import Realm
from rebound_desktop.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Drawer:
    """`remembered`: the folder, outside the vault, in which purged ids are written down."""

    pages: Pages
    shelf: Shelf
    remembered: Path

    @property
    def realm(self) -> Realm:
        """All that the vault's key opens."""
        shelf = self.shelf
        return Realm(shelf.vault, shelf.slots, shelf.folder, shelf.files, self.pages.folder)

    def under(self, key: bytes) -> "Drawer":
        """The same after a re-key."""
        return Drawer(Pages(self.pages.folder, key), replace(self.shelf, key=key), self.remembered)
