"""The first page: four things to take along, and where the rest is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.takeout.part_card import CalendarCard, EverythingCard, PartCard


class ChoosePage(QWidget):
    """`went` names a view that was pressed."""

    went = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.everything, self.calendar = EverythingCard(), CalendarCard()
        self.spreadsheet = PartCard(word("takeout.spreadsheet.title"), word("takeout.spreadsheet.text"))
        self.journal = PartCard(word("takeout.journal.title"), word("takeout.journal.text"))
        self.problem = labels.strong()
        self.problem.hide()
        self.report = buttons.link(word("numbers.page.report"), self._report)
        self.where = buttons.link(word("takeout.where"), self._where)
        self.bring = buttons.link(word("takeout.bring"), self._bring)
        links = Flow(gap=18)
        for link in (self.report, self.bring, self.where):
            links.addWidget(link)
        self.close_link = buttons.quiet(word("frame.close"), self.left.emit)
        foot = row(holding(links), self.close_link)
        foot.setStretch(0, 1)
        cards = (self.everything, self.spreadsheet, self.journal, self.calendar)
        text = labels.soft(word("takeout.text"))
        self.setLayout(column(text, self.problem, *cards, 4, foot, gap=10))

    def put_parts(self, parts: frozenset[str]) -> None:
        """A part that is off is not offered by itself."""
        self.spreadsheet.setVisible("jobs" in parts)
        self.report.setVisible("jobs" in parts)
        self.journal.setVisible("journal" in parts)

    def say(self, sentence: str) -> None:
        """What became of the last one; '' for nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _report(self) -> None:
        self.went.emit("report")

    def _where(self) -> None:
        self.went.emit("whereabouts")

    def _bring(self) -> None:
        self.went.emit("import")
