"""Which kind a mail's words are most like, where no sure sign speaks: counted over sample mails.

A plain naive Bayes over words, pairs of words and word beginnings. The counts lie in resources/reading/
likeness.json and are made from the sample mails by `python -m tests.exchange.learn_likeness`.
"""

import math
from functools import cache
from itertools import pairwise

from rebound_desktop.exchange.mail.pattern import bare
from rebound_desktop.exchange.phrases import counts
from rebound_desktop.exchange.proposals import MailClass

_SMOOTH = 0.3
_BEGINNING = 5


def features(text: str, language: str) -> set[str]:
    """What is counted of a mail: its words, its pairs of words, the beginnings of its long words."""
    words = bare(text, language).split()[:2_000]
    pairs = {f"{first} {second}" for first, second in pairwise(words)}
    return set(words) | pairs | {f"{word[:_BEGINNING]}-" for word in words if len(word) > _BEGINNING}


def most_like(text: str, language: str) -> tuple[MailClass, float]:
    """The likeliest kind and by how much (natural log) it leads; (NONE, 0.0) in an unknown language."""
    mails, seen = _table(language)
    if not mails:
        return MailClass.NONE, 0.0
    known = [seen[feature] for feature in features(text, language) if feature in seen]
    total = sum(mails.values())
    scores = sorted(
        (
            math.log(count / total)
            + sum(math.log((row.get(kind, 0) + _SMOOTH) / (count + 2 * _SMOOTH)) for row in known),
            kind,
        )
        for kind, count in mails.items()
    )
    return MailClass(scores[-1][1]), scores[-1][0] - scores[-2][0]


@cache
def _table(language: str) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    table = counts("likeness").get(language, {})
    return table.get("mails", {}), table.get("seen", {})
