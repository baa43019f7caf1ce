"""What a press on a note does: it is written down once, and the window opens where it belongs."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Action
from rebound_desktop.qt.notifier.note import Way
from rebound_desktop.tray.opener import Opener
from rebound_desktop.tray.rendering import DIGEST, action_of
from rebound_desktop.tray.teller import Teller

INBOX = "inbox"
# The view that an answer opens; what is not here asks for later and opens nothing.
VIEWS = {
    Action.STEP: "returning",
    Action.POSTING: "returning",
    Action.NOTES: "interview",
    Action.SEE: "nudge",
}


class Answers(QObject):
    """Hears the notifier's presses. Pressed twice, or answered in the window before: the first counts."""

    def __init__(
        self,
        book: Callable[[], Book],
        teller: Teller,
        notifier: Way,
        opener: Opener,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._teller = teller
        self._opener = opener
        self._clock = clock
        notifier.acted.connect(self._acted)

    def _acted(self, note: str, name: str, token: str) -> None:
        action = action_of(name)
        if action is None:
            return
        if note == DIGEST:
            # Which of them is meant is answered in the window.
            self._opener.open(INBOX, token=token)
            return
        at = self._clock()
        for key in self._teller.keys(note):
            self._teller.write(partial(self._answer, key, action, at))
        if action in VIEWS:
            self._opener.open(VIEWS[action], note, token)
        self._teller.tick()

    def _answer(self, key: str, action: Action, at: datetime) -> None:
        self._book().answer(key, action, at)
