"""What an amount leaves unsaid: for how long it is, and whose dollars they are."""

import re
from dataclasses import replace

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.exchange.pay import period_in
from rebound_desktop.exchange.proposals import Pay

_YEARLY_FROM = 12_000
# So much in one of these currencies is for a year, whatever stands around it.
_SURELY_YEARLY = 18_000
_STRONG = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD"})
_CALLED = re.compile(
    r"salary|gehalt|salaire|salari|sueldo|compensation|remuneration|retribucion|pay range|base pay"
)
# The dollar or peso of a page's own country, by the language it names ("en-AU").
_LOCAL = {
    "au": "AUD", "ca": "CAD", "nz": "NZD", "sg": "SGD", "hk": "HKD", "mx": "MXN", "ar": "ARS", "cl": "CLP",
    "co": "COP", "uy": "UYU",
}  # fmt: skip
_OF_PLACES = (
    ("AUD", r"\b(?:australia|melbourne|sydney|brisbane|perth|adelaide|canberra|vic|nsw|qld)\b"),
    ("CAD", r"\b(?:canada|ontario|qu[eé]bec|toronto|vancouver|montr[eé]al|calgary|ottawa)\b|, (?:on|qc|bc"
        r"|ab|mb|sk|ns)\b"),
    ("NZD", r"\b(?:new zealand|auckland|wellington|christchurch)\b"),
    ("MXN", r"\b(?:m[eé]xico|cdmx|monterrey|guadalajara|puebla)\b(?!, n)"),
    ("SGD", r"\bsingapore\b"),
)  # fmt: skip


def with_period(pay: Pay, around: str) -> Pay:
    """A five-figure salary without a period is a year's, where the words call it a salary."""
    told = None if pay.period else period_in(around)
    if told:
        return replace(pay, period=told)
    amount = pay.least or pay.most or 0
    large = amount >= _SURELY_YEARLY and pay.currency in _STRONG
    if pay.period is None and (large or (_CALLED.search(around) and amount >= _YEARLY_FROM)):
        return replace(pay, period=PayPeriod.YEAR)
    return pay


def in_local_money(pay: Pay, language: str, address: str, shown: str, place: str) -> Pay:
    """A bare "$" on a page of another dollar's country is that country's; `language` as in "es-MX"."""
    if pay.currency != "USD" or re.search(r"US\s?\$|\bUSD\b|U\.S\. dollars?", shown):
        return pay
    country = language.lower().replace("_", "-").partition("-")[2][:2]
    host = re.match(r"https?://[^/]*\.(?:com\.)?([a-z]{2})(?:[:/]|$)", address, re.I)
    local = _LOCAL.get(country) or _LOCAL.get(host[1].lower() if host else "") or _of_place(place)
    return replace(pay, currency=local) if local else pay


def _of_place(place: str) -> str:
    where = place.casefold()
    return next((code for code, rule in _OF_PLACES if re.search(rule, where)), "")
