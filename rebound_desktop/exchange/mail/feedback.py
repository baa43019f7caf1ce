"""Clauses that look like praise, advice or a reason, quoted exactly; the person decides what they are."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache

from rebound_desktop.domain.codes import FeedbackKind
from rebound_desktop.exchange.mail.clause_kind import likely
from rebound_desktop.exchange.mail.clauses import clauses, start_of_words
from rebound_desktop.exchange.mail.pattern import bare, pattern
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import FeedbackQuote

_LONGEST = 600
_AROUND = " \t,;:–—-"
# How likely a clause must be some feedback: where phrases say so too, and where they are silent.
_LIKELY_TOGETHER, _LIKELY_ALONE = 0.3, 0.55
_SAID = 0.15
# A farewell has few words: "With kind regards,".
_FAREWELL = 5
_ALSO_ELSEWHERE = {"you", "thank", "thanks", "best", "wishes", "team", "yours"}


@dataclass(frozen=True, slots=True)
class _Signs:
    you: re.Pattern[str]
    praise: re.Pattern[str]
    praise_not: re.Pattern[str]
    behaviour: re.Pattern[str]
    advice: re.Pattern[str]
    advice_not: re.Pattern[str]
    reason: re.Pattern[str]
    reason_not: re.Pattern[str]
    negators: re.Pattern[str]


@cache
def _signs(language: str) -> _Signs:
    data = phrases(language)

    def any_of(found: Sequence[str]) -> re.Pattern[str]:
        return re.compile("|".join(pattern(phrase, data["lists"], language).pattern for phrase in found))

    listed = {name: any_of(found) for name, found in data["feedback"].items()}
    return _Signs(negators=any_of(data["negators"]["words"]), **listed)


def feedback_in(
    found: Sequence[str], language: str, *, ended: bool, business: Container[int] = ()
) -> tuple[FeedbackQuote, ...]:
    """The clauses worth offering of a letter by which something `ended`; else none.

    Neighbours of one kind stay together. `business` are the places of sentences that only close: their
    warm words are no feedback.
    """
    quotes: dict[str, FeedbackQuote] = {}
    for place, sentence in enumerate(_before_farewell(found) if ended else ()):
        if place in business or len(sentence) > _LONGEST:
            continue
        for kind, start, end in _pieces(sentence, language):
            quote = sentence[start:end].strip(_AROUND)
            quotes.setdefault(quote, FeedbackQuote(kind, quote))
    return tuple(quotes.values())


def _before_farewell(found: Sequence[str]) -> list[str]:
    """The letter without its signature and what stands under it, but with a postscript."""
    farewells = set(phrases("naming")["farewells"])
    for place, sentence in enumerate(found):
        words = re.findall(r"[^\W\d_]+", sentence.casefold())
        plain = len(words) <= 2 or not farewells.isdisjoint(set(words) - _ALSO_ELSEWHERE)
        if place and 0 < len(words) <= _FAREWELL and plain and not farewells.isdisjoint(words):
            after = [each for each in found[place:] if re.match(r"p\.? ?s\b", each, re.I)]
            return [*found[:place], *after]
    return list(found)


def _pieces(sentence: str, language: str) -> list[tuple[FeedbackKind, int, int]]:
    """(kind, from, to) of what is offered of a sentence; a sentence all of one kind stays whole."""
    spans = clauses(sentence, language)
    pieces: list[tuple[FeedbackKind, int, int]] = []
    before: FeedbackKind | None = None
    for start, end in spans:
        kind = _of_clause(sentence[start:end], language)
        if kind is not None and kind is before:
            pieces[-1] = (kind, pieces[-1][1], end)
        elif kind is not None:
            pieces.append((kind, start, end))
        before = kind
    if len(pieces) == 1 and pieces[0][1:] == (spans[0][0], spans[-1][1]):
        return [(pieces[0][0], start_of_words(sentence), len(sentence))]
    return pieces


def _of_clause(clause: str, language: str) -> FeedbackKind | None:
    """What a clause is, where likeness and phrases together make it likely enough."""
    chances = likely(clause, language)
    said = _kind(bare(clause, language), _signs(language))
    if 1 - chances["none"] < (_LIKELY_TOGETHER if said else _LIKELY_ALONE):
        return None
    kinds = [kind for kind in FeedbackKind if kind in chances]
    return max(kinds, key=lambda kind: chances[kind] + (_SAID if kind is said else 0))


def _kind(words: str, signs: _Signs) -> FeedbackKind | None:
    """What the phrases say a clause is."""
    praise = _praise(words, signs)
    advice = signs.advice.search(words) if not signs.advice_not.search(words) else None
    if advice and (praise is None or advice.start() <= praise):
        return FeedbackKind.ADVICE
    reason = signs.reason.search(words) if not signs.reason_not.search(words) else None
    if praise is not None and (reason is None or praise <= reason.start()):
        part = words[: reason.start()] if reason else words
        return FeedbackKind.PROFESSIONALISM if signs.behaviour.search(part) else FeedbackKind.SKILL
    return FeedbackKind.REASON if reason else None


def _praise(words: str, signs: _Signs) -> int | None:
    """Where praise of the person stands, None where there is none."""
    if not signs.you.search(words):
        return None
    plain = signs.praise_not.sub(lambda found: " ".join("·" for _ in found[0].split()) + " ", words)
    for hit in signs.praise.finditer(plain):
        if not signs.negators.search(" " + " ".join(plain[: hit.start()].split()[-3:]) + " "):
            return hit.start()
    return None
