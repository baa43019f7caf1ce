"""Applications by one thing they share, as a small table, with what may be said of it."""

from dataclasses import replace

from PySide6.QtCore import QDate, QLocale

from rebound_desktop.domain.group import Group
from rebound_desktop.qt.words import language, word
from rebound_desktop.window.jobs.numbers.saying import groups_sentence
from rebound_desktop.window.jobs.numbers.tables import group_lines, group_table
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.card import Card

# More lines than anybody compares; what is left out is counted in words.
_MOST = 240


class GroupCard(Card):
    """`kind` is source, resume or month; it is gone where nothing was noted."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        title = word(f"numbers.group.by_{kind}")
        self.table = group_table(title, word(f"numbers.group.{kind}"))
        self.line = labels.soft()
        for part in (labels.heading(title), self.table, self.line):
            self.column.addWidget(part)

    def put(self, groups: tuple[Group, ...]) -> None:
        """Shows these groups."""
        self.setVisible(any(group.name for group in groups))
        shown = groups[:_MOST]
        if self._kind == "month":
            shown = tuple(replace(group, name=_month(group.name)) for group in shown)
        self.table.put(group_lines(shown))
        said = word("numbers.group.note") if self._kind == "month" else groups_sentence(groups)
        if len(groups) > _MOST:
            said = " ".join((said, word("numbers.group.more", count=len(groups) - _MOST)))
        self.line.setText(said)


def _month(code: str) -> str:
    """ "November 2026"."""
    year, month = code.split("-")
    return QLocale(language()).toString(QDate(int(year), int(month), 1), "MMMM yyyy")
