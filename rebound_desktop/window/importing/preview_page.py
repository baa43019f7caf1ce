"""The page before anything is saved: what was found, what is unclear, what is left out."""

from datetime import date

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView, QWidget

from rebound_desktop.exchange.proposals import Answers, DateOrder, TableProposal
from rebound_desktop.qt.words import word
from rebound_desktop.window.importing.columns_box import ColumnsBox
from rebound_desktop.window.importing.left_out import left_out
from rebound_desktop.window.importing.proposed_rows import ProposedRows
from rebound_desktop.window.importing.stages_box import StagesBox
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.tick import Tick

_KNOWN = ("linkedin", "huntr", "teal", "simplify")


class PreviewPage(QWidget):
    """`answered` gives all answers so far: the file is read again with them. `wanted` begins the import."""

    answered = Signal(object)
    wanted = Signal()
    left = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._found = labels.strong()
        self._known, self._format = labels.soft(wrap=False), labels.soft(wrap=False)
        self._order_words = labels.text(wrap=False)
        self.day_first = buttons.chip(word("jobs.import.day_first"), tone="ink")
        self.month_first = buttons.chip(word("jobs.import.month_first"), tone="ink")
        self._order = holding(row(self._order_words, None, self.day_first, self.month_first))
        self._stages_words, self.stages = labels.strong(word("jobs.import.stages"), wrap=False), StagesBox()
        self.columns_link = buttons.link(word("jobs.import.columns"))
        self.columns = ColumnsBox()
        self._columns_part = holding(
            column(self.columns, labels.small(word("importing.page.kept_aside"), wrap=False))
        )
        self.rows, self.table = ProposedRows(today), QTableView()
        self.left_out, self._left_words, self._left_list = (
            QStringListModel(),
            labels.text(wrap=False),
            QListView(),
        )
        self.answers = Tick(word("jobs.import.answers"))
        self._answers_words = labels.small(word("jobs.import.answers_text"))
        self.bring, self.cancel = buttons.primary(""), buttons.quiet(word("jobs.import.cancel"))
        self._lay_out()
        self._wire()
        self._mapping: dict[str, str] | None = None
        self._day_order: DateOrder | None = None

    def _lay_out(self) -> None:
        self.table.setModel(self.rows)
        self.table.setAccessibleName(word("importing.page.preview"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(190)
        self._left_list.setModel(self.left_out)
        self._left_list.setAccessibleName(word("importing.page.left_out"))
        self._left_list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._left_list.setMaximumHeight(96)
        self._columns_part.hide()
        parts = (
            self._found,
            self._format,
            self._known,
            self._order,
            self._stages_words,
            self.stages,
            row(self.columns_link, None),
            self._columns_part,
            self.table,
            self.answers,
            self._answers_words,
            self._left_words,
            self._left_list,
            row(None, self.cancel, self.bring),
        )
        self.setLayout(column(*parts, gap=8))

    def _wire(self) -> None:
        self.columns_link.clicked.connect(self._fold)
        self.columns.changed.connect(self._map)
        self.stages.changed.connect(self._answer)
        self.day_first.clicked.connect(self._put_day_first)
        self.month_first.clicked.connect(self._put_month_first)
        self.answers.toggled.connect(self._answer)
        self.bring.clicked.connect(self.wanted)
        self.cancel.clicked.connect(self.left)

    def begin(self) -> None:
        """Another file: no answers yet."""
        self._mapping = self._day_order = None
        self.stages.forget()
        self.answers.blockSignals(True)
        self.answers.setChecked(False)
        self.answers.blockSignals(False)
        self._columns_part.hide()

    def put(self, name: str, table: TableProposal, known: int) -> None:
        """Shows what the file would bring; `known` of its jobs are here already."""
        count = len(table.rows)
        self._found.setText(
            word("jobs.import.found", count=count, name=name)
            if count
            else word("importing.page.no_jobs", name=name)
        )
        self._format.setVisible(table.source in _KNOWN)
        if table.source in _KNOWN:
            source = word(f"importing.source.{table.source}")
            self._format.setText(word("jobs.import.known_format", source=source))
        self._known.setVisible(bool(known))
        self._known.setText(word("jobs.import.already", count=known))
        self._ask(table)
        self.columns.put(table)
        if not count:
            self._columns_part.show()
        self.rows.put(table.rows)
        self._leave_out(table)
        self.bring.setText(word("jobs.import.import", count=count - known))
        self.bring.setAccessibleName(self.bring.text())
        # Days that can be read two ways are asked about first: none is lost, none is guessed.
        self.bring.setEnabled(count > known and table.date_order is not DateOrder.AMBIGUOUS)

    def wait(self) -> None:
        """The file is being read again."""
        self.bring.setEnabled(False)

    def _ask(self, table: TableProposal) -> None:
        asked = table.date_order is DateOrder.AMBIGUOUS or self._day_order is not None
        self._order.setVisible(asked)
        if asked and self._day_order is None:
            self._order_words.setText(word("jobs.import.date_order", example=_ambiguous_day(table)))
        self.day_first.setChecked(self._day_order is DateOrder.DAY_FIRST)
        self.month_first.setChecked(self._day_order is DateOrder.MONTH_FIRST)
        self.stages.put(table.unknown_stages)
        self._stages_words.setVisible(bool(self.stages.choices))
        held = bool(table.answers_held) or self.answers.isChecked()
        self.answers.setVisible(held)
        self._answers_words.setVisible(held)

    def _leave_out(self, table: TableProposal) -> None:
        lines = left_out(table)
        self.left_out.setStringList(lines)
        self._left_list.setVisible(bool(lines))
        gone = len(table.skipped) + len(table.duplicates)
        self._left_words.setVisible(bool(gone))
        self._left_words.setText(word("jobs.import.skipped", count=gone))

    def _fold(self) -> None:
        self._columns_part.setVisible(self._columns_part.isHidden())

    def _map(self, mapping: dict[str, str]) -> None:
        self._mapping = mapping
        self._answer()

    def _put_day_first(self) -> None:
        self._day_order = DateOrder.DAY_FIRST
        self._answer()

    def _put_month_first(self) -> None:
        self._day_order = DateOrder.MONTH_FIRST
        self._answer()

    def _answer(self, *_: object) -> None:
        self.answered.emit(
            Answers(
                mapping=self._mapping,
                date_order=self._day_order,
                stages=self.stages.picks(),
                take_answers=self.answers.isChecked(),
            )
        )


def _ambiguous_day(table: TableProposal) -> str:
    for name in ("applied_on", "saved_on", "closes_on", "closed_on"):
        if name in table.mapping:
            place = table.columns.index(table.mapping[name])
            for cells in table.sample:
                if len(cells) > place and cells[place]:
                    return cells[place]
    return "03/04"
