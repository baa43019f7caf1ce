"""The ways in their order: the next is tried where one refuses or nobody is there; last is the inbox."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from rebound_desktop.qt.notifier.note import Done, Note, Shown, Way

WITHIN = 5000  # milliseconds for all ways together


class Route(Way):
    """All of `ways` as one. Where none shows it, the note stays in the window's inbox."""

    def __init__(self, ways: Sequence[Way], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ways = tuple(ways)
        for way in self.ways:
            way.setParent(self)
            way.acted.connect(self.acted)
            way.closed.connect(self.closed)
            way.available.connect(self.available)

    def ready(self) -> bool:
        return all(way.ready() for way in self.ways)

    def takes(self, before: Shown | None) -> bool:
        return True

    def show(self, note: Note, done: Done) -> None:
        _Walk(self, note, done).on(None)

    def close(self, key: str) -> None:
        for way in self.ways:
            way.close(key)


class _Walk(QObject):
    """One note on its way along the route."""

    def __init__(self, route: Route, note: Note, done: Done) -> None:
        super().__init__(route)
        self._left = list(route.ways)
        self._note = note
        self._done: Done | None = done
        self._late = QTimer(self, singleShot=True, interval=WITHIN)
        self._late.timeout.connect(self._over)
        self._late.start()

    def on(self, before: Shown | None) -> None:
        """Tries the next way that takes the note, unless the last one showed it."""
        if self._done is None:
            return
        while before not in (Shown.SHOWN, Shown.UNKNOWN) and self._left:
            way = self._left.pop(0)
            if way.takes(before):
                way.show(self._note, lambda outcome: self.on(self._worse(before, outcome)))
                return
        if before is None:
            QTimer.singleShot(0, self, lambda: self._end(Shown.UNAVAILABLE))
        else:
            self._end(before)

    def _worse(self, before: Shown | None, outcome: Shown) -> Shown:
        """Refused once is refused: with nobody on the ways after, it is not tried again."""
        if outcome is Shown.UNAVAILABLE and before is Shown.REFUSED:
            return Shown.REFUSED
        return outcome

    def _over(self) -> None:
        self._end(Shown.UNKNOWN)

    def _end(self, outcome: Shown) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._late.stop()
            self.deleteLater()
            done(outcome)
