"""What running text says of a posting's company, place, pay and way of working."""

import re
from collections.abc import Sequence

from rebound_desktop.domain.codes import Remote
from rebound_desktop.exchange.pay import pay_in
from rebound_desktop.exchange.posting.money import with_period
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
# A line this short that names an amount for an hour or a month is about pay.
_SHORT = 70
_HYBRID = re.compile(r"(?<![\w-])h[yi]brid(?:e|o|a|es)?(?![\w-])(?! (?:cloud|car|vehicle|app|event))")
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
        for sentence in re.split(r"(?<!\d[.])(?<=[.!?;])\s+(?=[A-ZÀ-Þ])", line):
            plain = flat(sentence)
            before = flat(lines[place - 1]) if place and len(lines[place - 1]) < 40 else ""
            if against.search(plain):
                continue
            called = near.search(plain) or near.search(before)
            pay = pay_in(sentence, context=before)
            if not called and not (pay and _is_all_pay(pay, sentence)):
                continue
            if pay and _is_plausible(pay):
                return with_period(pay, f"{before} {plain}")
    return None


def _is_all_pay(pay: Pay, line: str) -> bool:
    """A short line of an amount for an hour or a month, or of two ends and hardly a word beside them."""
    ends = pay.least is not None and pay.most is not None and pay.most > pay.least
    words = re.findall(r"[^\W\d_]{3,}", line)
    return (pay.period is not None and len(line) <= _SHORT) or (
        ends and len(words) <= 3 and len(line) <= _SHORT
    )


def _is_plausible(pay: Pay) -> bool:
    amount = pay.most or pay.least or 0
    return 5 <= amount <= 2_000_000


def remote_said(text: str, location: str) -> Remote | None:
    """Where the work is done, as the text says it."""
    plain, where = flat(text), flat(location)
    for kind in (Remote.HYBRID, Remote.REMOTE, Remote.ON_SITE):
        if any(word in where for word in (kind.value, kind.value.replace("_", "-"))):
            return kind
    lines = plain.splitlines()
    short = [line for line in lines[:25] if len(line) <= 110]
    if any(_HYBRID.search(line) for line in short):
        return Remote.HYBRID
    for kind in (Remote.HYBRID, Remote.REMOTE):
        if any(word in plain for word in listed("remote", kind.value)):
            return kind
    if any(word in plain for word in listed("remote", "nowhere_else")):
        return Remote.ON_SITE
    parts = {
        part.strip(" .")
        for line in lines[:30]
        if len(line) <= 110
        for part in re.split(r"[|·•,()–—;:]|- ", line)
    }
    if parts & set(listed("remote", Remote.ON_SITE.value)):
        return Remote.ON_SITE
    if any(re.search(r"(?<![\w-])remote(?![\w-])", line) for line in lines[:12]):
        return Remote.REMOTE
    return None


def employment_said(lines: Sequence[str]) -> str:
    """The kinds of employment a short line near the top names."""
    for number, line in enumerate(lines[:40]):
        if len(line) <= (160 if number < 10 else 90) and is_employment(line):
            found = re.findall(
                r"full[- ]?time|part[- ]?time|vollzeit|teilzeit|temps plein|temps partiel|jornada completa"
                r"|media jornada|jornada parcial|tiempo completo|tiempo parcial|\bCDI\b|\bCDD\b"
                r"|permanent|internship"
                r"|freelance|contrato indefinido|unbefristet|befristet|festanstellung|fixed[- ]term"
                r"|alternance|praktikum",
                line,
                re.I,
            )
            if found:
                return employment(found)
    return ""
