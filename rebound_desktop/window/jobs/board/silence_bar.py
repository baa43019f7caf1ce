"""One quiet line above the board: some have not answered in five weeks; they can rest."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import called
from rebound_desktop.qt.words import word
from rebound_desktop.queries.silence_offer import SilenceOffer
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class SilenceBar(QWidget):
    """In the window only, once a week, never in quiet time; a starred one asks by itself."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._offer: SilenceOffer | None = None
        self._words = labels.text(wrap=False)
        self.rest = buttons.secondary(word("jobs.silence.rest"))
        self.wait = buttons.quiet(word("jobs.silence.keep_waiting"))
        card = Card(margins=(16, 6, 8, 6))
        card.column.addLayout(row(self._words, None, self.wait, self.rest, gap=10))
        self.setLayout(column(card, edge=(20, 14, 20, 0)))
        self.rest.clicked.connect(self._rest)
        self.wait.clicked.connect(self._wait)
        self.hide()

    def put(self, offer: SilenceOffer | None) -> None:
        """Shows what there is to offer; nothing hides it."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        if offer.starred is not None:
            name = called(offer.starred.title, offer.starred.company)
            self._words.setText(word("jobs.silence.starred_about", title=name))
        else:
            self._words.setText(word("jobs.silence.offer", count=len(offer.others)))
        one = offer.starred is not None or len(offer.others) == 1
        self.rest.setText(word("jobs.silence.rest_one" if one else "jobs.silence.rest"))
        self.rest.setAccessibleName(self.rest.text())

    def _rest(self) -> None:
        if self._offer is None:
            return
        self.hide()
        if self._offer.starred is not None:
            self._answered()
            self._room.go("setback", job=self._offer.starred.id, outcome=Outcome.NO_ANSWER)
            return
        # What changes jobs is loaded when somebody changes one: the bar stands on the first screen.
        from rebound_desktop.actions.rest_jobs import rest_jobs

        self._room.do(rest_jobs, [one.id for one in self._offer.others], then=self._rested)

    def _rested(self, count: int) -> None:
        self._answered()
        self._room.say(word("board.said.rested", count=count), undo=True)

    def _wait(self) -> None:
        self.hide()
        self._answered()

    def _answered(self) -> None:
        from rebound_desktop.actions.silence_answered import silence_answered

        self._room.do(silence_answered)
