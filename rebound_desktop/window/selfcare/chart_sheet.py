"""How heavy it was: as a picture, as a table, and with and without what the kit holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from rebound_desktop.domain.with_and_without import WithAndWithout
from rebound_desktop.qt.moments import clock_time
from rebound_desktop.qt.words import word
from rebound_desktop.queries.feelings import Noted
from rebound_desktop.queries.heavy_chart import HeavyChart, heavy_chart
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room
from rebound_desktop.window.selfcare.chart import Chart
from rebound_desktop.window.selfcare.feeling_words import said
from rebound_desktop.window.setback.moments import day_month

_TABLE_HIGH = 300


class ChartSheet(Sheet):
    """Opens by a click alone; nothing of it is ever shown unasked."""

    def __init__(self, room: Room) -> None:
        super().__init__(word("selfcare.chart.title"), width=660)
        self._room = room
        self.heading_words = labels.title(word("selfcare.chart.title"))
        self.turn = buttons.link(word("selfcare.chart.table"))
        self._body = column(gap=8)
        self.close_it = buttons.secondary(word("care.close"))
        self.column.addWidget(self.heading_words)
        self.column.addLayout(self._body)
        self.column.addLayout(row(None, self.close_it, edge=(0, 8, 0, 0)))
        self.close_it.clicked.connect(self.leave)
        self.turn.clicked.connect(self._turn)
        room.ask(heavy_chart, then=self._put, view="selfcare.chart")

    def _put(self, found: HeavyChart) -> None:
        if not found.notes:
            self._body.addWidget(labels.soft(word("selfcare.chart.empty")))
            return
        self._chart, self._table = Chart(found), self._made(found.notes)
        self._table.hide()
        for part in (self._chart, self._table, labels.small(word("selfcare.chart.gaps"))):
            self._body.addWidget(part)
        self._body.addLayout(row(self.turn, None))
        for name, sides in found.things:
            self._body.addWidget(labels.text(_sentence(name, sides)))

    def _made(self, notes: tuple[Noted, ...]) -> QTableWidget:
        table = QTableWidget(len(notes), 3)
        table.setHorizontalHeaderLabels(
            [word(f"selfcare.chart.{key}") for key in ("date", "heaviness", "words")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setFixedHeight(_TABLE_HIGH)
        table.setAccessibleName(word("selfcare.chart.title"))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        zone = self._room.zone()
        for line, one in enumerate(notes):
            heavy = "" if one.heaviness is None else str(one.heaviness)
            when = f"{day_month(one.day)}, {clock_time(one.at, zone)}"
            for place, text in enumerate((when, heavy, ", ".join(map(said, one.words)))):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                table.setItem(line, place, item)
        return table

    def _turn(self) -> None:
        picture = self._chart.isHidden()
        self._chart.setVisible(picture)
        self._table.setVisible(not picture)
        words = word(f"selfcare.chart.{'table' if picture else 'picture'}")
        self.turn.setText(words)
        self.turn.setAccessibleName(words)


def _sentence(name: str, sides: WithAndWithout) -> str:
    """Two means with the days they stand on; never which of them caused the other."""
    parts = [
        f"{word('selfcare.chart.with', thing=name)} {sides.with_it:.1f} (n = {sides.days_with})",
        f"{word('selfcare.chart.without')} {sides.without:.1f} (n = {sides.days_without})",
    ]
    if sides.may_be_chance:
        parts.append(word("selfcare.chart.chance"))
    return " · ".join(parts)
