"""What I look for: the shape of it, what it was learned from, and *edit*."""

from PySide6.QtCore import Signal

from rebound_desktop.domain.dream import Profile
from rebound_desktop.qt.words import word
from rebound_desktop.window.dreams.radar import Radar
from rebound_desktop.window.dreams.saying import number_word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row


class LookFor(Card):
    """No employer is named in it."""

    edit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(20, 18, 20, 16), spacing=6)
        self.radar = Radar()
        self._none = labels.soft(word("dreams.profile.empty"))
        self._own = labels.text()
        self._from = labels.small(wrap=False)
        self.edit = buttons.link(word("dreams.profile.edit"), self.edit_wanted.emit)
        self.edit.setAccessibleName(f"{word('dreams.profile.title')}: {word('dreams.profile.edit')}")
        self.column.addWidget(labels.heading(word("dreams.profile.title")))
        self.column.addWidget(self.radar)
        self.column.addWidget(self._none)
        self.column.addWidget(self._own)
        self.column.addLayout(row(self._from, self.edit, None, gap=10))
        self.column.addStretch(1)

    def put(self, profile: Profile) -> None:
        """Shows the profile; with nothing ticked, how it begins."""
        learned = profile.postings > 0
        self.radar.put(profile)
        self.radar.setVisible(learned)
        self._none.setVisible(not learned)
        self._own.setText(" · ".join(profile.own))
        self._own.setVisible(bool(profile.own))
        self._from.setText(
            word("dreams.profile.from_jobs", count=profile.postings, number=number_word(profile.postings))
        )
        self._from.setVisible(learned)
