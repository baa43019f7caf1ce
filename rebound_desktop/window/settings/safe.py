"""Where everything lies: the last verified copy, one by hand, the folders, how to leave."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.days import day_word
from rebound_desktop.qt.moments import clock_time
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class Safe(QWidget):
    """`copy_wanted`: *Make a copy now*; `went` names a view that was pressed. Paths can be selected."""

    copy_wanted = Signal()
    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.last = labels.text()
        self.make = buttons.secondary(word("settings.copies.make"), self.copy_wanted.emit)
        self.folders = labels.soft()
        self.how = labels.soft()
        for one in (self.folders, self.how):
            one.setTextInteractionFlags(one.textInteractionFlags() | _SELECTABLE)
        self.where = buttons.link(word("takeout.where"), partial(self._go, "whereabouts"))
        self.take = buttons.secondary(word("takeout.title"), partial(self._go, "takeout"))
        newest = row(self.last, self.make)
        newest.setStretch(0, 1)
        self.setLayout(
            column(
                labels.heading(word("settings.copies.title")),
                newest,
                10,
                labels.heading(word("settings.copies.where")),
                self.folders,
                row(self.where, None),
                10,
                labels.heading(word("settings.leave.title")),
                labels.soft(word("settings.leave.export_text")),
                row(self.take, None),
                10,
                labels.heading(word("settings.leave.how")),
                self.how,
            )
        )

    def _go(self, view: str, _checked: bool = False) -> None:
        self.went.emit(view)

    def put_copy(self, taken: datetime | None, zone: ZoneInfo, today: date) -> None:
        """Shows when the newest verified copy was taken (UTC)."""
        if taken is None:
            self.last.setText(word("settings.copies.none"))
            return
        day = day_word(taken.astimezone(zone).date(), today)
        when = word("board.day.at", day=day, time=clock_time(taken, zone))
        self.last.setText(word("settings.copies.last", when=when))

    def put_folders(self, folders: tuple[Path, ...]) -> None:
        """Shows where everything lies."""
        self.folders.setText("\n".join(str(one) for one in folders))
        self.how.setText(word("settings.leave.how_text", path=", ".join(str(one) for one in folders)))
