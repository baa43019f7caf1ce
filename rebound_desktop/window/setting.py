"""What the composition root picked for the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop.actions.desk import Desk
from rebound_desktop.system.autostart import Autostart
from rebound_desktop.system.link_handler import LinkHandler
from rebound_desktop.system.paths import Paths


@dataclass(frozen=True, slots=True)
class Setting:
    """What the composition root picked for the window; `open_desk` runs on the writer's thread."""

    paths: Paths
    open_desk: Callable[[], Desk]
    close_desk: Callable[[Desk], None]
    now: Callable[[], datetime]
    zone: Callable[[], ZoneInfo]
    tray_command: Sequence[str]
    autostart: Autostart
    links: LinkHandler
    view: str = ""
    name: str = ""
    leave_after_first_paint: bool = False
