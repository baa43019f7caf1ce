"""Days of a posting: in the order the page's language writes them, by a label or by the words before them."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.posting.words import flat, listed
from rebound_desktop.exchange.proposals import DateOrder
from rebound_desktop.exchange.table.dates import Reader, found_order

_JAVA = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) [\d:]{5,8} \w{2,5} (\d{4})")
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$")
_NUMBERS = re.compile(r"(?<![\d./-])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})(?!\d|\.\d)")
_WRITTEN = re.compile(
    rf"\d{{4}}-\d\d-\d\d|{_NUMBERS.pattern}"
    r"|\d{1,2}(?:st|nd|rd|th|\.|er)?\s+(?:de\s+|of\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+|del\s+)?\d{4}"
    r"|[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
)
_NEAR = 34
_LINE_BEFORE = 220
# Whoever names a last day does so before this many lines.
_LINES = 3_000
_BY = re.compile(
    r"\b(?:by|before|until|no later than|bis|bis zum|spatestens(?: am)?|avant le|jusqu'au|au plus tard le"
    r"|antes del?|hasta el"
    r"(?: dia)?)\W+(?:[\w:.]{1,9}\W+){0,4}$"
)
_APPLYING = re.compile(
    r"\b(?:appl(?:y|ications?)|cv|resume|send|write|e-?mail|bewerb\w*|unterlagen|candidat\w*|postul\w*"
    r"|envoy\w*|adress\w*"
    r"|solicit\w*|envia\w*|manda\w*|inscri\w*|curriculum|instancias|plazo)\b"
)
_BOTH = re.compile(r"open\w*\W.{0,8}clos")
_MONTH_FIRST = re.compile(r"^en-(?:us|ph)|^es-us")
_STATE = re.compile(
    r",\s*(?:A[LKZR]|C[AOT]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT"
    r"|V[TA]|W[AVIY])\b"
)


def page_order(language: str, texts: Sequence[str], place: str) -> DateOrder:
    """How the page orders day and month: by its own dates, else its language, else where the job is."""
    told = found_order(day for text in texts for day in _NUMBERS.findall(text))
    if told in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
        return told
    if _MONTH_FIRST.match(language):
        return DateOrder.MONTH_FIRST
    american = language in ("", "en") and (
        _STATE.search(place) or re.search(r"\b(?:USA|United States|, US)\b", place)
    )
    return DateOrder.MONTH_FIRST if american else DateOrder.DAY_FIRST


def day_in(reader: Reader, written: str) -> date | None:
    """The day a value names; midnight anywhere is the day as written; None for "4 days ago"."""
    text = " ".join(written.split())
    java, midnight = _JAVA.search(text), _MIDNIGHT.match(text)
    if java:
        return reader.day(f"{java[2]} {java[1]} {java[3]}")
    if midnight:
        return reader.day(midnight[1])
    iso = re.match(r"\d{4}-\d\d-\d\d(?=T)", text)
    if iso:
        return reader.day(text) or reader.day(iso[0])
    found = reader.day(text)
    if found:
        return found
    inside = _WRITTEN.search(text)
    return reader.day(inside[0]) if inside else None


def day_said(reader: Reader, texts: Sequence[str], name: str) -> date | None:
    """The day shortly behind a label's word in a sentence ("Bewerbungsschluss ist der 05.12.2025")."""
    for place, text in enumerate(texts[:_LINES]):
        if not any(sign.isdigit() for sign in text):
            continue
        both = _WRITTEN.findall(text) if place and _BOTH.match(flat(texts[place - 1])) else []
        if len(both) == 2:
            return day_in(reader, both[name == "valid_through"])
        for found in _WRITTEN.finditer(text):
            before = flat(text[max(0, found.start() - _NEAR) : found.start()])
            if _labels(name).search(before) or (
                name == "valid_through" and _is_last_day(text, found.start())
            ):
                day = day_in(reader, found[0])
                if day:
                    return day
    return None


def _is_last_day(text: str, at: int) -> bool:
    """ "Send your CV to … by Friday 28 March 2025": a last day in a sentence that asks to apply."""
    before = flat(text[max(0, at - _LINE_BEFORE) : at])
    return bool(_BY.search(before) and _APPLYING.search(before))


@cache
def _labels(name: str) -> re.Pattern[str]:
    """A label's words that stand last before a day, with little words between."""
    more = phrases("posting")["before_a_day"][name]
    plain = sorted({*listed("labels", name), *(flat(word) for word in more)}, key=len, reverse=True)
    kept = [re.escape(word) for word in plain if len(word) > 4]
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(kept)})\W*(?:(?:ist|is|are|est|es|on|by|am|der|den|zum|le|el|au|until|bis"
        rf"|before|no later"
        rf"|than|latest|midnight|at|the|due|spatestens|jusqu'|a|hasta|dia|del|de|fixee?|friday|monday"
        rf"|tuesday|wednesday"
        rf"|thursday|sunday|saturday)\W*){{0,4}}$"
    )
