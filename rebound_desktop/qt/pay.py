"""Pay in few letters: "€58–66k", "€25 an hour"; as it was written, never converted."""

from PySide6.QtCore import QLocale

from rebound_desktop.domain.codes import PayPeriod
from rebound_desktop.qt.words import language, word

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "PLN": "zł", "UAH": "₴"}
# From this amount on, and in whole hundreds, thousands are what a person says.
_THOUSANDS_FROM = 10_000


def pay(least: float | None, most: float | None, currency: str, period: PayPeriod | None) -> str:
    """What both ends amount to for one period; "" where no amount was written. A year goes unsaid."""
    least, most = least or None, most or None
    if least is None and most is None:
        return ""
    if least is not None and most is not None and least != most:
        amount = _money(word("board.pay.from_to", **_pair(least, most)), currency)
    elif least is None and most is not None:
        amount = word("board.pay.up_to", most=_money(_one(most), currency))
    else:
        amount = _money(_one(least or most or 0.0), currency)
    return word(f"board.pay.{period or PayPeriod.YEAR}", amount=amount)


def sign(currency: str) -> str:
    """The currency's sign where it has one everybody reads, else its code."""
    return _SIGNS.get(currency.upper(), currency.upper())


def _money(number: str, currency: str) -> str:
    shown = sign(currency)
    if not shown:
        return number
    return word("board.pay.money_word" if len(shown) > 1 else "board.pay.money", sign=shown, number=number)


def _pair(least: float, most: float) -> dict[str, str]:
    """Both ends; "58–66k" says the thousands once."""
    if _in_thousands(least) and _in_thousands(most):
        return {"least": f"{least / 1000:g}", "most": _one(most)}
    return {"least": _plain(least), "most": _plain(most)}


def _one(amount: float) -> str:
    if _in_thousands(amount):
        return word("board.pay.thousands", number=f"{amount / 1000:g}")
    return _plain(amount)


def _in_thousands(amount: float) -> bool:
    return amount >= _THOUSANDS_FROM and amount % 100 == 0


def _plain(amount: float) -> str:
    return QLocale(language()).toString(float(amount), "f", 0 if amount == round(amount) else 2)
