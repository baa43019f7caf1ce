"""Where the job is: what is labelled or named so, what stands beside the title, what a sentence says."""

import re
from collections.abc import Iterator

from rebound_desktop.domain.sameness import has_legal_form
from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.posting.places import is_place, place_said
from rebound_desktop.exchange.posting.seen import APART, Seen, is_board, is_department, is_fact, is_generic
from rebound_desktop.exchange.posting.titles import GENDER, said_title
from rebound_desktop.exchange.posting.words import any_of, flat

_WORD = r"(?:(?:[A-ZÀ-Þ]\.){2,}|St\.|[A-ZÀ-Þ][\w'’-]*)"
_JOIN = (
    r"(?:am|an der|im|sur|de|del|la|le|les|upon|ob der|bei|du|el|los|of|on|the|au|aux|en|and|&|auf"
    r"|unter|vor der|in der)"
)
_TOWN = rf"{_WORD}(?:[ -]{_JOIN}[ -]{_WORD}|[ -]{_WORD}){{0,4}}"
_SHAPE = re.compile(
    rf"(?:\d{{4,5}}\s+|[A-Z]{{1,2}}-\d{{4,5}}\s+|\d\d - )?{_TOWN}"
    rf"(?:(?:, |/| / ){_TOWN}){{0,3}}(?: \([^()]{{2,25}}\))?"
    rf"(?: [A-Z]{{1,2}}\d{{1,2}}[A-Z]?(?: \d[A-Z]{{2}})?| \d{{4,5}})?"
)
_SURE = re.compile(rf"{_TOWN}(?:, {_TOWN})+(?: \([^()]{{2,25}}\))?|\d{{4,5}} {_TOWN}|{_TOWN} \([A-Z]{{2}}\)")
_WAY = re.compile(
    r"\s*[(\[,–—-]?\s*(?:mode\s+)?\b(?:remote|hybrid\w*|h[ií]brid[oa]|on-?site|home ?office|t[ée]l[ée]travail"
    r"|teletrabajo|presencial"
    r"|vor ort)\b[^()]*[)\]]?\s*$",
    re.I,
)
_IN = re.compile(
    rf"\b(?:in|à|en|a|at|near|bei|nahe|aus|based in|located in|ubicad[oa] en|centro de|team in|teams in"
    rf"|equipo en)\s+(?P<place>{_TOWN}(?:, {_WORD})?)"
)
_SEEKING_IN = re.compile(
    rf"\b(?:in|à|en|a)\s+(?P<place>{_TOWN})(?=\s+(?:suchen|sucht|recrut|recherch|cherch|busca|precisa"
    rf"|seeks|is looking))"
    rf"|\b(?:centro de|located in|situ[ée]e? [àa]|ubicad[oa] en|con sede en|mit Sitz in)\s+(?P<there>{_TOWN})"
)
_AFTER_COMPANY = r"(?: \([^()]{{1,60}}\))?,? (?:in|à|en|a|aus|near) (?P<place>{town})"
_BRACKETED = r" \((?P<place>{town})\),? (?:recrut|recherch|cherch|such|busca|needs|is |seeks)"
# A town's own hall stands in that town.
_SEAT = re.compile(
    rf"(?:Mairie|Commune|Ville|Ayuntamiento|Stadt(?:verwaltung)?|Gemeinde(?:verwaltung)?|Town|City)"
    rf" (?:de |d['’]|du |of |der )?(?P<place>{_TOWN})$"
)
_ENOUGH = 2.0


def whereabouts(seen: Seen, title: str, company: str, at: int) -> tuple[str, str]:
    """The place and where it was found; ("", "") where none is sure enough."""
    points: dict[str, float] = {}
    words: dict[str, str] = {}
    sources: dict[str, str] = {}
    for text, weight, source in _candidates(seen, title, company, at):
        bare = tidy_place(text)
        key = flat(bare)
        if not bare or key in (flat(title), flat(company)) or not _can_be(bare, weight):
            continue
        points[key] = points.get(key, 0.0) + weight
        words.setdefault(key, bare)
        sources.setdefault(key, source)
    for key in points:
        points[key] += 1.2 if is_place(words[key]) else 0.0
    for key in points:
        # "Oviedo" beside "Oviedo, Asturias": the shorter speaks for the longer.
        points[key] += sum(
            1 for other in points if other != key and re.search(rf"\b{re.escape(other)}\b", key)
        )
    best = max(points, key=lambda key: points[key], default="")
    return (words[best], sources[best]) if best and points[best] >= _ENOUGH else ("", "")


def _candidates(seen: Seen, title: str, company: str, at: int) -> Iterator[tuple[str, float, str]]:
    yield seen.named.get("location", ""), 5, "markup"
    yield str(seen.labelled.get("location", "")), 5, "text"
    yield from _beside(seen, company, at)
    for where in ("og:title", "title"):
        yield str(said_title(seen.head.get(where, "")).get("location", "")), 3, "title"
    for part in _of_titles(seen, title, company):
        yield part, 1.5, "title"
    described = seen.head.get("og:description", "")
    if len(described) <= 60:
        yield described, 2, "opengraph"
    after = [
        re.compile(re.escape(company) + rule.format(town=_TOWN))
        for rule in (_BRACKETED, _AFTER_COMPANY)
        if company
    ]
    seat = _SEAT.match(company)
    yield (seat["place"] if seat else ""), 2.0, "text"
    for line in seen.texts[:40]:
        for rule in after:
            said = rule.search(line)
            yield (said["place"] if said else ""), 2.5, "text"
        for found in _IN.finditer(line[:400]):
            yield found["place"], 1.0, "text"
        for found in _SEEKING_IN.finditer(line[:400]):
            yield found["place"] or found["there"], 2.0, "text"
        if title and flat(line).startswith(flat(title)):
            behind = _IN.match(GENDER.sub("", line[len(title) :]).lstrip(" (),-–|"))
            yield (behind["place"] if behind else ""), 2.2, "text"
    for line in seen.texts[:60]:
        yield place_said(line[:1_000]), 2.0, "text"


def _beside(seen: Seen, company: str, at: int) -> Iterator[tuple[str, float, str]]:
    """Short parts of the lines under (and right above) the title."""
    lines = seen.page.lines
    near = [at + away for away in (1, 2, 3, 4, 5, 6, 7, -1)] if at >= 0 else list(range(8))
    for number in near:
        if not 0 <= number < len(lines) or len(lines[number].text) > 120:
            continue
        line = _without(company, lines[number].text)
        behind_company = line != lines[number].text
        parts = [part.strip() for part in APART.split(re.sub(r"\.\s+(?=[A-ZÀ-Þ])", " | ", line))]
        beside = [lines[one].text for one in (number - 1, number + 1) if 0 <= one < len(lines)]
        parts = [part for part in parts if part]
        facts = sum(is_fact(part) or is_department(part) for part in parts)
        alone = len(parts) == 1 and any(is_fact(text) and len(text) <= 60 for text in beside)
        among_facts = alone or (len(parts) > 1 and facts >= 1)
        for part in parts:
            sure = (facts >= 1 and facts == len(parts) - 1) or bool(_SURE.fullmatch(tidy_place(part)))
            if _SHAPE.fullmatch(tidy_place(part)) and not is_title(part):
                yield (
                    part,
                    2.2
                    if sure
                    else 2.0
                    if among_facts or behind_company
                    else 0.9
                    if len(parts) > 1 or number <= at + 4
                    else 0.5,
                    "text",
                )
            _name, comma, town = part.partition(", ")
            if comma and _SHAPE.fullmatch(town):
                yield town, 1.4, "text"


def _without(company: str, line: str) -> str:
    """ "Umbra Cyber, Cork" without who hires."""
    if company and flat(line).startswith(flat(company)):
        return line[len(company) :].lstrip(" ,|·•–—-(")
    return line


def _of_titles(seen: Seen, title: str, company: str) -> Iterator[str]:
    """What the page's titles hold beside title and company; "CDI à Lyon" names Lyon."""
    for part in seen.title_parts():
        rest = part
        for known in (title, company):
            place = flat(rest).find(flat(known)) if known else -1
            if place >= 0:
                rest = (rest[:place] + " " + rest[place + len(known) :]).strip(" -–|,")
        for found in _IN.finditer(" " + rest):
            yield found["place"]
            yield found["place"]
        if rest and _SHAPE.fullmatch(rest) and not is_board(rest):
            yield rest


def tidy_place(text: str) -> str:
    """A place without how one works there, and without a label."""
    bare = " ".join(text.split()).strip(" -–—|·•*:,;")
    bare = re.sub(
        r"^(?:in|à|en|location|standort|lieu|ubicaci[óo]n|job|gesucht)\s*:?\s+(?=[A-ZÀ-Þ])",
        "",
        bare,
        flags=re.I,
    )
    bare = re.sub(r"(?<=\w{3})\.$", "", bare)
    bare = re.sub(r"\s+(?:gesucht|job|jobs)$", "", bare, flags=re.I)
    bare = re.sub(r"\s\d{1,2}(?:er|e|[èe]me)$", "", bare)
    bare = re.sub(r"^\d\d ?[-–] ?(?=[A-ZÀ-Þ])|\s[-–]\s\d\d[AB\d]?$", "", bare)
    shorter = _WAY.sub("", bare).strip(" -–—|·•*:,;")
    return shorter or ""


def _can_be(text: str, weight: float) -> bool:
    if (
        not 2 <= len(text) <= 120
        or not re.match(r"[A-ZÀ-Þ0-9]", text)
        or re.search(r"[?!:]$|(?<![A-ZÀ-Þ])[.]$", text)
    ):
        return False
    if is_generic(text) or (is_fact(text) and weight < 5) or is_board(text) or is_department(text):
        return False
    if weight >= 5:
        return True
    plain = flat(text)
    if has_legal_form(text) or is_title(text) or any_of("places", "none").search(plain):
        return False
    return len(text.split()) <= 7
