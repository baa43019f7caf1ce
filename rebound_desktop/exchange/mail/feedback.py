"""Sentences that look like praise, advice or a reason, quoted exactly; the person decides what they are."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache

from rebound_desktop.domain.codes import FeedbackKind
from rebound_desktop.exchange.mail.pattern import bare, pattern
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import FeedbackQuote

_LONGEST = 600


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
    """The sentences worth offering; reasons and advice are looked for where something `ended`.

    `business` are the places of sentences that invite, offer or close: their warm words are no feedback.
    """
    quotes: list[FeedbackQuote] = []
    for place, sentence in enumerate(found):
        if place in business or len(sentence) > _LONGEST:
            continue
        kind = _kind(bare(sentence, language), _signs(language), ended)
        if kind and all(quote.quote != sentence for quote in quotes):
            quotes.append(FeedbackQuote(kind, sentence))
    return tuple(quotes)


def _kind(words: str, signs: _Signs, ended: bool) -> FeedbackKind | None:
    praise = _praise(words, signs)
    advice = signs.advice.search(words) if ended and not signs.advice_not.search(words) else None
    if advice and (praise is None or advice.start() <= praise):
        return FeedbackKind.ADVICE
    reason = signs.reason.search(words) if ended and not signs.reason_not.search(words) else None
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
