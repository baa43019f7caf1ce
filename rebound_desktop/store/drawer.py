"""What stands beside the vault for pages for nobody: the open ones, the copies, the list of the burned."""

from dataclasses import dataclass
from pathlib import Path

from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Drawer:
    """`remembered`: the folder, outside the vault, in which purged ids are written down."""

    pages: Pages
    shelf: Shelf
    remembered: Path
