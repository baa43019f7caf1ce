"""How this desktop takes notes: the tray process, the notification route, a panel for the icon."""

from rebound_desktop.commands.finding import Finding, Standing, found
from rebound_desktop.qt.running import running
from rebound_desktop.qt.single import TRAY, WINDOW
from rebound_desktop.qt.surroundings import Surroundings
from rebound_desktop.system.paths import Paths


def look_at_tray(paths: Paths) -> Finding:
    """Whether the tray process runs; that it does not is told, and no fault before the first start."""
    tray, window = running(paths, TRAY), running(paths, WINDOW)
    facts: dict[str, object] = {"pid": tray, "window_pid": window}
    if tray is not None:
        return found("tray", Standing.WELL, "runs", facts)
    begun = paths.vault.exists()
    return found("tray", Standing.LOOK if begun else Standing.NOTE, "away", facts)


def look_at_notifications(around: Surroundings, linux: bool) -> Finding:
    """The first way a note would take now, and who shows it."""
    facts: dict[str, object] = {
        "server": around.server,
        "capabilities": sorted(around.can),
        "held": around.held,
    }
    if not linux:
        return found("notifications", Standing.WELL, "balloon", {"route": "balloon", **facts})
    if not around.bus:
        return found("notifications", Standing.NOTE, "no_bus", {"route": "plyer", **facts})
    if not around.server:
        return found("notifications", Standing.LOOK, "no_server", {"route": "inbox", **facts})
    route = {"route": "freedesktop", **facts}
    if around.held:
        return found("notifications", Standing.NOTE, "held", route)
    return found("notifications", Standing.WELL, "buttons" if "actions" in around.can else "plain", route)


def look_at_host(around: Surroundings) -> Finding:
    """Without a panel that shows icons reminders go on all the same."""
    facts: dict[str, object] = {"host": around.host}
    return found(
        "host", Standing.WELL if around.host else Standing.NOTE, "yes" if around.host else "no", facts
    )
