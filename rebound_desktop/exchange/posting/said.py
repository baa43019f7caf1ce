"""What running text says of a posting's company, place, pay and way of working."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rebound_desktop.domain.codes import PayPeriod, Remote
from rebound_desktop.exchange.pay import pay_in
from rebound_desktop.exchange.posting.schema import employment
from rebound_desktop.exchange.posting.words import any_of, flat, listed
from rebound_desktop.exchange.proposals import Pay

_HIRING = re.compile(
    r"^(?P<company>[A-ZÀ-Þ0-9][^.!?\n]{1,50}?)\s+"
    r"(?:is (?:looking for|hiring|seeking|recruiting)|are (?:looking for|hiring)"
    r"|sucht|recrute|recherche|busca)\b"
)
_ABOUT = re.compile(
    r"^(?:about|über|à propos de|a propos de|sobre|who is|join|work at|working at|life at)\s+"
    r"(?P<company>[A-ZÀ-Þ0-9][\w&'’. -]{1,50}?)\s*[:?!.]?$",
    re.M,
)
_WE = re.compile(
    r"(?:\b[Ww]e(?: are|['’]re) |\b[Ww]ir(?:,| sind) (?:die |der |das )?|\b[Cc]hez "
    r"|\b[Bb]ei (?:der |dem |den )?|\b[Ee]n |\b[Aa]t )"
    r"(?P<company>[A-ZÀ-Þ][\w&'’-]*(?: (?:& |and |und |et |y )?[A-ZÀ-Þ][\w&'’-]*){0,4})"
    r"(?=,| (?:we|wir|nous|buscamos|our|is|sind|you|ist)\b)"
)
_BASED = re.compile(
    r"\b(?:based in|located in|office in|offices in|mit Sitz in|am Standort|Standort"
    r"|basé[e]? à|situé[e]? à|à|con sede en|ubicad[oa] en|in unserem Büro in|for our|für unseren Standort)\s+"
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:[ -](?:am|sur|de|upon|an der|del|la|le)? ?[A-ZÀ-Þ][\w'’-]+){0,3}"
    r"(?:,\s*[A-ZÀ-Þ][\w'’ -]{1,30})?)"
)
_YEARLY_FROM = 12_000
_EMPLOYMENT = re.compile(
    r"time|zeit|temps|jornada|tiempo|contract|permanent|cdi|cdd|intern|befristet|indefinido|stage|freelance"
    r"|ausbildung|alternance|tempor",
    re.I,
)


def is_employment(value: str) -> bool:
    """Whether words name a kind of employment."""
    return bool(_EMPLOYMENT.search(value))


def place_said(text: str) -> str:
    """The town a sentence puts the job in, "" where none does."""
    said = _BASED.search(text)
    return said["place"].strip() if said else ""


def company_said(lines: Sequence[str], text: str) -> str:
    """Who is hiring, by the sentence that says so."""
    for line in lines[:60]:
        hiring = _HIRING.match(line)
        if hiring and not re.match(r"(?:we|wir|nous|the (?:ideal|team|role)|our)\b", hiring["company"], re.I):
            return re.sub(r"^(?:the|die|der|das|la|le|el|l['’]) ?", "", hiring["company"], flags=re.I).strip(
                " ,"
            )
    for rule in (_ABOUT, _WE):
        for said in rule.finditer(text):
            name = said["company"].strip(" .,")
            if not re.fullmatch(
                r"(?:us|the .*|you|me|this|our .*|uns|nous|nosotros|you|team|the team)", name, re.I
            ):
                return name
    return ""


def pay_said(lines: Sequence[str]) -> Pay | None:
    """The first amount that stands by a word of pay and by none of funding or benefits."""
    near, against = any_of("pay", "near"), any_of("pay", "not_near")
    for place, line in enumerate(lines):
        if not re.search(r"\d", line):
            continue
        for sentence in re.split(r"(?<=[.!?;])\s+(?=[A-ZÀ-Þ])", line):
            plain = flat(sentence)
            before = flat(lines[place - 1]) if place and len(lines[place - 1]) < 40 else ""
            if against.search(plain) or not (near.search(plain) or near.search(before)):
                continue
            pay = pay_in(sentence, context=before)
            if pay and _is_plausible(pay):
                return with_period(pay, f"{before} {plain}")
    return None


def with_period(pay: Pay, around: str) -> Pay:
    """A five-figure salary without a period is a year's, where the words call it a salary."""
    amount = pay.least or pay.most or 0
    called = re.search(r"salary|gehalt|salaire|salario|sueldo|compensation|remuneration|retribucion", around)
    if pay.period is None and called and amount >= _YEARLY_FROM:
        return replace(pay, period=PayPeriod.YEAR)
    return pay


def _is_plausible(pay: Pay) -> bool:
    amount = pay.most or pay.least or 0
    return 5 <= amount <= 2_000_000


def remote_said(text: str, location: str) -> Remote | None:
    """Where the work is done, as the text says it."""
    plain, where = flat(text), flat(location)
    for kind in (Remote.HYBRID, Remote.REMOTE, Remote.ON_SITE):
        if any(word in where for word in (kind.value, kind.value.replace("_", "-"))):
            return kind
    for kind in (Remote.HYBRID, Remote.REMOTE, Remote.ON_SITE):
        if any(word in plain for word in listed("remote", kind.value)):
            return kind
    if re.search(r"(?:^|[|·•,(]) *h[yi]brid[eo]? *(?:[|·•,)]|$)", plain, re.M):
        return Remote.HYBRID
    first = "\n".join(plain.splitlines()[:12])
    return Remote.REMOTE if re.search(r"(?<![\w-])remote(?![\w-])", first) else None


def employment_said(lines: Sequence[str]) -> str:
    """The kinds of employment a short line near the top names."""
    for line in lines[:40]:
        if len(line) <= 90 and is_employment(line):
            found = re.findall(
                r"full[- ]?time|part[- ]?time|vollzeit|teilzeit|temps plein|temps partiel|jornada completa"
                r"|media jornada|\bCDI\b|\bCDD\b|permanent|internship|freelance|contrato indefinido",
                line,
                re.I,
            )
            if found:
                return employment(found)
    return ""
