"""The lists of posting.toml, ready to search in text bare of case and accents."""

import re
import unicodedata
from functools import cache

from rebound_desktop.exchange.phrases import phrases


def flat(text: str) -> str:
    """Lower case, no accents, one kind of apostrophe; as long as the text, letter for letter, it is not."""
    low = text.casefold().replace("’", "'").replace("\u00a0", " ")
    if low.isascii():
        return low
    return "".join(sign for sign in unicodedata.normalize("NFKD", low) if not unicodedata.combining(sign))


@cache
def listed(table: str, name: str) -> tuple[str, ...]:
    """One list, flat, longest first."""
    return tuple(sorted((flat(word) for word in phrases("posting")[table][name]), key=len, reverse=True))


@cache
def any_of(table: str, name: str) -> re.Pattern[str]:
    """One pattern for all words of a list, as whole words."""
    words = "|".join(re.escape(word) for word in listed(table, name))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def sign_count(text: str) -> int:
    """How many different signs of a job posting a text holds; none where nobody is asked to apply."""
    plain = flat(text)
    headings = {line.strip(" :*#-•·") for line in plain.splitlines()}
    if not any_of("signs", "invites").search(plain) and not headings & set(listed("signs", "words")):
        return 0
    labels = {line.partition(":")[0].strip(" -•*") for line in plain.splitlines() if ":" in line[:40]}
    labelled = sum(
        bool(labels & set(listed("labels", name))) for name in ("title", "company", "location", "pay")
    )
    return len(set(any_of("signs", "words").findall(plain))) + labelled


def is_closed(text: str) -> bool:
    """Whether a banner says that the posting is over."""
    plain = flat(text)
    return any(phrase in plain for phrase in listed("closed", "phrases"))


def is_no_name(text: str) -> bool:
    """Whether a heading is a page's furniture."""
    return flat(text).strip(" .:!") in listed("not_a_name", "words")
