"""Which of the four languages a text is written in, by the small words it uses."""

from functools import cache

from rebound_desktop.exchange.mail.pattern import bare
from rebound_desktop.exchange.phrases import phrases

LANGUAGES = ("en", "de", "fr", "es")


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(bare(phrases(language)["small_words"]).split())


def language_of(text: str) -> str:
    """ "en", "de", "fr" or "es"; "" for a text too short or in another language."""
    words = bare(text).split()[:3000]
    counts = {code: sum(word in _small_words(code) for word in words) for code in LANGUAGES}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= max(2, len(words) * 0.08) else ""
