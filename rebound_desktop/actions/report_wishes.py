"""How the person wants the report: remembered on this computer, no step."""

from datetime import datetime
from typing import Any

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.activity import ReportWishes
from rebound_desktop.store import settings


def keep_report_wishes(desk: Desk, wishes: ReportWishes, *, now: datetime) -> None:
    """The next report begins with these."""
    del now
    kept: dict[str, Any] = {
        "name": wishes.name,
        "reference": wishes.reference,
        "columns": [column.value for column in wishes.columns],
        "language": wishes.language,
        "paper": wishes.paper,
        "earlier": wishes.earlier,
        "sign": wishes.sign,
    }
    settings.write(desk.vault, "report", kept)
