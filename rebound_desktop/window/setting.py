"""What the composition root picked for the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.actions.desk import Desk
from rebound_desktop.system.autostart import Autostart
from rebound_desktop.system.link_handler import LinkHandler
from rebound_desktop.system.paths import Paths
from rebound_desktop.system.process import Process
from rebound_desktop.window.stood import WindowStanding


@dataclass(frozen=True, slots=True)
class Setting:
    """What the composition root picked for the window; `open_desk(secret="")` runs on the writer's thread.

    `stood` is how the window stood that this process stands in for; `start_again` becomes a new process with
    these words and does not come back.
    """

    paths: Paths
    process: Process
    open_desk: Callable[..., Desk]
    close_desk: Callable[[Desk], None]
    now: Callable[[], datetime]
    zone: Callable[[], ZoneInfo]
    tray_command: Sequence[str]
    autostart: Autostart
    links: LinkHandler
    view: str = ""
    name: str = ""
    leave_after_first_paint: bool = False
    stood: WindowStanding = field(default_factory=WindowStanding)
    start_again: Callable[[Sequence[str]], None] | None = None
