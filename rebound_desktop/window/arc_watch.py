"""Keeps strip and header true: looks after every change, and once a minute while time passes."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rebound_desktop.domain.codes import Phase
from rebound_desktop.qt.moments import day_name, moment
from rebound_desktop.qt.words import word
from rebound_desktop.queries.arc_now import ArcNow, arc_now
from rebound_desktop.window.frame import Frame
from rebound_desktop.window.room import Room

_TABLES = frozenset({"setback", "quiet_time", "small_step", "reflection", "feedback", "message"})
_LOOK_MS = 60_000


class ArcWatch(QObject):
    """`phase_changed` states the phase shown before and the one shown now, None for no open loss."""

    phase_changed = Signal(object, object)

    def __init__(self, room: Room, frame: Frame) -> None:
        super().__init__(frame)
        self._room, self._frame = room, frame
        self._shown: ArcNow | None = None
        self._looked = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        room.edited.connect(self._edited)

    @property
    def setback(self) -> str:
        """The setback whose arc is shown; "" for none."""
        return self._shown.setback if self._shown else ""

    def look(self) -> None:
        """Asks where the arc stands."""
        self._room.ask(arc_now, then=self._put, view="arc")

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.look()

    def _put(self, now: ArcNow | None) -> None:
        before, self._shown = self._shown, now
        if now is None:
            self._frame.strip.hide()
        else:
            self._frame.strip.put(now.phase, self._sentence(now), self._until(now), self._spoken(now))
        self._frame.header.put_quiet(now is not None and now.phase is Phase.FEEL)
        was, is_ = before.phase if before else None, now.phase if now else None
        if self._looked and was != is_:
            self.phase_changed.emit(was, is_)
        self._looked = True

    def _sentence(self, now: ArcNow) -> str:
        if now.phase is not Phase.LEARN or now.back_at is None:
            return word(f"arc.{now.phase}.sentence")
        zone = self._room.zone()
        if now.back_at.astimezone(zone).date() == self._room.now().astimezone(zone).date():
            return word("arc.learn.sentence_today")
        key = "arc.learn.sentence_silence" if now.silence else "arc.learn.sentence"
        return word(key, day=day_name(now.back_at, zone))

    def _until(self, now: ArcNow) -> str:
        if now.phase is not Phase.FEEL or now.ends is None:
            return ""
        return word("arc.feel.until", when=moment(now.ends, self._room.zone()))

    def _spoken(self, now: ArcNow) -> str:
        if now.phase is Phase.FEEL and now.ends is not None:
            return word("arc.feel.spoken", when=moment(now.ends, self._room.zone()))
        return word(f"arc.{now.phase}.spoken")
