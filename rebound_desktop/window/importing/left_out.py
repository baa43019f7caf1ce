"""Each row that an import leaves out or reads in part, with its reason."""

from rebound_desktop.exchange.proposals import DateOrder, TableProposal
from rebound_desktop.qt.words import word

MOST_LINES = 500


def left_out(table: TableProposal) -> list[str]:
    """One line a row: the skipped ones, those that repeat another, those with a part left out."""
    lines = [
        _line(one.row, word(f"imports.skipped.{one.reason}", **one.values), one.member)
        for one in table.skipped
    ]
    lines += [
        _line(one.row, word("importing.page.twice", first=one.first_row), one.member)
        for one in table.duplicates
    ]
    lines += [
        _line(one.row, word(f"imports.remarks.{one.reason}", **one.values), one.member)
        for one in table.remarks
        if table.date_order is not DateOrder.AMBIGUOUS or one.reason != "day_unreadable"
    ]
    if len(lines) > MOST_LINES:
        lines = [*lines[:MOST_LINES], word("importing.page.more", count=len(lines) - MOST_LINES)]
    return lines


def _line(number: int, reason: str, member: str) -> str:
    line = word("jobs.import.row", number=number, reason=reason)
    return f"{member}, {line}" if member else line
