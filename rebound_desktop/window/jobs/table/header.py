"""The head of the table: a click sorts, a drag moves or widens, its menu chooses the columns."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.table.columns import COLUMNS, FIRST, KEYS, TICK, Look
from rebound_desktop.window.pieces.menu import menu_called, menu_line

_REST_MS = 400


class Header(QHeaderView):
    """`order_wanted` names a column; `look_changed`: the columns stand or are as wide as never before."""

    order_wanted = Signal(str)
    look_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._putting = False
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.look_changed)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(30)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFont(theme.font(theme.SMALL))
        self.setAccessibleName(word("jobs.table.columns"))
        self.sectionClicked.connect(self.order_by)
        self.sectionMoved.connect(self._changed)
        self.sectionResized.connect(self._changed)

    def put(self, look: Look) -> None:
        """Shows these columns in this order, as wide as they were."""
        self._putting = True
        widths = dict(look.columns)
        for section, key in enumerate(KEYS):
            self.setSectionHidden(section, key not in widths)
            self.resizeSection(section, widths.get(key, COLUMNS[section].width))
        for place, (key, _) in enumerate(look.columns):
            self.moveSection(self.visualIndex(KEYS.index(key)), place)
        self.setSectionResizeMode(KEYS.index(TICK), QHeaderView.ResizeMode.Fixed)
        self._putting = False

    def columns(self) -> tuple[tuple[str, int], ...]:
        """What is in sight, from left to right."""
        order = [self.logicalIndex(place) for place in range(self.count())]
        return tuple((KEYS[at], self.sectionSize(at)) for at in order if not self.isSectionHidden(at))

    def add_columns(self, menu: QMenu) -> None:
        """The columns to choose from, as lines of a menu."""
        for section, column in enumerate(COLUMNS):
            if column.key == TICK:
                continue
            entry = menu_line(menu, word(f"jobs.columns.{column.key}"), partial(self._turn, section))
            entry.setCheckable(True)
            entry.setChecked(not self.isSectionHidden(section))
            entry.setEnabled(column.key != "title")
        menu.addSeparator()
        menu_line(menu, word("jobs.table.first_columns"), self._put_first)

    def open_menu(self, at: QPoint) -> None:
        """The menu of the columns."""
        menu = menu_called(word("jobs.table.columns"), self)
        self.add_columns(menu)
        menu.popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def hideEvent(self, event: QHideEvent) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self.look_changed.emit()
        super().hideEvent(event)

    def _turn(self, section: int) -> None:
        self.setSectionHidden(section, not self.isSectionHidden(section))
        if not self.sectionSize(section):
            self.resizeSection(section, COLUMNS[section].width)
        self.look_changed.emit()

    def _put_first(self) -> None:
        self._putting = True
        widths = dict(FIRST.columns)
        for place, (section, column) in enumerate(enumerate(COLUMNS)):
            self.setSectionHidden(section, column.key not in widths)
            self.resizeSection(section, column.width)
            self.moveSection(self.visualIndex(section), place)
        self._putting = False
        self.look_changed.emit()

    def order_by(self, section: int) -> None:
        """A column was clicked, or asked for by its key: the lines are wanted in its order."""
        if KEYS[section] != TICK:
            self.order_wanted.emit(KEYS[section])

    def _changed(self, *_: int) -> None:
        if not self._putting and self.isVisible():
            self._rest.start()
