"""The signs in a mail that speak for one class or another, counted sentence by sentence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache

from rebound_desktop.exchange.mail.pattern import bare, pattern
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import MailClass

CLASSES = (*(act.value for act in MailClass), "personal")
_LONGEST = 3_000
_UNCONDITIONAL = frozenset({"acknowledgement", "none", "personal"})
_ANSWERS = frozenset({"rejection", "interview", "offer"})
_ENDINGS = frozenset({"rejection", "position_closed"})
_GOOD_NEWS = frozenset({"interview", "offer"})
_QUOTED = re.compile(r"[\"“„«‹]\s?[^\"“”„«»‹›]{18,400}[\"”“»›]")


class Hit(Enum):
    """How a phrase stands in a sentence."""

    NOT = auto()
    IF = auto()
    FACT = auto()


@dataclass(frozen=True, slots=True)
class Book:
    """One language's phrases, compiled."""

    strong: Mapping[str, tuple[re.Pattern[str], ...]]
    weak: Mapping[str, tuple[re.Pattern[str], ...]]
    before: re.Pattern[str]
    generic: re.Pattern[str]
    anybody: re.Pattern[str]
    you: re.Pattern[str]
    after: re.Pattern[str]
    breaks: re.Pattern[str]
    negators: re.Pattern[str]
    bulk: re.Pattern[str]
    foreign: re.Pattern[str]
    trades: re.Pattern[str]
    context: re.Pattern[str]
    job: re.Pattern[str]
    reason: re.Pattern[str]
    alone: re.Pattern[str]
    subject: Mapping[str, re.Pattern[str]]


@dataclass(slots=True)
class Signs:
    """For each class the places of sentences with a sure sign, and its distinct weak signs.

    `ifs` counts answers that are spoken of as possible ("if you are not selected"): acknowledgements do.
    """

    strong: dict[str, list[int]] = field(default_factory=lambda: {name: [] for name in CLASSES})
    weak: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in CLASSES})
    ifs: int = 0
    bulk: int = 0
    foreign: int = 0
    trades: int = 0
    context: int = 0
    job: int = 0
    reasons: int = 0
    negations: int = 0
    alone: int = 0
    hinted: set[str] = field(default_factory=set)

    def sure(self, name: str) -> int:
        """How many sentences speak surely for a class."""
        return len(self.strong[name])


@cache
def book(language: str) -> Book:
    """The compiled phrases of a language."""
    data = phrases(language)
    lists: dict[str, str] = data["lists"]

    def compiled(found: Sequence[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(pattern(phrase, lists, language) for phrase in found)

    def any_of(found: Sequence[str]) -> re.Pattern[str]:
        return re.compile("|".join(pattern(phrase, lists, language).pattern for phrase in found) or r"(?!)")

    return Book(
        strong={name: compiled(data[name]["strong"]) for name in CLASSES},
        weak={name: compiled(data[name].get("weak", [])) for name in CLASSES},
        before=any_of(data["conditional"]["before"]),
        you=any_of(data["feedback"]["you"]),
        anybody=any_of(data["conditional"]["anybody"]),
        generic=any_of(data["conditional"]["generic"]),
        after=any_of(data["conditional"]["after"]),
        breaks=any_of(data["conditional"]["breaks"]),
        negators=any_of(data["negators"]["words"]),
        bulk=any_of(data["bulk"]["words"]),
        foreign=any_of(data["foreign"]["words"]),
        trades=any_of(data["foreign"]["trades"]),
        context=any_of([*data["context"]["words"], *data["context"]["job"]]),
        job=any_of(data["context"]["job"]),
        alone=any_of(data["rejection"]["alone"]),
        reason=any_of(data["feedback"]["reason"]),
        subject={name: any_of(found) for name, found in data["subject"].items()},
    )


def signs_in(found: Sequence[str], language: str) -> Signs:
    """The signs in these sentences; what is quoted from somewhere or stands under an if does not count."""
    known, signs = book(language), Signs()
    for place, sentence in enumerate(found):
        said = _QUOTED.sub(" ", sentence)
        words = bare(said, language)[:_LONGEST]
        parts = [bare(part, language)[:_LONGEST] for part in said.split("; ")]
        for name in CLASSES:
            hits = {_hit(name, known, part, rule) for part in parts for rule in known.strong[name]}
            if Hit.FACT in hits:
                signs.strong[name].append(place)
            elif Hit.IF in hits and name in _ANSWERS:
                signs.ifs += 1
            signs.weak[name].update(rule.pattern for rule in known.weak[name] if rule.search(words))
        signs.bulk += len(set(known.bulk.findall(words)))
        signs.foreign += len(set(known.foreign.findall(words)))
        signs.trades += len(set(known.trades.findall(words)))
        signs.context += len(set(known.context.findall(words)))
        signs.job += len(set(known.job.findall(words)))
        signs.alone += bool(known.alone.search(words))
        signs.negations += bool(known.negators.search(words))
        signs.reasons += bool(known.reason.search(words) and not known.before.search(words))
        signs.hinted.update(name for name, rule in known.subject.items() if rule.search(words))
    return signs


def _hit(name: str, known: Book, words: str, rule: re.Pattern[str]) -> Hit:
    """Whether a phrase stands in these words as a fact, or under an if, or not at all."""
    seen = Hit.NOT
    for hit in rule.finditer(words):
        before = words[: hit.start()] if hit.end() else words
        for turn in known.breaks.finditer(before):
            before = " " + words[turn.end() : hit.start()]
        if name in _UNCONDITIONAL:
            return Hit.FACT
        if _is_open(name, known, before, words[hit.start() :], hit[0]):
            seen = Hit.IF
        elif name not in _GOOD_NEWS or not known.negators.search(
            " " + before[-60:].partition(" ")[2] + hit[0]
        ):
            return Hit.FACT
    return seen


def _is_open(name: str, known: Book, before: str, after: str, hit: str) -> bool:
    """Whether it is said of a case that may come, or of anybody who applies, and not of the reader."""
    lead, first = before, " ".join(after.split(" ", 3)[:3]).lstrip() + " "
    if name in _ENDINGS:  # "should your application be unsuccessful": the if stands in the phrase
        lead += first
        if known.anybody.search(f"{before[-40:].partition(' ')[2]}{after[: len(hit) + 25]} "):
            return True
    if known.before.search(lead) or known.after.search(after):
        return True
    whoever = known.generic.search(before)
    return bool(whoever and not known.you.search(before[whoever.start() :] + first))
