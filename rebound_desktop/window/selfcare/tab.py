"""Self-care: the ring, the menu, how heavy it is, a page for nobody; at night what is safe then."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from rebound_desktop.actions.pages import open_pages
from rebound_desktop.domain.night import is_night
from rebound_desktop.qt.words import word
from rebound_desktop.queries.feelings import Feelings, feelings
from rebound_desktop.queries.kit import kit
from rebound_desktop.queries.own_people import own_people
from rebound_desktop.queries.quiet_running import Ring, quiet_ring
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row, scrolling
from rebound_desktop.window.room import Room
from rebound_desktop.window.selfcare.chart_sheet import ChartSheet
from rebound_desktop.window.selfcare.feeling_card import FeelingCard
from rebound_desktop.window.selfcare.good_day import HeavyDaysCard, LineCard
from rebound_desktop.window.selfcare.ground import Ground
from rebound_desktop.window.selfcare.kit_menu import KitMenu
from rebound_desktop.window.selfcare.kit_sheet import KitSheet
from rebound_desktop.window.selfcare.page_card import PageCard
from rebound_desktop.window.selfcare.page_for_nobody import PageForNobody
from rebound_desktop.window.selfcare.quiet_side import QuietSide
from rebound_desktop.window.setback.ready import ReadySheet

_LOOK_MS = 60_000
_SIDE, _NARROW_SIDE, _NARROW = 352, 280, 1200
_QUIET = frozenset({"quiet_time", "setback", "spoken", "interview", "job"})
_KIT = frozenset({"kit_item", "kit_use"})
_FEELINGS = frozenset({"check_in", "line_from_me", "setback"})


class SelfCareTab(QWidget):
    """Views inside: page="checkin" (how heavy it is), page="nobody" (a page for nobody)."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._night, self._everything, self._stale = False, False, True
        self.side, self.menu = QuietSide(room), KitMenu(room)
        self.feeling, self.page_card = FeelingCard(room), PageCard()
        self.line_card, self.heavy_days = LineCard(room), HeavyDaysCard(room)
        self.page = PageForNobody(room)
        self.everything = buttons.link(word("selfcare.night.everything"))
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self._night_line = holding(
            row(labels.soft(word("selfcare.night.text"), wrap=False), self.everything, None, gap=12)
        )
        self._cards: QBoxLayout = row(self.feeling, self.page_card, gap=14)
        for number in range(2):
            self._cards.setStretch(number, 1)
        right = column(
            self._night_line, self.heavy_days, self.menu, 6, self._cards, self.line_card, None, gap=14
        )
        whole = row(holding(column(self.side)), holding(right), gap=34, edge=(34, 34, 44, 34))
        whole.setStretch(1, 1)
        self._ground, page_ground = Ground(), Ground()
        self._ground.setLayout(column(scrolling(holding(whole))))
        page_ground.setLayout(column(self.page))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._ground)
        self._stack.addWidget(page_ground)

    def _wire(self) -> None:
        self._timer.timeout.connect(self.look)
        self._room.edited.connect(self._edited)
        self.side.sooner.connect(self._ready_sooner)
        self.side.day_wanted.connect(self._take_a_day)
        self.menu.edit_wanted.connect(self._edit_kit)
        self.feeling.word_tapped.connect(self.side.put_word)
        self.feeling.noted.connect(self._look_at_feelings)
        self.feeling.chart_wanted.connect(self._show_chart)
        self.page_card.page_wanted.connect(self.open_page)
        self.page_card.line_wanted.connect(self._open_line)
        self.page.left.connect(self._close_page)
        self.everything.clicked.connect(self._show_everything)

    def arrive(self, page: str = "", **_what: object) -> None:
        """Shows everything as it is now."""
        self._everything = False
        self.feeling.begin_anew()
        self.look()
        self._room.ask(own_people, then=self.feeling.put_people, view="selfcare.people")
        self._room.do(open_pages, then=self._know_pages)
        if page == "nobody":
            self.open_page()
            return
        self._stack.setCurrentIndex(0)
        if page == "checkin":
            self.feeling.heaviness.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Asks anew for what time and changes move."""
        self._keep_night()
        self._room.ask(quiet_ring, then=self.side.put, view="selfcare.ring")
        self._room.ask(kit, then=self.menu.put, view="selfcare.menu")
        self._look_at_feelings()

    def _look_at_feelings(self) -> None:
        self._room.ask(feelings, then=self._put_feelings, view="selfcare.feelings")

    def _edited(self, tables: frozenset[str]) -> None:
        if not self.isVisible():
            return  # it looks when it is opened
        if tables & _QUIET:
            self._room.ask(quiet_ring, then=self._put_ring, view="selfcare.ring")
        if tables & _KIT:
            self._room.ask(kit, then=self.menu.put, view="selfcare.menu")
        if tables & _FEELINGS:
            self._look_at_feelings()
        if "own_person" in tables:
            self._room.ask(own_people, then=self.feeling.put_people, view="selfcare.people")

    def _put_ring(self, ring: Ring | None) -> None:
        self.side.put(ring)

    def _put_feelings(self, found: Feelings) -> None:
        self.feeling.put(found)
        self.heavy_days.setVisible(found.heavy_lately)
        self.line_card.setVisible(found.ask_line and not self._night)

    def _keep_night(self) -> None:
        self._night = is_night(self._room.now(), self._room.zone())
        careful = self._night and not self._everything
        self._night_line.setVisible(careful)
        for part in (self.side, self.menu, self.feeling):
            part.put_night(careful)
        if self.isVisible():
            self._room.night.emit(self._night)

    def _show_everything(self) -> None:
        self._everything = True
        self.look()

    def _ready_sooner(self) -> None:
        self._room.sheet(ReadySheet(self._room))

    def _take_a_day(self) -> None:
        self._room.go("setback")

    def _edit_kit(self) -> None:
        self._room.sheet(KitSheet(self._room))

    def _show_chart(self) -> None:
        self._room.sheet(ChartSheet(self._room))

    def open_page(self) -> None:
        """Opens the page for nobody over the whole tab."""
        self._stack.setCurrentIndex(1)
        self.page.open()

    def _open_line(self) -> None:
        self._stack.setCurrentIndex(1)
        self.page.open(one_line=True)

    def _close_page(self) -> None:
        self._stack.setCurrentIndex(0)
        self._room.do(open_pages, then=self._know_pages)
        self.page_card.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _know_pages(self, pages: list[str]) -> None:
        self.page_card.put_waiting(bool(pages))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self._room.night.emit(is_night(self._room.now(), self._room.zone()))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._room.night.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _NARROW
        self.side.setFixedWidth(_SIDE if wide else _NARROW_SIDE)
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(across)
        self.menu.put_wide(wide)
