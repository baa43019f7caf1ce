"""Whether the tray is there after a restart."""

from rebound_desktop.commands.finding import Finding, Standing, found
from rebound_desktop.system.autostart import Autostart
from rebound_desktop.system.autostart import Standing as Entry

AS_WISHED = {Entry.ON: Standing.WELL, Entry.OFF: Standing.NOTE}


def look_at_autostart(autostart: Autostart) -> Finding:
    facts: dict[str, object] = {"entry": str(autostart.entry)}
    if not autostart.possible():
        return found("autostart", Standing.NOTE, "impossible", facts)
    standing = autostart.standing()
    return found("autostart", AS_WISHED.get(standing, Standing.NOTE), standing.value, facts)
