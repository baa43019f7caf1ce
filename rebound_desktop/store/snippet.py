"""A piece of a text around the words that were looked for."""

import re
import unicodedata
from collections.abc import Sequence

# Letters before the first match and in all: about two lines of a list.
BEFORE = 40
LENGTH = 140

Parts = tuple[tuple[str, bool], ...]


def cut(text: str, words: Sequence[str], unfinished: bool) -> Parts:
    """The piece around the first match, in parts that do (True) and do not (False) match.

    `words` as they were typed; the last may be the beginning of one where `unfinished`. Accents and case
    do not matter, as in the index. Without a match: the beginning of the text.
    """
    text = " ".join(text.split())
    pattern = _pattern(words, unfinished)
    hit = pattern.search(text)
    if hit is None:
        plain = _without_accents(text)
        # Only where every letter kept its place can a match in the plain text be shown in the real one.
        if len(plain) == len(text):
            text_to_mark, pattern = plain, _pattern([_without_accents(word) for word in words], unfinished)
            hit = pattern.search(text_to_mark)
        else:
            text_to_mark = text
    else:
        text_to_mark = text
    begin = _begin(text, hit.start() if hit else 0)
    end = _end(text, begin + LENGTH)
    parts = _marked(text, text_to_mark, pattern, begin, end)
    if begin > 0:
        parts.insert(0, ("…", False))
    if end < len(text):
        parts.append(("…", False))
    return _joined(parts)


def _pattern(words: Sequence[str], unfinished: bool) -> re.Pattern[str]:
    ends = [r"(?!\w)"] * len(words)
    if ends and unfinished:
        ends[-1] = r"\w*"
    choices = "|".join(
        re.escape(word.strip("\"'.,;:!?()")) + end for word, end in zip(words, ends, strict=True)
    )
    return re.compile(rf"(?<!\w)(?:{choices})", re.IGNORECASE)


def _without_accents(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


def _begin(text: str, hit: int) -> int:
    if hit <= BEFORE:
        return 0
    space = text.find(" ", hit - BEFORE, hit)
    return hit if space < 0 else space + 1


def _end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", end - BEFORE, end)
    return end if space < 0 else space


def _marked(
    text: str, text_to_mark: str, pattern: re.Pattern[str], begin: int, end: int
) -> list[tuple[str, bool]]:
    parts, here = [], begin
    for hit in pattern.finditer(text_to_mark, begin, end):
        if hit.end() > hit.start():
            parts += [(text[here : hit.start()], False), (text[hit.start() : hit.end()], True)]
            here = hit.end()
    return [*parts, (text[here:end], False)]


def _joined(parts: list[tuple[str, bool]]) -> Parts:
    joined: list[tuple[str, bool]] = []
    for piece, hit in parts:
        if piece and joined and joined[-1][1] == hit:
            joined[-1] = (joined[-1][0] + piece, hit)
        elif piece:
            joined.append((piece, hit))
    return tuple(joined)
