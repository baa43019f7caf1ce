"""The class of a mail: what rules written by hand see in it, weighed together with what was learned.

A last softmax over some hundred and fifty figures of one mail. How much each weighs was learned from mails
whose writers had not seen the rules (`python -m tests.exchange.learn_classes`), each read by tables that
had not counted it.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from rebound_desktop.exchange.mail.learned import ACTS, Likely
from rebound_desktop.exchange.mail.signs import CLASSES, Signs
from rebound_desktop.exchange.phrases import counts
from rebound_desktop.exchange.proposals import MailClass

_LANGUAGES = ("en", "de", "fr", "es")
_TOO_SHORT = 3
_SURE, _SURE_NO = 0.5, 0.95
_FAINT = 1e-3
_TOLD = 0.3


@dataclass(frozen=True, slots=True)
class Seen:
    """All that was seen in one mail; `ruled` is what the rules alone take it for."""

    body: Signs
    subject: Signs
    ruled: MailClass
    likely: Likely
    language: str
    bulk: bool
    history: bool
    sentences: int


def weighed(seen: Seen) -> MailClass:
    """The class of a mail."""
    return settled(seen, likelihood(seen))


def settled(seen: Seen, chances: Mapping[str, float]) -> MailClass:
    """What the rules say, unless what was learned is surer by far.

    A no that the rules saw stays one. One they did not see is claimed only where it leads widely: a false
    no is the worst mistake there is. In a mail of a line or two there is too little to weigh.
    """
    if seen.ruled is MailClass.REJECTION or seen.sentences <= _TOO_SHORT:
        return seen.ruled
    likeliest = max(ACTS, key=lambda act: chances[act])
    surer = chances[likeliest] >= (_SURE_NO if likeliest == "rejection" else _SURE)
    return MailClass(likeliest) if surer else seen.ruled


def likelihood(seen: Seen) -> dict[str, float]:
    """How likely each class is; they add up to one."""
    table = counts("classes")["weighing"]
    values = list(table["first"])
    for figure, row in zip(figures(seen), table["weights"], strict=True):
        if figure:
            values = [held + figure * weight for held, weight in zip(values, row, strict=True)]
    highest = max(values)
    powers = [math.exp(value - highest) for value in values]
    return {act: power / sum(powers) for act, power in zip(ACTS, powers, strict=True)}


def figures(seen: Seen) -> list[float]:
    """What is weighed of a mail, always in the same order."""
    return [*_learned_figures(seen.likely), *_frame(seen), *_ruled_figures(seen)]


def _learned_figures(found: Likely) -> list[float]:
    """The strongest and the second sentence for each act, all together, the subject, where, the whole."""
    columns = list(zip(*found.sentences, strict=True))
    logs = [sorted((math.log(value + _FAINT) for value in column), reverse=True) for column in columns]
    most = [column[0] for column in logs]
    second = [column[1] if len(column) > 1 else column[0] - 2 for column in logs]
    any_of = [math.log(_FAINT + 1 - math.prod(1 - 0.98 * value for value in column)) for column in columns]
    subject = [math.log(value + _FAINT) for value in found.subject]
    where = [column.index(max(column)) / len(column) if max(column) > _TOLD else 0.0 for column in columns]
    return [*most, *second, *any_of, *subject, *where, *(math.log(value + _FAINT) for value in found.whole)]


def _frame(seen: Seen) -> list[float]:
    return [
        float(seen.bulk),
        math.log(seen.sentences + 1),
        float(seen.history),
        *(float(seen.language == language) for language in _LANGUAGES),
    ]


def _ruled_figures(seen: Seen) -> list[float]:
    body, subject = seen.body, seen.subject
    counted = (
        *(body.ifs, body.bulk, body.foreign, body.trades, body.context, body.job, body.reasons),
        *(body.negations, body.alone, subject.bulk, subject.foreign, subject.trades, subject.context),
        subject.job,
    )
    return [
        *(2.0 * (seen.ruled == act) for act in ACTS),
        *(float(min(3, body.sure(name))) for name in CLASSES),
        *(float(min(1, subject.sure(name))) for name in CLASSES),
        *(float(min(3, len(body.weak[name]))) for name in CLASSES),
        *(float(min(1, len(subject.weak[name]))) for name in CLASSES),
        *(float(min(3, count)) for count in counted),
        float(body.context + subject.context == 0),
    ]
