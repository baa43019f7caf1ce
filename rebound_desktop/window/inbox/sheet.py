"""The inbox: a lost pop-up is never a lost reminder; each line leads where it belongs."""

from collections.abc import Sequence
from functools import partial

from rebound_desktop.actions.inbox import Place, follow, inbox, put_away
from rebound_desktop.domain.promises import Say
from rebound_desktop.qt.nudge_words import title_of
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

AT_ONCE = 8


class InboxSheet(Sheet):
    """The newest notes; *Put away* takes the ones that are seen here."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("inbox.title"), width=560)
        self._room = room
        self._keys: tuple[str, ...] = ()
        self.heading_words = labels.title(word("inbox.title"))
        self._text = labels.soft(word("inbox.text"))
        self._lines = column(gap=8)
        self._away = buttons.secondary(word("inbox.away"), self._put_away)
        close = buttons.quiet(word("frame.close"), self.leave)
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self._text)
        self.column.addSpacing(6)
        self.column.addLayout(self._lines)
        self.column.addSpacing(6)
        self.column.addLayout(row(None, close, self._away))
        self._look()

    def _look(self, _nothing: object = None) -> None:
        self._room.do(inbox, then=self._put)

    def _put(self, waiting: Sequence[Say]) -> None:
        emptied(self._lines)
        # An interview was told a day and an hour before: in the window that is one line.
        alike = {(say.subject, say.kind, say.moment): say for say in reversed(waiting)}
        shown = tuple(reversed(alike.values()))[:AT_ONCE]
        subjects = {say.subject for say in shown}
        self._keys = tuple(say.key for say in waiting if say.subject in subjects)
        for say in shown:
            self._lines.addWidget(self._line(say))
        self._text.setText(word("inbox.text") if shown else word("inbox.empty"))
        self._away.setVisible(bool(shown))

    def _line(self, say: Say) -> Card:
        card = Card(spacing=4)
        title = title_of(say, self._room.zone(), self._room.now())
        card.column.addWidget(labels.text(title))
        name = ", ".join(part for part in (say.title, say.company) if part)
        opening = buttons.link(word("inbox.open"), partial(self._follow, say.key))
        opening.setAccessibleName(f"{word('inbox.open')}: {title}")
        line = row(labels.small(name), opening)
        line.setStretch(0, 1)
        card.column.addLayout(line)
        return card

    def _follow(self, key: str) -> None:
        self._room.do(follow, key, then=self._go)

    def _go(self, place: Place) -> None:
        self.leave()
        view, what = place
        self._room.go(view, **what)

    def _put_away(self) -> None:
        self._room.do(put_away, self._keys, then=self._look)
