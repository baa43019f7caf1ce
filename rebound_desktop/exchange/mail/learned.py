"""What each sentence of a mail does, and what the mail is like as a whole, by tables learned from samples.

Two plain softmaxes over the pieces in grams.py. Their weights lie in resources/reading/classes.json and are
learned by `python -m tests.exchange.learn_classes`; they are loaded when the first mail is read.
"""

import base64
import math
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rebound_desktop.exchange.mail.grams import drawer, grams
from rebound_desktop.exchange.phrases import counts
from rebound_desktop.exchange.proposals import MailClass

ACTS = tuple(act.value for act in MailClass)
# A sentence may also be politeness, or say something about the person.
SENTENCE_ACTS = (*ACTS, "courtesy", "remark")
SENTENCES_CAP = 40


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely each act is: for the subject, for each sentence, for the mail as one."""

    subject: tuple[float, ...]
    sentences: tuple[tuple[float, ...], ...]
    whole: tuple[float, ...]


UNREAD = Likely((), (), ())


@dataclass(frozen=True, slots=True)
class _Table:
    """`rows` holds, drawer by drawer, what a piece adds to each act, in steps of `step`."""

    first: tuple[float, ...]
    step: float
    rows: "array[int]"


def likely(subject: str, sentences: list[str], language: str) -> Likely:
    """Reads a mail's subject and its first sentences with the learned tables."""
    parts = [grams(text, language) for text in sentences[:SENTENCES_CAP]]
    headed = grams(subject, language)
    whole = whole_grams(headed, parts)
    return Likely(
        subject=_softmax("sentences", headed),
        sentences=tuple(_softmax("sentences", part) for part in parts) or (_softmax("sentences", headed),),
        whole=_softmax("mails", whole),
    )


def whole_grams(subject: set[str], parts: list[set[str]]) -> set[str]:
    """The pieces of a whole mail: those of its sentences, and its subject's marked as such."""
    return set().union(*parts) | {f"S{gram}" for gram in subject}


def scale(pieces: int) -> float:
    """What each of so many pieces weighs, so that long texts do not speak louder."""
    return 1 / math.sqrt(max(4, pieces))


@cache
def _table(name: str) -> _Table:
    table = counts("classes")[name]
    packed = zlib.decompress(base64.b64decode(table["rows"]))
    return _Table(tuple(table["first"]), table["step"], array("b", packed))


def _softmax(name: str, pieces: Iterable[str]) -> tuple[float, ...]:
    table = _table(name)
    wide, drawers = len(table.first), {drawer(piece) for piece in pieces}
    sums = [0] * wide
    for place in drawers:
        row = table.rows[place * wide : (place + 1) * wide]
        sums = [held + added for held, added in zip(sums, row, strict=True)]
    weight = scale(len(drawers)) * table.step
    values = [start + held * weight for start, held in zip(table.first, sums, strict=True)]
    highest = max(values)
    powers = [math.exp(value - highest) for value in values]
    return tuple(power / sum(powers) for power in powers)
