"""Phrases a writer can edit, as patterns over plain words.

A phrase is words in lower case. `..` stands for up to two words between, `...` for up to eight, `....` for
up to sixteen; `(a|b c)` for one of these, `[a]` for a or nothing, `word*` for any ending, `*word` for any
beginning, `*` for any word, `^` for the sentence's start, `$` for its end, `<name>` for a list under [lists].
`a & b & !c` is a sentence with a and b, in any order, and no c.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"})
_CONTRACTIONS = (
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bcan't\b|\bcannot\b"), "can not"),
    (re.compile(r"\bshan't\b"), "shall not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"(?<=\w)'ve\b"), " have"),
    (re.compile(r"(?<=\w)'re\b"), " are"),
    (re.compile(r"(?<=\w)'ll\b"), " will"),
    (re.compile(r"(?<=\b[iI])'m\b"), " am"),
    (re.compile(r"\b(it|that|he|she|there)'s\b"), r"\1 is"),
    (re.compile(r"(?<=\b[Ii])'d\b|(?<=\bwe)'d\b|(?<=\bthey)'d\b"), " would"),
)
_WORDS = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"\.\.\.\.|\.\.\.|\.\.|<\w+>|[()\[\]|]|[^\s()\[\]|<>$]+|\$")


@lru_cache(maxsize=4096)
def bare(text: str, language: str = "") -> str:
    """Words alone, one space before, between and after: no case, accents or punctuation.

    English short forms are written out, so that phrases need one form each.
    """
    low = text.translate(_APOSTROPHES).casefold()
    if language == "en":
        for pattern, full in _CONTRACTIONS:
            low = pattern.sub(full, low)
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", low) if not unicodedata.combining(sign))
    return " " + " ".join(_WORDS.findall(plain)) + " "


def pattern(phrase: str, lists: Mapping[str, str], language: str = "") -> re.Pattern[str]:
    """One phrase, compiled, to be searched in `bare` text. Raises ValueError if it is unbalanced."""
    for _ in range(6):
        if "<" not in phrase:
            break
        phrase = re.sub(r"<(\w+)>", lambda found: lists[found[1]], phrase)
    try:
        if " & " in phrase:
            return re.compile("^" + "".join(_somewhere(part, language) for part in phrase.split(" & ")))
        start = "^ " if phrase.startswith("^") else "(?<= )"
        return re.compile(start + _parts(phrase.removeprefix("^"), language))
    except re.error as error:
        raise ValueError(f"unbalanced phrase: {phrase}") from error


def _somewhere(part: str, language: str) -> str:
    """One side of an `&`: anywhere in the sentence, or nowhere in it after a `!`."""
    sign = "?!" if part.startswith("!") else "?="
    return f"({sign}.* {_parts(part.removeprefix('!'), language)})"


def _parts(phrase: str, language: str) -> str:
    return "".join(_part(token, language) for token in _TOKEN.findall(phrase))


def _part(token: str, language: str) -> str:
    if token == "....":
        return r"(?:\w+ ){0,16}?"
    if token == "...":
        return r"(?:\w+ ){0,8}?"
    if token == "..":
        return r"(?:\w+ ){0,2}?"
    if token == "$":
        return "$"
    if token in "()|":
        return {"(": "(?:", ")": ")", "|": "|"}[token]
    if token in "[]":
        return {"[": "(?:", "]": ")?"}[token]
    if token == "*":
        return r"\w+ "
    beginning = r"\w*" if token.startswith("*") else ""
    ending = r"\w*" if token.endswith("*") else ""
    words = bare(_umlauts(token.strip("*")), language).split()
    return "".join(beginning + _word(word) + ending + " " for word in words)


def _umlauts(token: str) -> str:
    """Marks umlauts, which people without them on their keys write as two letters."""
    for sign, mark in (("ä", "zaez"), ("ö", "zoez"), ("ü", "zuez")):
        token = token.replace(sign, mark)
    return token


def _word(word: str) -> str:
    for mark, form in (("zaez", "ae?"), ("zoez", "oe?"), ("zuez", "ue?")):
        word = word.replace(mark, form)
    return word
