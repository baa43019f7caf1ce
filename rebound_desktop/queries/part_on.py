"""Whether a part of Rebound is on: off means gone, in every list and card of it."""

from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault


def part_on(vault: Vault, part: str) -> bool:
    """`part` is one of domain.parts.PARTS."""
    return part not in settings.read(vault, "parts_off", [])
