"""Amounts of pay as people and programs write them: number, currency, period; nothing converted."""

import re
from functools import cache

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import Pay

_NUMBER = r"\d{1,3}(?:[.,'’ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_THOUSAND = r"(?:\s?(?:k|tsd|tausend|mil)\b\.?)?"
_AMOUNT = rf"(?:{_NUMBER}){_THOUSAND}"
_SIGNS = r"(?:US\$|CA\$|C\$|A\$|AU\$|NZ\$|S\$|HK\$|R\$|[$€£¥₹]|zł)"
_CODES = r"(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|INR|JPY|SGD|BRL|MXN|Euros?|euros|Fr\.|Pfund)"
_MARK = rf"(?:{_SIGNS}|\b{_CODES}(?!\w))"
_ONE = rf"{_MARK}?\s?{_AMOUNT}(?:\.[–—-]+)?\s?{_MARK}?"
_EACH = r"(?:\s?/\s?(?:yr|year|hr|hour|mo|month|h|an|mois|jahr|monat|mes|año))?"
_TO = r"\s?(?:-|–|—|−|to|bis|und|and|à|a|et|y|hasta)\s?"
_RANGE = re.compile(rf"(?<![\w.,])(?P<low>{_ONE})(?:{_EACH}{_TO}(?P<high>{_ONE}))?", re.I)
_FROM = re.compile(
    r"\b(?:mindest(?:entgelt|gehalt|lohn)(?: betr[äa]gt| von| ist)?|starting|minimum (?:salary"
    r"|pay) (?:of|is)|from|starting (?:at|from)|min(?:imum)?\.?|ab|mindestens|à partir de|dès|desde"
    r"|a partir de)\s*$",
    re.I,
)
_UP_TO = re.compile(r"\b(?:up to|max(?:imum)?\.?|bis(?: zu)?|maximal|jusqu['’]à|jusqu['’]a|hasta)\s*$", re.I)
_SIGN_CODES = {
    "us$": "USD", "ca$": "CAD", "c$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "s$": "SGD",
    "hk$": "HKD", "r$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "zł": "PLN",
    "euro": "EUR", "euros": "EUR", "fr.": "CHF", "pfund": "GBP",
}  # fmt: skip


def pay_in(text: str, *, needs_currency: bool = True, context: str = "") -> Pay | None:
    """The first pay named in `text`, a range or one amount; None where none is.

    With `needs_currency` a bare number is no pay. `context` is what stands around it ("Salary:").
    """
    if not any(sign.isdigit() for sign in text):
        return None
    for found in _RANGE.finditer(text):
        low, high = found["low"], found["high"]
        currency = currency_in(low) or (currency_in(high) if high else "")
        if needs_currency and not currency:
            continue
        least, most = _number(low), _number(high) if high else None
        if most is not None and _has_thousand(high) and not _has_thousand(low) and least < 1000:
            least *= 1000
        if most is not None and most < least:
            continue
        before = text[max(0, found.start() - 24) : found.start()]
        period = period_in(text[found.end() : found.end() + 40]) or period_in(before) or period_in(context)
        if most is None:
            if _UP_TO.search(before):
                return Pay(None, least, currency, period)
            most = None if _FROM.search(before) or text[found.end() : found.end() + 1] == "+" else least
        return Pay(least, most, currency, period)
    return None


def currency_in(text: str) -> str:
    """The ISO 4217 code of the first currency named, or ""."""
    found = re.search(_MARK, text, re.I)
    if not found:
        return ""
    return _SIGN_CODES.get(found[0].lower(), found[0].upper())


def period_in(text: str) -> PayPeriod | None:
    """What an amount is for, by the first word that says so."""
    best: tuple[int, PayPeriod] | None = None
    text = text.replace("/", " /")
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


def _has_thousand(text: str) -> bool:
    return bool(re.search(r"\d\s?(?:k|tsd|tausend|mil)\b", text, re.I))


def _number(text: str) -> float:
    found = re.search(_NUMBER, text)
    digits = re.sub(r"['’ \u00a0\u202f\u2009]", "", found[0]) if found else "0"
    if re.search(r"[.,]\d{3}$", digits) or re.search(r"[.,]\d{3}[.,]", digits):
        tail = re.search(r"[.,](\d{1,2})$", digits)
        whole = re.sub(r"[.,]", "", digits[: tail.start()] if tail else digits)
        value = float(f"{whole}.{tail[1]}" if tail else whole)
    else:
        value = float(digits.replace(",", "."))
    return round(value * 1000, 2) if _has_thousand(text) else value
