"""The main window: a frame around the tabs."""

from typing import Any

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from rebound_desktop.window import tabs
from rebound_desktop.window.foot import Foot
from rebound_desktop.window.front import come_to_front
from rebound_desktop.window.header import Header
from rebound_desktop.window.pieces.sheet import Sheet, Veil
from rebound_desktop.window.room import Room
from rebound_desktop.window.strip import Strip


class Frame(QMainWindow):
    """Header, strip, the open tab, at most one sheet; it knows no tab from the inside."""

    leaving = Signal()
    tab_opened = Signal(str)
    first_painted = Signal()
    lifted = Signal()  # the sheet that lay over the window is gone

    def __init__(self, room: Room, shown: tuple[tabs.Tab, ...] = tabs.TABS) -> None:
        super().__init__()
        self.room = room
        self.setWindowTitle("Rebound")  # no employer, no title, in no task bar
        self.setMinimumSize(QSize(960, 600))
        self.header, self.strip, self.stack = Header(), Strip(), QStackedWidget()
        self._shown = shown
        self._built: dict[str, QWidget] = {}
        self.veil: Veil | None = None
        self._painted = False
        body = QWidget(objectName="paper")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.strip):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(body)
        self.foot = Foot(body)
        self.header.put_tabs(shown)
        self.header.add.setVisible(any(tab.key == "jobs" for tab in shown))
        self._wire()

    def _wire(self) -> None:
        self.header.tab_chosen.connect(self.open_tab)
        self.header.care_wanted.connect(self._open_care)
        self.header.add_wanted.connect(self._open_add)
        self.header.search_wanted.connect(self._open_search)
        self.strip.change_wanted.connect(self._open_change)
        self.room.wanted.connect(self.show_view)
        self.room.sheet_wanted.connect(self.lay)
        self.room.sheet_left.connect(self.lift)
        self.room.said.connect(self.foot.put)
        self.room.held.connect(self.foot.hold)
        self.foot.undo_wanted.connect(self.room.undo)
        self.foot.view_wanted.connect(self.room.wanted)
        self.room.offered.connect(self.foot.offer)

    def put_tabs(self, shown: tuple[tabs.Tab, ...]) -> None:
        """Shows these tabs; a part that is off is gone."""
        current = self.current_tab
        self._shown = shown
        self.header.put_tabs(shown)
        self.header.add.setVisible(any(tab.key == "jobs" for tab in shown))
        if current not in {tab.key for tab in shown} and shown:
            self.open_tab(shown[0].key)
        elif shown:
            self.header.put_current(next(tab for tab in shown if tab.key == current))

    @property
    def current_tab(self) -> str:
        """The key of the open tab; '' before the first."""
        widget = self.stack.currentWidget()
        return next((key for key, built in self._built.items() if built is widget), "")

    def open_tab(self, key: str, **what: Any) -> None:
        """Opens a tab, made at its first opening, and tells it what it is to show."""
        tab = next((one for one in self._shown if one.key == key), None)
        if tab is None and not self._built and self._shown:
            tab, what = self._shown[0], {}  # its part is off, and something has to be open
        if tab is None:
            return
        key = tab.key
        if key not in self._built:
            self._built[key] = tab.build(self.room)
            self.stack.addWidget(self._built[key])
        self.stack.setCurrentWidget(self._built[key])
        self.header.put_current(tab)
        self._built[key].arrive(**what)  # type: ignore[attr-defined]
        self.tab_opened.emit(key)

    def show_view(self, view: str, what: dict[str, Any]) -> None:
        """Opens a tab, a place inside one, or a sheet; a name nobody knows opens nothing."""
        view = tabs.ALSO.get(view, view)
        if view in tabs.SHEETS:
            self.lay(tabs.build_sheet(view, self.room, what))
        elif view in tabs.INSIDE:
            key, more = tabs.INSIDE[view]
            self.lift()
            self.open_tab(key, **{**more, **what})
        else:
            self.lift()
            self.open_tab(view, **what)

    def lay(self, sheet: Any) -> None:
        """Lays a sheet over everything; one that is open makes way."""
        self.lift()
        self.veil = Veil(sheet, self.centralWidget())
        sheet.closed.connect(self._lifted)

    def lift(self) -> None:
        """Takes the open sheet away, if there is one."""
        if self.veil is not None:
            self.veil.sheet.leave()

    @property
    def open_sheet(self) -> Sheet | None:
        """The sheet that lies over the window."""
        return self.veil.sheet if self.veil is not None else None

    def _lifted(self) -> None:
        self.veil = None
        self.lifted.emit()

    def _open_care(self) -> None:
        self.room.go("care")

    def _open_add(self) -> None:
        self.room.go("add")

    def _open_change(self) -> None:
        self.room.go("setback", change=True)

    def _open_search(self, text: str) -> None:
        self.room.go("search", text=text)

    def come_to_front(self, token: str = "") -> None:
        """Shows the window above the others; `token` is the desktop's leave to do so."""
        come_to_front(self, token)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leaving.emit()
        event.accept()
