"""The pay a posting's lines name, by a label or a word of pay beside it; never funding, bonus or average."""

import re
from collections.abc import Sequence

from rebound_desktop.exchange.pay import Amount, amounts_in, pay_in
from rebound_desktop.exchange.posting.money import with_period
from rebound_desktop.exchange.posting.words import any_of, flat
from rebound_desktop.exchange.proposals import Pay

# An amount for an hour is nobody's price.
_HOURLY = re.compile(
    r"\s*(?:brutto |brut |bruto |gross )?(?:/ ?h(?:r|our|eure)?\b|/ ?(?:std|stunde|hora)|(?:an|per|pro"
    r"|die|je) (?:hour|stunde)"
    r"|p/h|de l['’]heure|par heure|(?:por|la|a la) hora)",
    re.I,
)
_AT_ONCE, _SHORT = 3, 90
_LARGE_ALONE = 15_000
_LARGE = frozenset({"INR", "JPY", "CLP", "COP", "ARS", "HUF", "KRW"})


def pay_said(lines: Sequence[str]) -> Pay | None:
    """The first amount that stands by a word of pay and by none of funding, bonus or benefits."""
    near = any_of("pay", "near")
    for place, line in enumerate(lines):
        if not any(sign.isdigit() for sign in line):
            continue
        for sentence in re.split(r"(?<!\d[.])(?<=[.!?;])\s+(?=[A-ZÀ-Þ])|\s*[|·•]\s*", line):
            plain = flat(sentence)
            before = flat(lines[place - 1]) if place and len(lines[place - 1]) < 40 else ""
            told = near.search(plain) or near.search(before)
            for amount in amounts_in(sentence, context=before):
                if (told or _stands_alone(sentence, amount)) and _is_wage(sentence, amount, before):
                    return with_period(amount.pay, f"{before} {plain}")
    return None


def pay_labelled(value: str, label: str) -> Pay | None:
    """A pay label's value: with a currency, or a plain number large enough to be one."""
    for amount in amounts_in(value, context=label):
        if _is_wage(value, amount, label):
            return with_period(amount.pay, f"{label} {flat(value)}")
    bare = pay_in(value, needs_currency=False, context=label)
    least = (bare.least or bare.most or 0) if bare else 0
    if bare and least >= 500 and not 1990 <= least <= 2035 and re.match(r"\W*(?:\w+\W+){0,2}\d", value):
        return with_period(bare, f"{label} {flat(value)}")
    return None


def is_plausible(pay: Pay) -> bool:
    """Whether somebody could be paid that: no placeholder of 0, 1 or 999999999."""
    amount = pay.most or pay.least or 0
    most = 2_000_000_000 if pay.currency in _LARGE else 5_000_000
    return 5 <= amount <= most


def _stands_alone(sentence: str, amount: Amount) -> bool:
    """A short line that is nothing but an amount and what it is for ("£34k–£36k", "$2,100 por semana")."""
    rest = sentence[: amount.start] + sentence[amount.end :]
    is_span = amount.pay.least != amount.pay.most and None not in (amount.pay.least, amount.pay.most)
    least = amount.pay.least or amount.pay.most or 0
    if is_span and amount.start < _AT_ONCE and least >= _LARGE_ALONE and len(rest) <= _SHORT:
        return True
    if _HOURLY.match(sentence[amount.end :]) or _HOURLY.search(sentence[amount.start : amount.end]):
        return True
    alone = is_span or amount.pay.period is not None or (least >= _LARGE_ALONE and amount.start < 3)
    return len(rest.strip()) <= 24 and alone


def _is_wage(sentence: str, amount: Amount, before: str) -> bool:
    """Whether the words right around an amount speak of no other money."""
    against = any_of("pay", "not_near")
    ahead = flat(sentence[max(0, amount.start - 42) : amount.start])
    behind = re.split(
        r"[,;+(]|\b(?:plus|zzgl|and|und|with|mit|avec|et|con)\b", flat(sentence[amount.end : amount.end + 26])
    )[0]
    ahead = re.split(r"[,;+]|\bplus\b|\. ", ahead)[-1]
    if against.search(ahead) or against.search(behind) or (len(before) < 40 and against.search(before)):
        return False
    return is_plausible(amount.pay)
