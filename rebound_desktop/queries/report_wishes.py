"""How the person wanted the last report."""

from datetime import datetime

from rebound_desktop.domain.activity import Column, ReportWishes
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault


def report_wishes(vault: Vault, *, now: datetime) -> ReportWishes:
    """As it was chosen; the usual where it never was."""
    del now
    kept = settings.read(vault, "report", {})
    if not kept:
        return ReportWishes()
    known = {column.value for column in Column}
    columns = tuple(Column(code) for code in kept.pop("columns", ()) if code in known)
    return ReportWishes(columns=columns or tuple(Column), **kept)
