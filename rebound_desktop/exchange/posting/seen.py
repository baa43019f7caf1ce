"""All that a page without marked data gives to go by, gathered once."""

import re
from dataclasses import dataclass
from typing import Any

from rebound_desktop.exchange.pay import pay_in
from rebound_desktop.exchange.posting.kinds_of_work import names_a_kind
from rebound_desktop.exchange.posting.lines import labelled_fields
from rebound_desktop.exchange.posting.parts_named import is_label, named_parts
from rebound_desktop.exchange.posting.schema import Fields
from rebound_desktop.exchange.posting.sketch import Sketch, sketch
from rebound_desktop.exchange.posting.structured import things_in
from rebound_desktop.exchange.posting.titles import BOARDS, GENDER
from rebound_desktop.exchange.posting.words import any_of, flat, listed

APART = re.compile(r"\s+[|·•–—~:-]\s+|\s*[|·•]\s*|\s{3,}|:\s+(?=[A-ZÀ-Þ])|\s+-\s*$")
_ORGANIZATIONS = frozenset(
    """
    Organization Corporation LocalBusiness EducationalOrganization CollegeOrUniversity School NGO Hospital
    GovernmentOrganization MedicalOrganization Restaurant Hotel Store""".split()  # noqa: SIM905
)
_DATE = re.compile(r"\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{4}-\d\d|\b\d{1,2}\.? [A-Za-zÀ-ÿ]{3,10}\.? \d{4}\b")
_EMPLOYED = re.compile(
    r"full|part|time|vollzeit|teilzeit|temps|plein|partiel|jornada|tiempo|completa|completo|parcial|media"
    r"|contract\w*|contrato"
    r"|permanent|cdi|cdd|intern\w*|befristet|unbefristet|indefinido|stage|freelance|ausbildung|alternance"
    r"|tempor\w*|fixed|term"
    r"|feste?|anstellung|festanstellung|position|contrat|de|a|in|und|and|or|oder|ou|[\W\d_]+"
)
_SHARE = re.compile(r"\(?\b\d{2,3}\s?(?:[-–]\s?\d{2,3}\s?)?%\)?$")
_FREE_MAIL = re.compile(
    r"gmail|outlook|hotmail|yahoo|icloud|gmx|web\.de|proton|aol\.|t-online|orange\.|free\.fr|laposte"
    r"|wanadoo|live\."
)
_AGO = re.compile(r"\b(?:ago|vor \d|il y a|hace \d|gestern|yesterday|today|heute|hoy)\b", re.I)


@dataclass(slots=True)
class Seen:
    """`head` is what the page's head says, `named` parts by their names, `labelled` by a label before them;
    `kinds` are the schema.org types of what the page marks."""

    head: dict[str, str]
    page: Sketch
    named: dict[str, str]
    labelled: Fields
    organizations: list[str]
    kinds: set[str]

    @property
    def hosts(self) -> list[str]:
        """Where its mail addresses and its own address lie, free mail and boards apart."""
        found = re.findall(r"[\w.+-]{1,40}@([\w-]+(?:\.[\w-]+)+)", "\n".join(self.texts[:400])[:40_000])
        own = re.match(r"https?://([\w.-]{3,80})", self.head.get("url", ""))
        hosts = {flat(host) for host in (*found, *((own[1],) if own else ()))}
        return [
            host
            for host in hosts
            if not _FREE_MAIL.search(host) and not BOARDS.search(host.rpartition(".")[0])
        ]

    @property
    def texts(self) -> list[str]:
        return self.page.texts

    def title_parts(self) -> list[str]:
        """The parts of the page's titles, without boards and furniture, each once."""
        parts: dict[str, None] = {}
        for where in ("og:title", "title", "twitter:title"):
            for part in APART.split(self.head.get(where, "")):
                bare = part.strip(" ,-–|·")
                if bare and not is_board(bare):
                    parts.setdefault(bare)
        return list(parts)


def seen(root: Any, head: dict[str, str]) -> Seen:
    """Looks at a page that has no furniture any more."""
    page = sketch(root)
    things = things_in(root)
    kinds = {kind for kind, _ in things}
    organizations = [
        " ".join(str(node["name"]).split())[:80]
        for kind, node in things
        if kind in _ORGANIZATIONS and isinstance(node.get("name"), str)
    ]
    named = named_parts(root)
    times = [
        one.get("datetime")
        for one in root.iter("time")
        if one.get("datetime") and not (one.get("property") or one.get("itemprop"))
    ]
    if "date_posted" not in named and len(times) == 1:
        named["date_posted"] = times[0]
    return Seen(head, page, named, labelled_fields(page.texts), list(dict.fromkeys(organizations)), kinds)


def is_board(part: str) -> bool:
    """A part of a page's title that names the site of jobs, and not who hires."""
    return bool(BOARDS.search(part)) or flat(part).strip(" .!") in listed("generic", "headings")


def is_generic(text: str) -> bool:
    """A heading that stands on any such page: "Join our team", "Stellenausschreibung", "Requirements"."""
    plain = flat(text).strip(" .:!?¡¿*-–")
    if not plain or plain in listed("generic", "headings") or plain in listed("not_a_name", "words"):
        return True
    return plain in listed("signs", "words") or is_label(text) or plain in listed("neighbours", "headings")


def is_department(text: str) -> bool:
    """Finance, Marketing, Öffentlicher Dienst: where in a company, and not where on a map."""
    return flat(text).strip(" .") in listed("departments", "words")


def is_fact(text: str) -> bool:
    """Pay, a date, a kind of employment, a way of working: neither a company nor a place."""
    plain = flat(text)
    if re.match(r"\d{4,5} [A-ZÀ-Þ]", text) and not pay_in(text):
        return False
    if pay_in(text) or _DATE.search(text) or _AGO.search(plain) or "@" in text or "http" in plain:
        return True
    if (
        len(text) <= 60
        and names_a_kind(text)
        and not is_gendered(text)
        and len(_EMPLOYED.sub(" ", plain).split()) <= 1
    ):
        return True
    return bool(
        re.match(r"(?:(?:ref|req|id|kennzahl|job ?id)\b|\W*\d[\d.,/%★ ]*(?:h|std|hours?|stars?)?\b)", plain)
    ) or bool(any_of("ways", "words").search(plain) and len(plain) <= 60)


def is_gendered(text: str) -> bool:
    """Whether a title says that it is for everybody: (m/w/d), H/F, Camarero/a, Entwickler:in."""
    return bool(GENDER.search(text) or _SHARE.search(text)) or bool(
        re.search(
            r"[a-zà-ÿ](?:[:*_/·]-?(?:in|innen|a|e|euse|rice|trice|ne|se|r)\b|\((?:in|a|e|ne|euse)\))", text
        )
    )
