"""The left side of Self-care: the ring, one sentence that follows the word tapped, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.moments import clock_time, day_name, part_of_day
from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.quiet_running import Ring
from rebound_desktop.queries.speaking_dates import SpeakingDateRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room
from rebound_desktop.window.selfcare.ring import QuietRing


class QuietSide(QWidget):
    """`sooner` during quiet time, `day_wanted` outside of it."""

    sooner = Signal()
    day_wanted = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._quiet, self._night, self._last = False, False, ""
        self.ring = QuietRing()
        self.headline = labels.title()
        self._text = labels.soft()
        for label in (self.headline, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.ready = buttons.secondary(word("selfcare.ring.ready_sooner"))
        self.day = buttons.secondary(word("selfcare.ring.begin"))
        self.setLayout(
            column(
                row(None, self.ring, None),
                14,
                self.headline,
                self._text,
                8,
                row(None, self.ready, self.day, None),
                None,
            )
        )
        self.ready.clicked.connect(self.sooner)
        self.day.clicked.connect(self.day_wanted)
        self.put(None)

    def put(self, ring: Ring | None) -> None:
        """Shows the quiet time that runs, or that none does."""
        self._quiet = ring is not None
        self.ring.setVisible(ring is not None)
        self.ready.setVisible(self._quiet and not self._night)
        self.day.setVisible(not self._quiet and not self._night)
        if ring is None:
            self._text.setText("" if self._night else word("selfcare.ring.none"))
        else:
            zone, ends = self._room.zone(), ring.quiet.ends
            day = day_name(ends, zone)
            self.ring.put(ring.share, day, part_of_day(ends, zone))
            what = self._excepted(ring.excepted)
            key = "nothing_before_except" if what else "nothing_before"
            self._text.setText(word(f"selfcare.ring.{key}", day=day, what=what))
        self._say()

    def put_night(self, night: bool) -> None:
        """At night one sentence stands above every other."""
        self._night = night
        self.ready.setVisible(self._quiet and not night)
        self.day.setVisible(not self._quiet and not night)
        self._say()

    def put_word(self, last: str) -> None:
        """The word tapped last; '' for none."""
        self._last = last
        self._say()

    def _say(self) -> None:
        if self._night:
            key = "night"
        elif not self._last:
            key = "none"
        else:
            key = self._last if words(f"selfcare.headline.{self._last}") else "own"
        self.headline.setText(word(f"selfcare.headline.{key}"))

    def _excepted(self, dates: tuple[SpeakingDateRow, ...]) -> str:
        zone = self._room.zone()
        said = []
        for one in dates[:2]:
            when = day_name(one.at, zone)
            if not one.all_day:
                when = f"{when} {clock_time(one.at, zone)}"
            said.append(word("selfcare.ring.except", title=one.company or one.title, when=when))
        return "; ".join(said)
