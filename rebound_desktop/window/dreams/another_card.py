"""There will be another: the count is the headline, the range small print."""

from PySide6.QtCore import Signal

from rebound_desktop.domain.another import ENOUGH, Another
from rebound_desktop.qt.words import word
from rebound_desktop.window.dreams.saying import number_word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.labels import Words
from rebound_desktop.window.pieces.rows import row

_HEADLINE = 30


class AnotherCard(Card):
    """`how_wanted`: *How this is worked out*."""

    how_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tint="dream_tint", margins=(20, 18, 20, 16), spacing=4)
        self.headline = Words(size=_HEADLINE, weight=650, role="dream")
        self.small = labels.text()
        self.how = buttons.link(word("dreams.another.how"), self.how_wanted.emit)
        self.column.addWidget(labels.heading(word("dreams.another.title")))
        self.column.addWidget(self.headline)
        self.column.addWidget(self.small)
        self.column.addSpacing(4)
        self.column.addLayout(row(self.how, None))

    def put(self, found: Another, *, resting: bool) -> None:
        """Shows the count; in quiet time no forecast is made."""
        self.headline.setText(headline(found.count))
        self.headline.setVisible(found.count > 0)
        self.small.setText(word("dreams.another.paused") if resting else forecast(found))


def headline(count: int) -> str:
    """ "Five so far."; "" for none."""
    if count == 0:
        return ""
    if count in (1, 2):
        return word(f"dreams.another.{('one', 'two')[count - 1]}")
    said = word("dreams.another.so_far", count=number_word(count))
    return said[:1].upper() + said[1:]


def forecast(found: Another) -> str:
    """The range from three on; once it has passed, that this happens; below three its own sentence."""
    if found.count < ENOUGH or found.within is None:
        return word("dreams.another.none")
    if found.passed:
        return word("dreams.another.passed")
    return word(
        "dreams.another.range",
        weeks=_weeks(found.weeks),
        count=number_word(found.count),
        range=_weeks(found.within),
    )


def _weeks(count: int) -> str:
    return word("dreams.another.weeks", count=count, number=number_word(count))
