"""Says "That was one. You can stop here." when what was just done counted as the small step back."""

from PySide6.QtCore import QObject

from rebound_desktop.qt.words import word
from rebound_desktop.window.room import Room


class OneIsEnough(QObject):
    """Hears each change; the last one counted if it wrote a small step."""

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._counted = room, False
        room.edited.connect(self._edited)

    def say(self, otherwise: str, *, undo: bool = True) -> None:
        """After a change: the sentence that one step is enough, or the ordinary one ('' = none)."""
        counted, self._counted = self._counted, False
        if counted:
            self._room.say(word("returning.done.title"), undo=undo)
        elif otherwise:
            self._room.say(otherwise, undo=undo)

    def _edited(self, tables: frozenset[str]) -> None:
        self._counted = "small_step" in tables
