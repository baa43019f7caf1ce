"""The bar on top: tabs, *Talk to a person*, search, *Add job*, the menu."""

from PySide6.QtCore import QLineF, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.tabs import Tab

HEIGHT = 56
_AT_THE_END = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Header(QWidget):
    """Shows the tabs handed to it; each signal states what was asked for."""

    tab_chosen = Signal(str)
    care_wanted = Signal()
    add_wanted = Signal()
    search_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.tabs = _Tabs()
        self.care = buttons.link(word("care.title"), size=theme.BODY)
        self.search = _Search()
        self.add = buttons.primary(word("jobs.board.add"))
        self.more = _More()
        self.more.setAccessibleName(word("frame.menu"))
        self.more.setToolTip(word("frame.menu"))
        self.menu = QMenu(self)
        # Opened by hand: a button that opens its menu by itself does nothing when a screen reader presses it.
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.tabs)
        row.addStretch(1)
        for part in (self.care, self.search, self.add, self.more):
            row.addWidget(part)
        row.setStretchFactor(self.search, 50)
        self._keys: list[str] = []
        self.tabs.currentChanged.connect(self._chosen)
        self.care.clicked.connect(self.care_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.search.opened.connect(self.search_wanted)

    def put_tabs(self, tabs: tuple[Tab, ...]) -> None:
        """Shows these tabs and no others, without choosing any anew."""
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for tab in tabs:
            self.tabs.addTab(word(tab.title))
        self._keys = [tab.key for tab in tabs]
        self.tabs.blockSignals(False)

    def put_current(self, tab: Tab) -> None:
        """Marks the tab that is open, in its phase's colour."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(self._keys.index(tab.key))
        self.tabs.blockSignals(False)
        self.tabs.put_tone(tab.tone)

    def put_quiet(self, quiet: bool) -> None:
        """In quiet time nothing up here asks for anything: *Add job* is a plain button."""
        buttons.retone(self.add, "" if quiet else "ink")

    def add_entry(self, entry: QAction) -> None:
        """Adds one line to the menu; its shortcut works from anywhere in the window."""
        self.menu.addAction(entry)

    def _open_menu(self) -> None:
        right = self.more.mapToGlobal(self.more.rect().bottomRight())
        self.menu.popup(right - QPoint(self.menu.sizeHint().width(), 0))
        self.menu.setActiveAction(self.menu.actions()[0])

    def retint(self) -> None:
        """Draws the menu's icon in the palette's colours."""
        self.more.update()

    def _chosen(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.tab_chosen.emit(self._keys[index])


class _Tabs(QTabBar):
    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(word("frame.tabs"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setFont(theme.font(theme.BODY, 500))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tone = ""

    def put_tone(self, tone: str) -> None:
        if tone != self._tone:
            self._tone = tone
            self.retint()

    def retint(self) -> None:
        strong = theme.palette().tone(self._tone or "ink")[0]
        self.setStyleSheet(f"QTabBar::tab:selected {{ border-bottom: 3px solid {strong}; }}")

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(super().tabSizeHint(index).width(), HEIGHT - 1)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)


class _More(QToolButton):
    """The menu's button. Its three lines are drawn here: for an SVG the first frame would wait for QtSvg."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet("QToolButton { border: none; }")
        self.setFixedSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.palette().soft), 1.7)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for y in (8, 14, 20):
            painter.drawLine(QLineF(7, y, 21, y))
        painter.end()


class _Search(QLineEdit):
    """Looks like a field, opens the search over everything with what was typed."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText(word("search.placeholder"))
        self.setAccessibleName(word("search.placeholder"))
        self.setMinimumWidth(120)
        self.setMaximumWidth(260)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._open)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where there is room, the keys that lead there stand at its end."""
        super().paintEvent(event)
        keys = word("search.keys")
        needed = self.fontMetrics().horizontalAdvance(self.placeholderText() + keys) + 60
        if self.text() or self.width() < needed:
            return
        painter = QPainter(self)
        painter.setPen(QColor(theme.palette().soft))
        painter.drawText(self.rect().adjusted(0, 0, -14, 0), _AT_THE_END, keys)
        painter.end()

    def _open(self, text: str) -> None:
        self.clear()
        self.opened.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.text())
            return
        super().keyPressEvent(event)
