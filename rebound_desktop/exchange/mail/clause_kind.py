"""What a clause of a closing letter is likely to be: praise, manners, advice, a reason, or none of these.

A plain softmax over the beginnings of words, their pairs and their letters. Its weights lie in resources/
reading/clauses.json and are learned from the sample mails by `python -m tests.exchange.learn_clauses`.
"""

import math
from functools import cache, lru_cache
from itertools import pairwise

from rebound_desktop.exchange.mail.pattern import bare
from rebound_desktop.exchange.phrases import counts

KINDS = ("skill", "professionalism", "advice", "reason", "none")
_BEGINNING = 5
_LETTERS = 4
_LONGEST = 60


def features(text: str, language: str) -> list[str]:
    """What is weighed of a clause: beginnings of its words, pairs of these, fours of letters, its length."""
    words = ["#" if word.isdigit() else word for word in bare(text, language).split()[:_LONGEST]]
    stems = [word[:_BEGINNING] for word in words]
    found = {f"~{stem}" for stem in stems}
    found |= {f"{first} {second}" for first, second in pairwise(["^", *stems, "$"])}
    for word in words:
        held = f"<{word}>"
        found |= {f"@{held[place : place + _LETTERS]}" for place in range(max(1, len(held) - _LETTERS + 1))}
    return [*sorted(found), f"length {min(4, len(words) // 4)}"]


def scale(count: int) -> float:
    """What each of `count` features weighs, so that long clauses do not speak louder."""
    return 1 / math.sqrt(max(4, count))


@lru_cache(maxsize=512)
def likely(text: str, language: str) -> dict[str, float]:
    """How likely each of `KINDS` is; they add up to one."""
    first, weights = _table()
    found = features(text, language)
    sums = list(first)
    for feature in found:
        for place, weight in enumerate(weights.get(feature, ())):
            sums[place] += weight * scale(len(found)) / 100
    highest = max(sums)
    powers = [math.exp(value - highest) for value in sums]
    return {kind: power / sum(powers) for kind, power in zip(KINDS, powers, strict=True)}


@cache
def _table() -> tuple[list[float], dict[str, list[int]]]:
    """Where each kind starts, and what each feature adds, in hundredths."""
    table = counts("clauses")
    return table["first"], table["weights"]
