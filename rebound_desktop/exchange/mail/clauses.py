"""A sentence falls into its clauses, so that praise and the reason behind it are two quotes."""

import re
from collections.abc import Iterator
from functools import cache

from rebound_desktop.exchange.phrases import phrases

_SHORTEST = 3
_BULLET = re.compile(r"^\s*(?:[-–—*•·▪►>]+|\d{1,2}[.)])\s+")


@cache
def _turns(language: str) -> re.Pattern[str]:
    """Where a clause ends and another begins: marks, and the language's words for a turn."""
    words = phrases(language)["clauses"]
    turn, joint, start = words["turn"], words["joint"], words["start"]
    return re.compile(
        rf"\s*;\s+|\s+[–—]\s+|\s-\s|:\s+(?=\S)|,?\s+(?:{turn})\b,?\s+|,?\s+(?:{joint})\s+(?=(?:{start})\b)",
        re.I,
    )


def clauses(sentence: str, language: str) -> list[tuple[int, int]]:
    """The places (from, to) of a sentence's clauses, bullets and joining words left out.

    A piece of fewer than three words stays with the one before it.
    """
    begin = start_of_words(sentence)
    opening = re.compile(rf"(?:{phrases(language)['clauses']['turn']})\b,?\s+", re.I).match(sentence, begin)
    begin = opening.end() if opening else begin
    found: list[tuple[int, int]] = []
    for start, end in _pieces(sentence, begin, _turns(language)):
        whole = len(re.findall(r"\w+", sentence[start:end])) >= _SHORTEST
        if whole or not found:
            found.append((start, end))
        else:
            found[-1] = (found[-1][0], end)
    return found


def start_of_words(sentence: str) -> int:
    """Where a sentence begins behind the mark or number of a list."""
    bullet = _BULLET.match(sentence)
    return bullet.end() if bullet else 0


def _pieces(sentence: str, begin: int, turns: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for turn in turns.finditer(sentence, begin):
        if len(re.findall(r"\w+", sentence[begin : turn.start()])) >= _SHORTEST:
            yield begin, turn.start()
            begin = turn.end()
    if begin < len(sentence):
        yield begin, len(sentence)
