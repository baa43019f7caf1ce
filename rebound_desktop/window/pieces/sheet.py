"""A sheet: a white page over the veiled window, left by Escape or its own buttons."""

import contextlib

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.footing import Footing
from rebound_desktop.window.pieces.rows import scrolling

_SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LINE = 1


class Sheet(Card):
    """A page with a heading; subclasses fill `column` and set `heading_words`, which gets the first focus."""

    closed = Signal()

    def __init__(self, name: str, *, width: int = 640, parent: QWidget | None = None) -> None:
        super().__init__(radius=14, margins=(34, 28, 34, 28), spacing=8, parent=parent)
        self.wanted_width = width
        self.setAccessibleName(name)
        self.heading_words: QWidget | None = None
        self.footing: Footing | None = None
        self.laid = False  # over a window, in a frame that stays where it is when the words scroll

    def stay(self, foot: QWidget) -> None:
        """Keeps these buttons in sight at the foot, also where the sheet is longer than the window."""
        self.footing = Footing(foot, self)
        self.column.addSpacing(self.footing.height_kept - self.column.contentsMargins().bottom())

    def sizeHint(self) -> QSize:
        """As high as its words are at its own width; labels that wrap would ask for more."""
        width = self.width() if self.isVisible() else self.wanted_width
        height = self.heightForWidth(width) if self.hasHeightForWidth() else super().sizeHint().height()
        return QSize(self.wanted_width, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.laid:
            super().paintEvent(event)

    def leave(self) -> None:
        """Closes the sheet; what was typed in it stays where its owner keeps it."""
        self.closed.emit()

    def may_leave(self) -> bool:
        """Whether Escape closes the sheet at once; sheets with unsaved words override it."""
        return True


class Veil(QWidget):
    """Dims the window and holds the sheet in its middle; nothing behind it can be reached."""

    def __init__(self, sheet: Sheet, over: QWidget) -> None:
        super().__init__(over)
        self.sheet = sheet
        self._back_to = over.window().focusWidget()
        self._area: QScrollArea = scrolling(sheet, name="sheet")
        sheet.laid = True
        self._area.setParent(self)
        # No stop for Tab: it is the controls that are walked, and scrolled to.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)
        sheet.installEventFilter(self)
        sheet.closed.connect(self.lift)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        first = sheet.heading_words or sheet
        if first.focusPolicy() == Qt.FocusPolicy.NoFocus:
            first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Takes veil and sheet away and gives the focus back."""
        self.parentWidget().removeEventFilter(self)
        self.hide()
        if self._back_to is not None:
            with contextlib.suppress(RuntimeError):  # what had the focus may have gone in the meantime
                self._back_to.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.sheet and event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        elif watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = min(self.sheet.wanted_width, self.width() - 40)
        needed = self.sheet.heightForWidth(width) if self.sheet.hasHeightForWidth() else -1
        needed = max(needed, self.sheet.sizeHint().height(), self.sheet.minimumSizeHint().height())
        height = min(needed + 2 * _LINE, self.height() - 40)
        top = max(20, min(48, (self.height() - height) // 2))
        frame = width + 2 * _LINE
        self._area.setGeometry((self.width() - frame) // 2, top, frame, height)
        if self.sheet.footing is not None:
            self.sheet.footing.place()

    def bring_in_sight(self, widget: QWidget) -> None:
        """Scrolls so that what has the focus is to be seen, above the foot."""
        footing = self.sheet.footing
        if footing is None or not footing.isAncestorOf(widget):
            self._area.ensureWidgetVisible(widget, 0, footing.height_kept + 20 if footing else 20)

    def refit(self) -> None:
        """Fits the sheet's height to its words after they changed."""
        self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.sheet.may_leave():
            self.sheet.leave()
            return
        if event.key() in _SCROLLS:
            QCoreApplication.sendEvent(self._area.verticalScrollBar(), event)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return _cycle(self, forwards)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.palette().veil))
        painter.end()


def _cycle(veil: Veil, forwards: bool) -> bool:
    """Moves the focus on inside the veil only."""
    able = [
        one
        for one in veil.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(veil) and one.isEnabled()
    ]
    chain, walk = [], veil.nextInFocusChain()
    while walk is not veil:
        if walk in able:
            chain.append(walk)
        walk = walk.nextInFocusChain()
    if not chain:
        return False
    now = veil.window().focusWidget()
    place = chain.index(now) if now in chain else -1 if forwards else 0
    target = chain[(place + (1 if forwards else -1)) % len(chain)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    veil.bring_in_sight(target)
    return True
