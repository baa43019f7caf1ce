"""How the jobs are shown, page, columns, noes in sight or not: kept for the next time, no step."""

from datetime import datetime
from typing import Any

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store import settings


def open_jobs_page(desk: Desk, page: str, *, now: datetime) -> None:
    """Remembers the page by its key."""
    settings.write(desk.vault, "jobs_page", page)


def keep_table(desk: Desk, look: dict[str, Any], *, now: datetime) -> None:
    """Remembers the table's columns, their widths, and its order."""
    settings.write(desk.vault, "jobs_table", look)


def put_noes_away(desk: Desk, away: bool, *, now: datetime) -> None:
    """Whether the rejections lie out of sight, on the board and in the table."""
    settings.write(desk.vault, "jobs_noes_away", away)
