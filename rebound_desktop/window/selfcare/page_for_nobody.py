"""A page for nobody: its own file, kept in the drawer or burned; nothing else ever knows of it."""

from functools import partial

from PySide6.QtCore import QEasingCurve, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QFont, QHideEvent, QTextCursor
from PySide6.QtWidgets import QGraphicsOpacityEffect, QPlainTextEdit, QWidget

from rebound_desktop.actions.pages import begin_page, burn_page, keep_page, open_pages, read_page, write_page
from rebound_desktop.qt import theme
from rebound_desktop.qt.motion import motion
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room

_SAVED_WITHIN_MS = 1500
_FADES_MS = 2000
_WIDE, _SIZE = 640, 17


class PageForNobody(QWidget):
    """`left` when it is closed, kept or gone; a page that is closed lies open until the next time."""

    left = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._page = ""
        self.text = QPlainTextEdit()
        self.gone = labels.title(word("selfcare.page.gone"))
        self.keep = buttons.secondary(word("selfcare.page.keep"))
        self.burn = buttons.secondary(word("selfcare.page.burn"))
        self.close_it = buttons.quiet(word("selfcare.page.close"))
        self._saving = QTimer(self, singleShot=True, interval=_SAVED_WITHIN_MS)
        self._fading = QVariantAnimation(self)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self.text.setObjectName("page")
        self.text.setPlaceholderText(word("selfcare.page.placeholder"))
        self.text.setAccessibleName(word("selfcare.page.title"))
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFont(theme.font(_SIZE)))
        self.gone.hide()
        foot = row(self.close_it, None, self.burn, self.keep, gap=12)
        title = labels.heading(word("selfcare.page.title"))
        inner = column(
            title, labels.soft(word("selfcare.page.text")), 6, self.text, self.gone, None, foot, gap=8
        )
        inner.setStretch(inner.indexOf(self.text), 1000)  # all of the room, while it is there
        page = QWidget()
        page.setLayout(inner)
        page.setMaximumWidth(_WIDE)
        line = row(None, page, None, edge=(34, 34, 34, 34))
        line.setStretch(1, 10)
        self.setLayout(line)

    def _wire(self) -> None:
        self.text.textChanged.connect(self._typed)
        self._saving.timeout.connect(self.save)
        self.keep.clicked.connect(self._keep)
        self.burn.clicked.connect(self._burn)
        self.close_it.clicked.connect(self._leave)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self._is_gone)
        self._room.leaving.connect(self.save)

    def open(self, *, one_line: bool = False) -> None:
        """Opens the page that lies open, else a new one."""
        self.text.setMaximumHeight(48 if one_line else 16_777_215)
        self.gone.hide()
        self.text.show()
        for button in (self.keep, self.burn):
            button.setEnabled(True)
            button.show()
        if not self._page:
            self._room.do(open_pages, then=self._found)
        self.text.setFocus()

    def save(self) -> None:
        """Writes the page as it stands into its own file."""
        self._saving.stop()
        if self._page and self.text.toPlainText():
            self._room.do(write_page, self._page, self.text.toPlainText())

    def _found(self, pages: list[str]) -> None:
        if pages:
            self._room.do(read_page, pages[0], then=partial(self._begin, pages[0]))
        else:
            self._room.do(begin_page, then=self._begin_empty)

    def _begin_empty(self, page: str) -> None:
        self._begin(page, self.text.toPlainText())

    def _begin(self, page: str, text: str) -> None:
        self._page = page
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setFocus()

    def _typed(self) -> None:
        if not self._saving.isActive():
            self._saving.start()

    def _keep(self) -> None:
        if not self.text.toPlainText().strip():
            self._leave()
            return
        self.save()
        self._room.do(keep_page, self._page, then=self._kept)

    def _kept(self, _page: str) -> None:
        self._forget()
        self._room.say(word("selfcare.page.kept"), undo=True)
        self.left.emit()

    def _burn(self) -> None:
        """Gone at once; what is seen of it fades."""
        self._saving.stop()
        for button in (self.keep, self.burn):
            button.setEnabled(False)
        if self._page:
            self._room.do(burn_page, self._page)
        self._page = ""
        lasts = motion(_FADES_MS) if self.text.toPlainText() else 0
        if not lasts:
            self._is_gone()
            return
        self._ink = QGraphicsOpacityEffect(self.text)
        self.text.setGraphicsEffect(self._ink)
        self._fading.setDuration(lasts)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._fading.start()

    def _fade(self, value: object) -> None:
        self._ink.setOpacity(float(value))  # type: ignore[arg-type]

    def _is_gone(self) -> None:
        self._forget()
        self.text.hide()
        for button in (self.keep, self.burn):
            button.hide()
        self.gone.show()
        self.close_it.setFocus()

    def _forget(self) -> None:
        """Nothing of it stays in the field, nor in what the field could undo."""
        self._page = ""
        self.text.blockSignals(True)
        self.text.clear()
        self.text.document().clearUndoRedoStacks()
        self.text.blockSignals(False)
        self._saving.stop()
        self.text.setGraphicsEffect(None)  # type: ignore[arg-type]

    def _leave(self) -> None:
        self.save()
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._fading.state() == QVariantAnimation.State.Running:
            self._fading.stop()
            self._is_gone()
        self.save()
