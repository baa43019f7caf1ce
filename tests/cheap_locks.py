"""What costs a guesser a second costs a test nothing."""

from dataclasses import replace

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.slots import MINIMAL


def cheap(desk: Desk) -> None:
    """Passphrases set from now on are derived at the least cost there is."""
    drawer = desk.drawer
    assert drawer is not None
    desk.put_drawer(Drawer(drawer.pages, replace(drawer.shelf, cost=MINIMAL), drawer.remembered))
