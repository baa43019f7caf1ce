"""Sentences of a text that look like praise, advice or a reason: offered, never filed by themselves."""

from functools import lru_cache

from rebound_desktop.exchange.mail.feedback import feedback_in
from rebound_desktop.exchange.mail.language import language_of
from rebound_desktop.exchange.mail.sentences import parted, sentences
from rebound_desktop.exchange.proposals import FeedbackQuote

# What a person reads in one letter; the rest of a long thread is not looked through.
_CAP = 20_000


@lru_cache(maxsize=32)
def offered_sentences(text: str) -> tuple[FeedbackQuote, ...]:
    """Each sentence with the kind it looks like, in order. Spaces within one may differ from the text."""
    own = parted(text[:_CAP]).own
    found = sentences(own)
    return feedback_in(found, language_of(own) or "en", ended=True)
