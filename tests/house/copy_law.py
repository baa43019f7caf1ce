"""The copy law as rules a machine can check: each takes one text and says what breaks it."""

import re
import unicodedata
from keyword import iskeyword
from string import Formatter

# EXPERIENCE.md, "Copy law"; "let it go by" is the fixed answer about a date, not advice to a person.
FORBIDDEN = {
    "en": r"streaks?|missed|overdue|fail(ed|s|ing)? to|should(n[’']t)?|at least|only|unfortunately"
    r"|everything happens for a reason|stay positive|good vibes|you[’']ve got this|don[’']t be sad"
    r"|mov(e|ing) on|let it go(?! by)|crush(ing)? it|gentl(e|y)|journeys?|healing|welcome back"
    r"|it[’']s been|days since|proud of you|dreamy",
    "de": r"serien?|verpasst|versäumt|überfällig|sollte(st)?|sollst|mindestens|wenigstens|nur|leider"
    r"|alles hat seinen grund|bleib positiv|du schaffst das|kopf hoch|sei nicht traurig|lass los"
    r"|nach vorne? schauen|sanft|reise|heilung|willkommen zurück|stolz auf dich|endlich",
}
CLINICAL = (
    r"depress(ion|ed|ive|iv)|anxiety|disorders?|störung(en)?|trauma(tic)?|ptsd|burn-?out|symptoms?|diagnos\w+"
)
FIRST_PERSON = {
    "en": r"(?-i:I)([’']\w+)?|me|my|mine|myself|we|us|our|ours",
    "de": r"ich|mir|mich|mein(e|er|em|en|es)?|wir|uns|unser(e|er|em|en|es)?",
}
SIGNS = set("★→←▾▸·")  # stand on the pictures; every other symbol is confetti
ENDS = tuple(".?…:”“)}")


def forbidden(text: str, language: str = "en") -> str | None:
    """The first word of the law's list, or a clinical label, that stands in `text`."""
    found = _words(FORBIDDEN[language], text) or _words(CLINICAL, text)
    return f"says “{found}”" if found else None


def first_person(text: str, language: str = "en") -> str | None:
    """A first person in `text`: on screen that is the person, so each such text is listed by name."""
    found = _words(FIRST_PERSON[language], _without_quoted(text))
    return f"speaks as “{found}”" if found else None


def loud(text: str, language: str = "en") -> str | None:
    """An exclamation mark, or a sign that is decoration."""
    del language
    for sign in text:
        if sign == "!" or (
            sign not in SIGNS and (ord(sign) >= 0x1F000 or unicodedata.category(sign) == "So")
        ):
            return f"has “{sign}”"
    return None


def typed(text: str, language: str = "en") -> str | None:
    """A typewriter’s sign where a printed one belongs, or space at an end."""
    del language
    for sign in ("'", '"', "...", "--", " - "):
        if sign in text:
            return f"has {sign!r}"
    return "begins or ends with space" if text.strip("\n") != text.strip() else None


def unfinished(text: str, language: str = "en") -> str | None:
    """A text of several sentences, paragraph by paragraph, whose last does not end."""
    del language
    for paragraph in text.strip().split("\n"):
        if re.search(r"[a-zäöüß”“)}][.?] +[“„]?[A-ZÄÖÜ{]", paragraph) and not paragraph.endswith(ENDS):
            return f"does not end: “…{paragraph[-20:]}”"
    return None


def places(text: str, language: str = "en") -> str | None:
    """A place that is not a plain name: anything else reaches into what it is given."""
    del language
    try:
        names = named(text)
    except ValueError as wrong:
        return str(wrong)
    odd = [name for name in names if not name.isidentifier() or iskeyword(name)]
    return f"has a place {odd[0]!r}" if odd else None


def markup(text: str, language: str = "en") -> str | None:
    """A tag: every label here is plain text and would show it."""
    del language
    return "has markup" if re.search(r"</?[a-z]+[^>]*>|&[a-z]+;", text) else None


def named(text: str) -> set[str]:
    """The names of the places in `text`."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


RULES = (forbidden, loud, typed, unfinished, places, markup)


def _words(pattern: str, text: str) -> str | None:
    found = re.search(rf"(?<![\w’'])(?i:{pattern})(?![\w])", text)
    return found.group(0) if found else None


def _without_quoted(text: str) -> str:
    """`text` without what stands in quotation marks: there somebody else speaks."""
    return re.sub(r"[“„][^”“]*[”“]", "", text)
