"""When they said they would answer: "within three weeks", "bis zum 12. Dezember", "sous 10 jours"."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from rebound_desktop.domain.follow_up import ReplyTime
from rebound_desktop.exchange.phrases import phrases

LANGUAGES = ("en", "de", "fr", "es")
_LONGEST = 366
_TYPED_CAP = 200
_FACTORS = ((1, "days"), (7, "weeks"), (30, "months"))


def reply_time_in(text: str, language: str, sent_on: date | None) -> ReplyTime | None:
    """The first reply time a mail names; a day needs to know when it was sent (local day)."""
    return _within(text, language, sent_on) or (_by(text, language, sent_on) if sent_on is not None else None)


def reply_time_typed(text: str, today: date) -> ReplyTime | None:
    """What a person types, in any of the four languages: also just "three weeks", "12.12." or "Friday"."""
    bare = text.strip()[:_TYPED_CAP]
    for language in LANGUAGES:
        found = reply_time_in(bare, language, today)
        found = found or _within(bare, language, today, bare=True) or _by(bare, language, today, bare=True)
        if found is not None:
            return ReplyTime(found.days, found.by_day, found.from_day, bare)
    return None


def _within(text: str, language: str, sent_on: date | None, *, bare: bool = False) -> ReplyTime | None:
    data = phrases(language)["reply_time"]
    numbers: dict[str, int] = data["numbers"]
    for factor, unit in _FACTORS:
        for pattern in _counted(language, unit, bare):
            found = pattern.search(text)
            if found is None:
                continue
            said = (found["upper"] or found["count"]).casefold()
            days = factor * (int(said) if said.isdigit() else numbers[said])
            return ReplyTime(days, None, sent_on, found[0]) if 1 <= days <= _LONGEST else None
    return None


@cache
def _counted(language: str, unit: str, bare: bool) -> tuple[re.Pattern[str], ...]:
    data = phrases(language)["reply_time"]
    number = rf"\d{{1,3}}|{'|'.join(data['numbers'])}"
    count = rf"(?P<count>{number})(?: of)?(?:\s*(?:-|–|to|bis|à|a)\s*(?P<upper>{number}))?"
    forms = ["^{count} {unit}$"] if bare else [rf"\b{form}\b" for form in data["within"]]
    made = (form.replace("{count}", count).replace("{unit}", f"(?:{data[unit]})") for form in forms)
    return tuple(re.compile(form, re.I) for form in made)


def _by(text: str, language: str, sent_on: date, *, bare: bool = False) -> ReplyTime | None:
    for pattern in _dated(language, bare):
        found = pattern.search(text)
        day = _day(found.groupdict(), language, sent_on) if found is not None else None
        if found is not None and day is not None:
            return ReplyTime(None, day, None, found[0].strip())
    return None


@cache
def _dated(language: str, bare: bool) -> tuple[re.Pattern[str], ...]:
    months, weekdays = _alternatives("months", language), _alternatives("weekdays", language)
    lead = rf"(?:(?:{weekdays})\.?,? (?:the |den |dem |der |le |el )?)?"
    day = (
        rf"(?:(?P<year>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"
        rf"|(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})(?:[./](?P<full>\d{{4}})?)?(?!\d)"
        rf"|{lead}(?P<number>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: of| de)? (?P<named>{months})\b\.?"
        rf"(?:,? (?:de |del )?(?P<then>\d{{4}}))?"
        rf"|(?P<first>{months})\.? (?P<second>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? (?P<later>\d{{4}}))?"
        rf"|{lead}(?P<alone>\d{{1,2}})(?:st|nd|rd|th|er|\.)(?!\w)"
        rf"|(?P<weekday>{weekdays})\b)"
    )
    forms = ["^{day}$"] if bare else [rf"\b{form}" for form in phrases(language)["reply_time"]["by"]]
    return tuple(re.compile(form.replace("{day}", day), re.I) for form in forms)


def _alternatives(file: str, language: str) -> str:
    """Every form of every name, the longest first."""
    forms = [form for names in phrases(file)[language] for form in names.split()]
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


def _place(file: str, language: str, name: str) -> int:
    bare = name.casefold()
    names = phrases(file)[language]
    return next(at for at, forms in enumerate(names) if bare in (form.casefold() for form in forms.split()))


def _day(found: dict[str, Any], language: str, sent_on: date) -> date | None:
    """The day that was meant: without a year, or a month, the next one there is."""
    try:
        if found["year"]:
            return _sane(date(int(found["year"]), int(found["m"]), int(found["d"])), sent_on)
        if found["weekday"]:
            away = (_place("weekdays", language, found["weekday"]) - sent_on.weekday()) % 7 or 7
            return sent_on + timedelta(days=away)
        if found["alone"]:
            return _next_number(int(found["alone"]), sent_on)
        if found["day"]:
            day, month, year = int(found["day"]), int(found["month"]), found["full"]
        elif found["number"]:
            named = found["named"]
            day, month, year = int(found["number"]), _place("months", language, named) + 1, found["then"]
        else:
            month = _place("months", language, found["first"]) + 1
            day, year = int(found["second"]), found["later"]
        meant = date(int(year or sent_on.year), month, day)
        if not year and meant < sent_on:
            meant = date(sent_on.year + 1, month, day)
        return _sane(meant, sent_on)
    except ValueError:
        return None


def _next_number(number: int, sent_on: date) -> date | None:
    days = (sent_on + timedelta(days=away) for away in range(62))
    return next((day for day in days if day.day == number), None)


def _sane(day: date, sent_on: date) -> date | None:
    return day if sent_on <= day <= sent_on + timedelta(days=_LONGEST) else None
