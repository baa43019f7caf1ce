"""Who hires: every name that a page gives is weighed; sentences, titles, labels and lines add up."""

import re
from collections.abc import Iterator

from rebound_desktop.domain.sameness import has_legal_form
from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.posting.places import is_place
from rebound_desktop.exchange.posting.said import company_said
from rebound_desktop.exchange.posting.seen import (
    APART,
    Seen,
    is_board,
    is_department,
    is_fact,
    is_gendered,
    is_generic,
)
from rebound_desktop.exchange.posting.titles import said_title
from rebound_desktop.exchange.posting.words import any_of, flat, is_no_name, listed

_AT_FRONT = re.compile(
    r"^(?:careers?|jobs?|working|work|karriere|stellen|join(?: us)?|emplois?|carri[èe]res?|trabaja|empleo)"
    r"\s+(?:at|bei|beim|chez|en|with|[àa])\s+(?:der |dem |die )?"
    r"|^(?:logo|bienvenue chez|welcome to|about|[üu]ber|[àa] propos de|sobre)\s+(?:the )?",
    re.I,
)
_AT_END = re.compile(
    r"\s+(?:careers?(?: page| site)?|jobs?|karriere(?:portal)?|stellenangebote|recrutement|carri[èe]res?"
    r"|emplois?"
    r"|empleos?|logo|hiring|job ?board|talent(?: community)?)$",
    re.I,
)
_VERBS = (
    r"(?:sucht|suchen|stellt ein|hiring|recrute|recherche|cherche|recrutent|busca|buscan|precisa"
    r"|necesita|incorpora|selecciona"
    r"|is (?:looking for|hiring|seeking|recruiting)|are (?:looking for|hiring|seeking)|seeks|hires"
    r"|invites applications)"
)
_NAME = (
    r"(?:[a-zà-ÿ]+ )?(?P<company>(?!(?:Le|La|Les|Die|Der|Das|The|El|Los) [a-zà-ÿ])"
    r"[A-ZÀ-Þ0-9][^,;:!?()\n]{1,60}?)"
)
_SENTENCES = (
    re.compile(rf"^(?:(?:[Dd]ie|[Dd]er|[Dd]as|[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l"
        rf"|[Ll]['’])\s*)?{_NAME}(?:\s*\([^)]{{1,60}}\)|, [A-ZÀ-Þ][^,.]{{2,60}},)?"
               rf"(?:,? (?:in|à|en|a|at|bei|aus"
               rf"|from) (?P<place>[A-ZÀ-Þ][\w'’ .-]{{1,40}}?))?,?\s+{_VERBS}\b"),
    re.compile(rf"\b(?:[Ww]ir|[Nn]ous|[Ww]e),? (?:sind )?(?:die |der |das |la |le |the )?{_NAME}"
               r"(?: (?:in|à|en|aus) (?P<place>[A-ZÀ-Þ][\w'’ .-]{1,40}?))?,? (?:suchen|recrutons"
               r"|cherchons|recherchons|are looking)"),
    re.compile(
        rf"\b(?:[Cc]hez|[Bb]ei (?:der |dem )?|[Aa]t) {_NAME},? (?:on|nous|wir|we|du|you|tu|vous)\b"
    ),
    re.compile(
        rf"(?:^|[.!?] )(?:[Bb]ei (?:der |dem )?|[Cc]hez |[Aa]t |[Ee]n ){_NAME},? (?:\w+st [Dd]u|\w+en"
        rf" [Ss]ie|you|we|tu|vous|nous|on|buscamos)\b"
    ),
    re.compile(
        rf"^{_NAME} (?:is an? |ist ein|est une? |es una? |takes |helps |makes |builds |sells "
        r"|errichtet |entwickelt )"
    ),
)  # fmt: skip
_PLACE = re.compile(r"[A-ZÀ-Þ][\w'’ .-]+, (?:[A-Z]{2,3}|[A-ZÀ-Þ][\w'’ -]+)(?: \([^)]+\))?")
_ENOUGH = 2.0


def employer(seen: Seen, title: str, at: int) -> tuple[str, str]:
    """The company and where it was found; ("", "") where none is sure enough."""
    points: dict[str, float] = {}
    words: dict[str, str] = {}
    sources: dict[str, str] = {}
    for name, weight, source in _candidates(seen, title, at):
        bare = tidy_company(name)
        key = flat(bare)
        if not _can_be(bare, title):
            continue
        points[key] = points.get(key, 0.0) + weight
        words.setdefault(key, bare)
        sources.setdefault(key, source)
    for key in points:
        points[key] += _worth(words[key], seen)
    for key in points:
        # "Werkstatt Ofenrot" is what "Ofenrot" is called in full.
        if _is_kind_of_house(words[key]):
            points[key] += sum(points[one] for one in points if one != key and f" {one} " in f" {key} ")
    best = max(points, key=lambda key: points[key], default="")
    return (words[best], sources[best]) if best and points[best] >= _ENOUGH else ("", "")


def said_to_seek(seen: Seen) -> set[str]:
    """The names, flat, of whom a sentence says that they seek somebody."""
    return {
        flat(said["company"])
        for line in seen.texts[:60]
        for rule in _SENTENCES[:2]
        if (said := rule.search(line))
    }


def _candidates(seen: Seen, title: str, at: int) -> Iterator[tuple[str, float, str]]:
    yield seen.named.get("company", ""), 5, "markup"
    yield str(seen.labelled.get("company", "")), 5, "text"
    for name in seen.organizations[:3]:
        yield name, 3, "json-ld"
    yield seen.head.get("og:site_name", ""), 2.5, "opengraph"
    for where in ("og:title", "title", "twitter:title"):
        whole = said_title(seen.head.get(where, ""))
        if whole.get("company"):
            yield str(whole["company"]), 3, "title"
    for part in _rest_of_titles(seen, title):
        yield part, 2, "title"
    yield from _beside_title(seen, at)
    for line in seen.texts[:60]:
        for rule in _SENTENCES:
            said = rule.search(line)
            if said:
                yield said["company"], 2.5, "text"
    yield company_said(seen.texts, "\n".join(seen.texts)), 1, "text"
    for name in seen.page.pictures[:4]:
        yield name, 1.5, "markup"
    for first in seen.page.lines[:3]:
        if first.rank <= 3 and flat(first.text) != flat(title):
            yield first.text, 1.0, "text"
    for name in seen.page.home[:2]:
        yield name, 1.5, "markup"


def _rest_of_titles(seen: Seen, title: str) -> Iterator[str]:
    """What the page's titles say beside the job; "Title at X", "X Title Job in Y" are taken apart."""
    told: dict[str, None] = {}
    for where in ("og:title", "title", "twitter:title"):
        written = seen.head.get(where, "")
        place = written.casefold().find(title.casefold()) if title else -1
        around = (written[:place], written[place + len(title) :]) if place >= 0 else (written,)
        for side in around:
            for part in APART.split(side):
                bare = part.strip(" ,-–|·")
                said = re.match(
                    r"(?:job |jobs )?(?:at|@|bei|chez)\s+(.+?)(?:\s+in\s+[A-ZÀ-Þ].*)?$", bare, re.I
                )
                bare = said[1] if said else bare
                if is_board(bare) and not is_board(tidy_company(bare)):
                    bare = tidy_company(bare)
                if bare and not is_board(bare):
                    told.setdefault(bare)
    yield from told


def _beside_title(seen: Seen, at: int) -> Iterator[tuple[str, float, str]]:
    """The lines around the title: the next one is often who hires; "X · Town", "X, Town" name both."""
    lines = seen.page.lines
    if at < 0:
        return
    for away, weight in ((1, 2.0), (2, 1.0), (-1, 1.2)):
        if not 0 <= at + away < len(lines):
            continue
        line = lines[at + away].text
        if len(line) > 90:
            continue
        said = re.match(r"(?:at|@|bei|chez|by|von)\s+(.+)$", line)
        if said:
            yield said[1], 4, "text"
        parts = [
            part.strip() for part in re.split(r"\s+[|·•–—-]\s+|\s*[|·•]\s*|(?<=\w), (?=[A-ZÀ-Þ])|\. ", line)
        ]
        sentence = line.endswith(".") and len(line.split()) > 5
        if (
            parts
            and not sentence
            and not is_fact(parts[0])
            and not (len(parts) > 1 and _PLACE.fullmatch(line) and not re.search(r"\s[-–|·•]\s", line))
        ):
            yield parts[0], weight, "text"


def tidy_company(name: str) -> str:
    """A name without "Careers at" and "Logo"."""
    bare = " ".join(name.split()).strip(' -–—|·•*:,"“”„')
    for _ in range(2):
        bare = _AT_END.sub("", _AT_FRONT.sub("", bare)).strip(" -–—|·•*:,")
    seat = re.search(r"\s*\(([A-ZÀ-Þ][a-zà-ÿ'’-]{3,20})\)$", bare)
    return bare[: seat.start()] if seat else bare


def _can_be(name: str, title: str) -> bool:
    if (is_place(name) and not has_legal_form(name) and not _is_kind_of_house(name)) or flat(name) in listed(
        "generic", "pronouns"
    ):
        return False
    if not 2 <= len(name) <= 80 or len(name.split()) > 9 or flat(name) == flat(title):
        return False
    if is_gendered(name) and not has_legal_form(name):
        return False
    if re.match(r"[^\W\d][\w ]{2,24}: ", name) or re.match(
        r"(?:ausschreibung|job|ref|stelle|vacancy)\b.*\d", flat(name)
    ):
        return False
    if is_generic(name) or is_board(name) or is_no_name(name) or is_fact(name) or is_department(name):
        return False
    if re.search(
        rf"\s{_VERBS}\b|\s(?:de|d['’]|du|des|for|in|at|[àa]|en|as|als|von|f[üu]r|of|the|la|le|der|die|un"
        rf"|una|an?|and|und|et|y)$",
        name,
    ):
        return False
    return bool(re.match(r"[A-ZÀ-Þ0-9]|[a-z]+[A-Z0-9]", name)) and not re.search(r"[?!:;]$", name)


def _worth(name: str, seen: Seen) -> float:
    plain = flat(name)
    times = sum(plain in flat(line) for line in seen.texts[:200])
    points = 1.0 if times >= 2 else 0.0
    points += 1.5 if any(_is_address_of(plain, host) for host in seen.hosts) else 0.0
    points += 1.5 if has_legal_form(name) or _is_kind_of_house(name) else 0.0
    points += 1.0 if any(plain in flat(seen.head.get(where, "")) for where in ("title", "og:title")) else 0.0
    points -= 2.0 if is_title(name) and not has_legal_form(name) else 0.0
    place = flat(f"{seen.named.get('location', '')} | {seen.labelled.get('location', '')}")
    points -= 3.5 if re.search(rf"\b{re.escape(plain)}\b", place) and not has_legal_form(name) else 0.0
    points -= 2.0 if any(plain.startswith(f"{word} ") for word in listed("generic", "beginnings")) else 0.0
    return points


def _is_address_of(name: str, host: str) -> bool:
    """Whether a mail address or the page's own lies in this name's house."""
    squeezed = re.sub(r"[^a-z0-9]", "", host)
    long = [
        word
        for word in re.findall(r"\w+", name)
        if len(word) > 4 and not any_of("houses", "words").fullmatch(word)
    ]
    return any(word in squeezed for word in long) or re.sub(r"\W", "", name) in squeezed


def _is_kind_of_house(name: str) -> bool:
    """Whether a name says what it is the name of: a clinic, a studio, a foundation."""
    return bool(any_of("houses", "words").search(flat(name))) and len(name.split()) >= 2
