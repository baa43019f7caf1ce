"""Parts of a page whose own names say what they hold: class, id, data attributes, as boards write them."""

import re
from typing import Any

from rebound_desktop.exchange.markup import visible_text
from rebound_desktop.exchange.pay import pay_in
from rebound_desktop.exchange.posting.words import flat, listed

_THING = (
    r"(?:job|jobs|posting|position|vacancy|offer|offre|oferta|requisition|req|app|stelle|stellen|opening"
    r"|role|jd"
    r"|annonce|detail|details|header|kopfbereich|puesto|poste|vaga|career|opportunity|topcard|top-card)"
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "title",
            rf"(?:^|-){_THING}(?:-[a-z]+)*-(?:title|titel|titre|titulo|heading|headline|bezeichnung"
            rf"|intitule)$"
            rf"|^{_THING}-name$|^title-?page$|^posting-headline$|^jobtitle$|(?:^|-)req-title(?:-|$)",
        ),
        (
            "company",
            r"(?:^|-)(?:company|companies|employer|advertiser|organi[sz]ation|hiring-organization|firma"
            r"|arbeitgeber"
            r"|unternehmen|entreprise|societe|empresa|empleador|recruiter|org|school|agency|business)"
            r"(?:-?name|-title|-link|-name-link)?$",
        ),
        (
            "location",
            r"(?:^|-)(?:locations?|job-?geo-?location|arbeitsort|standort|einsatzort|lieu|localisation"
            r"|ubicacion"
            r"|localidad|city|town|place|workplace|adresse?|job-?place|ort)(?:-name|-text|-label|-value)?$",
        ),
        (
            "pay",
            r"(?:^|-)(?:salary|salaries|pay|compensation|gehalt|verguetung|salaire|remuneration|salario"
            r"|sueldo|wage"
            r"|pay-?range|lohn|entgelt)(?:-[a-z]+)*$",
        ),
        (
            "employment_type",
            r"(?:^|-)(?:work-?type|contract-?type|employment-?type|job-?types?|vertragsart|arbeitszeit"
            r"|contrat"
            r"|type-contrat|jornada|commitment|schedule)$",
        ),
        (
            "date_posted",
            r"(?:^|-)(?:date-?posted|posted-?(?:on|date)|posting-?date|online-?date"
            r"|publish(?:ed)?-?(?:date|on)?"
            r"|veroeffentlichungsdatum|publication-?date|job-?date|fecha-publicacion)$",
        ),
        (
            "valid_through",
            r"(?:^|-)(?:closing-?date|deadline|valid-?through|apply-?by|bewerbungsfrist|expir\w+)$",
        ),
    )
)
_LONGEST = {"title": 120, "company": 80, "location": 120, "pay": 160, "employment_type": 80}
_MOST = 300
_NO_VALUE = re.compile(r"^\W*$")


def named_parts(root: Any) -> dict[str, str]:
    """The first short text of each kind: title, company, location, pay, employment_type, dates."""
    found: dict[str, str] = {}
    looks = 0
    for element in root.xpath("descendant-or-self::*[@*]"):
        if element.tag in ("script", "style", "input", "img", "svg", "body"):
            continue
        names = _names(element)
        if not names:
            continue
        for kind, rule in _RULES:
            if kind not in found and looks < _MOST and any(rule.search(name) for name in names):
                looks += 1
                value = _value(element, kind)
                if value:
                    found[kind] = value
                break
    return found


def _names(element: Any) -> list[str]:
    """Every name an element bears, parted by hyphens: "JobInfoHeader_title" is job-info-header-title."""
    words: list[str] = []
    for attribute, value in element.items():
        if attribute in ("id", "class", "itemprop", "name") or attribute.startswith("data-"):
            words += value.split()[:12]
            if attribute.startswith("data-") and value in ("", "true"):
                words.append(attribute.removeprefix("data-"))
    return [_parted(word) for word in words if 2 < len(word) <= 80]


def _parted(word: str) -> str:
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", word)
    apart = re.sub(r"[^A-Za-z]+", "-", apart).strip("-").lower()
    return re.sub(r"-(?:[a-z]{1,2}|row)$", "", apart)


def _value(element: Any, kind: str) -> str:
    text = visible_text(element).removeprefix("- ")
    date = element.get("datetime") or element.get("content")
    if kind in ("date_posted", "valid_through"):
        return _bare(date or (text if len(text) <= 60 else ""))
    lines = [line.strip(" -•·") for line in text.splitlines() if line.strip()]
    if kind == "pay":
        joined = " ".join(lines)
        return joined if len(joined) <= _LONGEST["pay"] and pay_in(joined) else ""
    if len(lines) > 1 and is_label(lines[0]):
        lines = lines[1:]
    if len(lines) != 1 or len(lines[0]) > _LONGEST[kind] or _NO_VALUE.match(lines[0]):
        return ""
    value = _bare(lines[0])
    return (
        "" if is_label(value) else re.sub(r"^(?:at|@|bei|chez)\s+", "", value) if kind == "company" else value
    )


def _bare(text: str) -> str:
    """Without a label in front: "Arbeitgeber: AWO" is AWO."""
    label, colon, rest = text.partition(":")
    return rest.strip() if colon and rest.strip() and is_label(label) else text.strip()


def is_label(text: str) -> bool:
    """Whether words are what stands before a value."""
    plain = flat(text).strip(" :*")
    return any(
        plain in listed("labels", name)
        for name in ("title", "company", "location", "pay", "employment_type", "date_posted", "valid_through")
    )
