"""One thing ahead of a job, as a card: bold words, small ones, and what can be done with it."""

from collections.abc import Callable, Iterable
from functools import partial

from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import holding

# Its words, and what is called with the button that was pressed.
Link = tuple[str, Callable[..., object]]


def ahead_card(tone: str, bold: str, small: str, links: Iterable[Link]) -> Card:
    """`tone` is "dream" for what they wait for, "return" for what the person could do, "" for later."""
    ground = {"tint": f"{tone}_tint", "edge": ""} if tone else {}
    card = Card(**ground, margins=(14, 10, 14, 10), spacing=4)
    role = {"return": "return_", "": "ink"}.get(tone, tone)
    card.column.addWidget(labels.strong(bold, role=role))
    if small:
        card.column.addWidget(labels.small(small))
    flow = Flow(gap=12, lines=2)
    for words, press in links:
        button = buttons.link(words)
        button.clicked.connect(partial(press, button))
        # A screen reader hears what the word is about.
        button.setAccessibleName(f"{words}: {bold}")
        flow.addWidget(button)
    card.column.addWidget(holding(flow))
    return card
