"""The small pieces of a sentence that a learned reading weighs: words, their beginnings, runs of letters.

Every piece falls into one of `PLACES` drawers by its checksum, so that the learned tables stay small.
"""

import re
from itertools import pairwise
from zlib import crc32

from rebound_desktop.exchange.mail.pattern import bare

PLACES = 1 << 15
_BEGINNING = 5
_LETTERS = 4
_LONGEST = 80
_SHAPES = (
    ("time", re.compile(r"\b\d{1,2}(?:[:.h]\d\d| ?(?:uhr|am|pm|a\.m|p\.m|h)\b)", re.I)),
    (
        "money",
        re.compile(r"[€$£]|\b(?:eur|euros?|chf|usd|gbp|pounds?|pesos|brutto|gross|brut|bruto)\b", re.I),
    ),
    ("url", re.compile(r"https?:|www\.|\.example\b")),
    ("ask", re.compile(r"\?")),
    ("shout", re.compile(r"!")),
    ("date", re.compile(r"\b\d{1,2}[./]\d{1,2}\b|\b20\d\d\b")),
    ("quote", re.compile(r'["“„«]')),
    ("bullet", re.compile(r"^\s*[-*•]")),
)


def grams(text: str, language: str) -> set[str]:
    """The pieces of one sentence; words belong to a language, runs of letters to all of them."""
    words = ["#" if word.isdigit() else word for word in bare(text, language).split()[:_LONGEST]]
    stems = [word[:_BEGINNING] for word in words]
    found = {f"{language}{word}" for word in words} | {f"{language}~{stem}" for stem in stems}
    found |= {f"{language}{first} {second}" for first, second in pairwise(["^", *words, "$"])}
    found |= {f"{language}~{first} {second}" for first, second in pairwise(["^", *stems, "$"])}
    found |= {f"{language}~{first}_{third}" for first, third in zip(stems, stems[2:], strict=False)}
    found |= {
        f"{language}~{first} {second} {third}"
        for first, second, third in zip(stems, stems[1:], stems[2:], strict=False)
    }
    for word in words:
        held = f"<{word}>"
        found |= {f"@{held[place : place + _LETTERS]}" for place in range(max(1, len(held) - _LETTERS + 1))}
    found |= {f"^{name}" for name, shape in _SHAPES if shape.search(text)}
    found.add(f"len{min(6, len(words) // 4)}")
    return found


def drawer(gram: str) -> int:
    """Where a piece is counted."""
    return crc32(gram.encode()) & (PLACES - 1)
