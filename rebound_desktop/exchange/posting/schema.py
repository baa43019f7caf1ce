"""A JobPosting's many shapes become one set of fields; what is not there stays empty."""

import re
from collections.abc import Iterable
from typing import Any

from rebound_desktop.domain.codes import PayPeriod, Remote
from rebound_desktop.exchange.markup import fragment_text
from rebound_desktop.exchange.pay import currency_in, pay_in, period_in
from rebound_desktop.exchange.posting.money import with_period
from rebound_desktop.exchange.proposals import Pay

Fields = dict[str, Any]


def fields_of(node: dict[str, Any]) -> Fields:
    """title, company, location, remote, pay, employment_type, date_posted, valid_through, url, posting."""
    found: Fields = {
        "title": _title(node),
        "company": _name(node.get("hiringOrganization")) or _name(node.get("hiringOrganisation")),
        "location": places(node.get("jobLocation")),
        "remote": _remote(node),
        "pay": _pay(node),
        "employment_type": employment(node.get("employmentType")),
        "date_posted": _text(node.get("datePosted")),
        "valid_through": _text(node.get("validThrough")),
        "url": _link(node.get("url")) or _link(node.get("mainEntityOfPage")),
        "posting": _description(node),
    }
    return {name: value for name, value in found.items() if value not in (None, "")}


def one_line(text: str) -> str:
    """A name: its markup and line breaks gone."""
    return " ".join(fragment_text(text).split())[:300]


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else (None if value == [] else value)


def _text(value: Any) -> str:
    value = _first(value)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or ""
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _title(node: dict[str, Any]) -> str:
    return one_line(_text(node.get("title")) or _text(node.get("name")) or _text(node.get("jobTitle")))


def _name(value: Any) -> str:
    value = _first(value)
    if isinstance(value, dict):
        return one_line(_text(value.get("name")) or _text(value.get("legalName")))
    text = _text(value)
    return "" if text.startswith(("http://", "https://", "#", "_:")) else one_line(text)


def places(value: Any) -> str:
    """One place or several, parted by "; "; towns before regions before countries."""
    found = [_place(part) for part in (value if isinstance(value, list) else [value])]
    return "; ".join(dict.fromkeys(place for place in found if place))[:300]


def _place(value: Any) -> str:
    if isinstance(value, str):
        return one_line(value)
    if not isinstance(value, dict):
        return ""
    address = _first(value.get("address"))
    if isinstance(address, str) and address.strip():
        return one_line(address)
    source = address if isinstance(address, dict) else value
    parts = [_name(source.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry")]
    kept = list(dict.fromkeys(part for part in parts if part))
    return ", ".join(kept) or _name(value)


def _remote(node: dict[str, Any]) -> Remote | None:
    kind = " ".join(str(part) for part in _listed(node.get("jobLocationType"))).lower()
    if "telecommute" in kind or "remote" in kind:
        return Remote.REMOTE
    if "hybrid" in kind:
        return Remote.HYBRID
    where = places(node.get("jobLocation")).lower()
    if re.search(r"\bhybrid", where):
        return Remote.HYBRID
    return (
        Remote.REMOTE
        if re.search(r"\bremote\b|\btelecommute\b|\bhome ?office\b|\bt[ée]l[ée]travail\b", where)
        else None
    )


def _listed(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value] if value is not None else []


def _pay(node: dict[str, Any]) -> Pay | None:
    currency = _text(node.get("salaryCurrency"))
    for key in ("baseSalary", "estimatedSalary", "salary"):
        for value in _listed(node.get(key)):
            pay = _amount(value, currency)
            if pay:
                return with_period(pay, "")
    return None


def _amount(value: Any, currency: str) -> Pay | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Pay(float(value), float(value), currency, None) if value > 0 else None
    if isinstance(value, str):
        pay = pay_in(value, needs_currency=False, context=value)
        return Pay(pay.least, pay.most, pay.currency or currency, pay.period) if pay else None
    if not isinstance(value, dict):
        return None
    currency = _text(value.get("currency")) or _text(value.get("currencyCode")) or currency
    inner = _first(value.get("value"))
    source = inner if isinstance(inner, dict) else value
    period = unit(
        _text(source.get("unitText")) or _text(source.get("unitCode")) or _text(value.get("unitText"))
    )
    least = _number(source.get("minValue", value.get("minValue")))
    most = _number(source.get("maxValue", value.get("maxValue")))
    if least is None and most is None:
        plain = source.get("value") if isinstance(inner, dict) else inner
        if isinstance(plain, str) and _number(plain) is None:
            pay = _amount(plain, currency)
            return Pay(pay.least, pay.most, pay.currency, pay.period or period) if pay else None
        least = most = _number(plain)
    if not least and not most:
        return None
    return Pay(least or None, most or None, currency_in(currency) or currency.upper()[:3], period)


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value) if value == value and abs(value) < 1e12 else None
    text = _text(value).replace("\u00a0", " ")
    if not re.fullmatch(r"[^\d-]{0,4}\d[\d.,' ]*[^\d]{0,4}", text):
        return None
    pay = pay_in(text, needs_currency=False)
    return pay.least if pay else None


def unit(text: str) -> PayPeriod | None:
    """YEAR, ANN, MON, "per hour" … as a period."""
    codes = {"ANN": "YEAR", "MON": "MONTH", "WEE": "WEEK", "HUR": "HOUR", "YEARLY": "YEAR", "HOURLY": "HOUR"}
    word = codes.get(text.strip().upper(), text.strip())
    return period_in(word) or period_in(f"per {word}")


# What schema.org's own codes mean; anything else stays as the page writes it.
_CODES = {
    "fulltime": "Full-time", "parttime": "Part-time", "contractor": "Contract", "contract": "Contract",
    "temporary": "Temporary", "intern": "Internship", "internship": "Internship", "volunteer": "Volunteer",
    "perdiem": "Per diem", "permanent": "Permanent", "apprenticeship": "Apprenticeship",
}  # fmt: skip


def employment(value: Any) -> str:
    """Kinds of employment in words: FULL_TIME is "Full-time", "CDD - 6 mois" stays what it is."""
    words: list[str] = []
    for part in _listed(value):
        for piece in re.split(r"\s*[,;|]\s*", _text(part)):
            plain = " ".join(piece.replace("_", " ").split())
            known = _CODES.get(re.sub(r"[\s-]", "", plain).lower(), plain[:1].upper() + plain[1:])
            if known and known.casefold() != "other":
                words.append(known)
    return ", ".join(dict.fromkeys(words))[:120]


def _link(value: Any) -> str:
    value = _first(value)
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    text = _text(value)
    return text if re.match(r"https?://", text, re.I) else ""


def _description(node: dict[str, Any]) -> str:
    """The whole text, also where its markup was escaped once more."""
    parts: list[str] = []
    for key in (
        "description",
        "responsibilities",
        "qualifications",
        "skills",
        "experienceRequirements",
        "jobBenefits",
    ):
        for value in _listed(node.get(key)):
            text = fragment_text(_text(value))
            for _ in range(2):
                if re.search(r"</?(?:p|br|li|ul|div|strong|h\d)\b|&lt;/?\w", text):
                    text = fragment_text(text)
            if text and text not in parts:
                parts.append(text)
    return "\n\n".join(parts)
