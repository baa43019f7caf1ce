"""Amounts of pay as people and programs write them: number, currency, period; nothing converted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import Pay

_NUMBER = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[.,'’ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
    r"|\d+(?:[.,]\d{1,2})?(?!\d)"
)
_TIMES = {"k": 1e3, "tsd": 1e3, "tausend": 1e3, "mil": 1e3, "lac": 1e5, "lakh": 1e5, "lpa": 1e5}
_THOUSAND = r"(?:\s?(?:k|tsd|tausend|mil|la(?:c|kh)s?|lpa)(?![^\W\d_])\.?)?"
_AMOUNT = rf"(?:{_NUMBER})(?:[.,][-–—]{{1,2}})?{_THOUSAND}"
_SIGNS = r"(?:US\$|U\$S|CA\$|C\$|A\$|AU\$|NZ\$|S\$|HK\$|R\$|MX\$|[$€£¥₹]|zł)"
_CODES = (
    r"(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|INR|JPY|SGD|BRL|MXN|ZAR|ARS|CLP|COP|PEN|HUF|RON"
    r"|TRY|ILS|AED"
    r"|HKD|KRW|CNY|Euros?|Fr\.|SFr\.?|Franken|francs|Pfund|pounds|Rs\.?)"
)
_MARK = rf"(?:{_SIGNS}|\b{_CODES}(?!\w))"
_EACH = (
    r"(?:\s?/\s?(?:yr|hr|year|hour|month|mo|week|wk|mois|heure|Jahr|Monat|Stunde|Std\.?|mes|hora|an"
    r"|h)(?!\w)\.?)?"
)
_ONE = rf"{_MARK}?\s?{_AMOUNT}\s?{_MARK}?{_EACH}"
_TO = r"\s?(?:-|–|—|−|to|through|bis(?: zu)?|und|and|à|a|et|y|hasta)\s?"
_RANGE = re.compile(rf"(?<![\w.,])(?P<low>{_ONE})(?:{_TO}(?P<high>{_ONE}))?", re.I)
_FROM = re.compile(
    r"\b(?:from|start(?:ing|s) (?:at|from)|min(?:imum)?\.?|at least|not less than|ab|mindestens|à partir"
    r" de|dès|desde"
    r"|a partir de|mínimo(?: de)?|minimum (?:salary|pay|wage)(?: of| is)?|mindest(?:entgelt|gehalt"
    r"|lohn)\b[^\d.;]{0,40})\s*$",
    re.I,
)
_UP_TO = re.compile(
    r"\b(?:up to|max(?:imum)?\.?(?: of)?|bis(?: zu| max\.?)?|maximal|jusqu['’][àa]|hasta|máximo(?: de)?)\s*$",
    re.I,
)
_SIGN_CODES = {
    "us$": "USD", "u$s": "USD", "ca$": "CAD", "c$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
    "s$": "SGD", "hk$": "HKD", "r$": "BRL", "mx$": "MXN", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR",
    "zł": "PLN", "euro": "EUR", "euros": "EUR", "fr.": "CHF", "sfr": "CHF", "sfr.": "CHF", "franken": "CHF",
    "francs": "CHF", "pfund": "GBP", "pounds": "GBP", "rs": "INR", "rs.": "INR",
}  # fmt: skip
# How long somebody works is not what an amount is for: "3 days a week", "30 Std./Woche".
_HOURS = re.compile(
    r"\d+(?:[.,]\d+)?(?:\s?[-–]\s?\d+(?:[.,]\d+)?)?\s*-?(?:days?|hours?|hrs?|h|tagen?|stunden?|std\.?"
    r"|jours?|heures?|d[ií]as?|horas?)"
    r"\W{0,3}(?:(?:an?|per|each|pro|in der|die|par|por|a la)\s+)?(?:week|woche|semaine|semanal(?:es)?"
    r"|semana)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount or range in a text and where it stands; `pay` has the period that stands by it."""

    pay: Pay
    start: int
    end: int


def pay_in(text: str, *, needs_currency: bool = True, context: str = "") -> Pay | None:
    """The first pay named in `text`, a range or one amount; None where none is.

    With `needs_currency` a bare number is no pay. `context` is what stands around it ("Salary:").
    """
    found = next(amounts_in(text, needs_currency=needs_currency, context=context), None)
    return found.pay if found else None


def amounts_in(text: str, *, needs_currency: bool = True, context: str = "") -> Iterator[Amount]:
    """Every amount in `text`, in order; see `pay_in`."""
    if not any(sign.isdigit() for sign in text):
        return
    for found in _RANGE.finditer(text):
        low, high = found["low"], found["high"]
        currency = currency_in(low) or (currency_in(high) if high else "")
        if not currency and re.search(r"la(?:c|kh)s?\b|lpa\b", found[0], re.I):
            currency = "INR"
        if needs_currency and not currency:
            continue
        least, most = _number(low), _number(high) if high else None
        if most is not None and _times(low) == 1 < _times(high) and least < 1000:
            least = round(least * _times(high), 2)
        if most is not None and most < least:
            continue
        before = text[max(0, found.start() - 60) : found.start()]
        period = (
            period_in(found[0])
            or period_in(text[found.end() : found.end() + 40])
            or period_in(before[-30:])
            or period_in(context)
        )
        if most is None and _UP_TO.search(before):
            yield Amount(Pay(None, least, currency, period), found.start(), found.end())
            continue
        if most is None:
            open_ended = _FROM.search(before) or text[found.end() : found.end() + 1] == "+"
            most = None if open_ended else least
        yield Amount(Pay(least, most, currency, period), found.start(), found.end())


def currency_in(text: str) -> str:
    """The ISO 4217 code of the first currency named, or ""; beside a bare "$" a code says more."""
    found = re.search(_MARK, text, re.I)
    if not found:
        return ""
    if found[0] == "$":
        more = re.search(r"\b(?:USD|CAD|AUD|NZD|MXN|SGD|HKD|ARS|CLP|COP)\b", text)
        return more[0] if more else "USD"
    return _SIGN_CODES.get(found[0].lower(), found[0].upper())


def period_in(text: str) -> PayPeriod | None:
    """What an amount is for, by the first word that says so."""
    best: tuple[int, PayPeriod] | None = None
    text = _HOURS.sub(" ", text).replace("/", " /")
    for period, pattern in _periods().items():
        found = pattern.search(text)
        if found and (best is None or found.start() < best[0]):
            best = (found.start(), period)
    return best[1] if best else None


@cache
def _periods() -> dict[PayPeriod, re.Pattern[str]]:
    table = phrases("pay")["periods"]
    return {
        PayPeriod(name): re.compile("|".join(rf"(?<!\w){word}(?!\w)" for word in words), re.I)
        for name, words in table.items()
    }


def _times(text: str) -> float:
    found = re.search(r"\d\s?(k|tsd|tausend|mil|lac|lakh|lpa)(?![^\W\d_s])", text, re.I)
    return _TIMES[found[1].lower()] if found else 1


def _number(text: str) -> float:
    found = re.search(_NUMBER, text)
    digits = re.sub(r"['’ \u00a0\u202f\u2009]", "", found[0]) if found else "0"
    if re.search(r"[.,]\d{3}$", digits) or re.search(r"[.,]\d{3}[.,]", digits):
        tail = re.search(r"[.,](\d{1,2})$", digits)
        whole = re.sub(r"[.,]", "", digits[: tail.start()] if tail else digits)
        value = float(f"{whole}.{tail[1]}" if tail else whole)
    else:
        value = float(digits.replace(",", "."))
    return round(value * _times(text), 2)
