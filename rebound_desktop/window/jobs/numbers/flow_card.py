"""Where they went: the flow picture, the same as a table, and both as a file."""

from PySide6.QtCore import Signal

from rebound_desktop.domain.flows import Flow
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.numbers.sankey import Sankey
from rebound_desktop.window.jobs.numbers.tables import flow_lines, flow_table
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row


class FlowCard(Card):
    """`save_wanted`: as a file. The line under the picture says what is pointed at."""

    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture, self.table = Sankey(), flow_table()
        self.table.hide()
        self.line = labels.soft(word("numbers.flow.hint"))
        self.turn = buttons.link(word("numbers.flow.as_table"), self._turn)
        self.save = buttons.link(word("numbers.flow.save"), self.save_wanted.emit)
        heading = labels.heading(word("numbers.flow.title"), wrap=False)
        self.column.addLayout(row(heading, None, self.turn, self.save, gap=14))
        for part in (self.picture, self.table, self.line):
            self.column.addWidget(part)
        self.picture.told.connect(self._tell)

    def put(self, flows: tuple[Flow, ...]) -> None:
        """Shows these flows, in the shape that was chosen."""
        self.picture.put(flows)
        self.table.put(flow_lines(flows))

    def _turn(self) -> None:
        to_table = self.table.isHidden()
        self.table.setVisible(to_table)
        self.picture.setVisible(not to_table)
        self.line.setVisible(not to_table)
        words = word(f"numbers.flow.{'as_picture' if to_table else 'as_table'}")
        self.turn.setText(words)
        self.turn.setAccessibleName(words)

    def _tell(self, said: str) -> None:
        self.line.setText(said or word("numbers.flow.hint"))
