"""What a stage is called on the screen: as the person named it, a seeded one in their language."""

from rebound_desktop.qt.words import word

# The names the vault was made with; whoever renames a stage sees their own name from then on.
_SEEDED = {
    "stage-wishlist": "Wishlist",
    "stage-applied": "Applied",
    "stage-interviewing": "Interviewing",
    "stage-offer": "Offer",
    "stage-closed": "Closed",
}


def stage_word(stage: str, name: str) -> str:
    """The name to show for a stage by its id."""
    if _SEEDED.get(stage) == name:
        return word(f"jobs.stage.{stage.removeprefix('stage-')}")
    return name
