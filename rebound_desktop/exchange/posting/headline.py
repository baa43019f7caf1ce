"""Which words of a page are the job's title: every candidate is weighed, and the heaviest wins."""

import re

from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.posting.employer import said_to_seek
from rebound_desktop.exchange.posting.kinds_of_work import is_only_kinds
from rebound_desktop.exchange.posting.seen import Seen, is_fact, is_gendered, is_generic
from rebound_desktop.exchange.posting.titles import said_title
from rebound_desktop.exchange.posting.words import any_of, flat, listed

_BEFORE = re.compile(
    r"^(?:wanted|hiring|now hiring|we(?:['’]re| are) hiring|vacancy|job|position|job opening|job title"
    r"|title|opening|role"
    r"|stellenangebot|stellenausschreibung|stellenanzeige|ausschreibung|stelle|gesucht|wir suchen|jobangebot"
    r"|offre d['’]emploi|poste|recrutement|nous recrutons|on recrute|recherche|annonce"
    r"|se busca|buscamos|oferta de empleo|oferta de trabajo|oferta|vacante|puesto|plaza)\s*[:–-]\s*",
    re.I,
)
_ARTICLE = re.compile(r"^(?:eine?n?(?:/n|/r)?|une?|una?|unos|an?|the|der|die|das)\s+(?=[A-ZÀ-Þ(])")
_HANGING = re.compile(
    r"\s+(?:job|jobs|stelle|gesucht|wanted|position|emploi|vacancy|stellendetails|job description)$"
    r"|\s+(?:job|jobs|stelle|emploi|empleo) (?:in|à|en) [A-ZÀ-Þ][\w ,.-]{2,40}$"
    r"|\s+in [A-ZÀ-Þ][\w ,.-]{2,40} gesucht$"
    r"|\s+(?:für|in) unser\w* .{3,60}$|\s+(?:zur Verstärkung|zum nächstmöglichen|ab sofort|for our|to"
    r" join our|pour notre) .{0,60}$"
    r"|\s+(?:wanted|needed|required|gesucht|recherch[ée]{1,2})\s*!*$",
    re.I,
)
_SEEKING = re.compile(
    r"(?:\b(?:such(?:t|en|e)|recrut(?:e|ons)|recherch(?:e|ons)|cherch(?:e|ons)|busca(?:mos)?"
    r"|precisa(?:mos)?|necesita(?:mos)?"
    r"|is hiring|are hiring|seeks?|seeking|looking for|hire|gesucht|f[üu]r die position|als)\b[^.!?]{0,80})$",
    re.I,
)
_SOUGHT = re.compile(
    r"\b(?:sucht|suchen|recrute|recrutons|recherche|recherchons|cherche|cherchons|busca|buscamos|precisa"
    r"|necesita|necesitamos"
    r"|is hiring|are hiring|is looking for|are looking for|looking for|seeks|is seeking)\b(?: (?:wir"
    r"|ab sofort|zum [\w. ]{4,24}|dringend"
    r"|in (?:Vollzeit|Teilzeit)|aktuell|noch|actuellement|activement))*"
    r" (?:eine?n?(?:/n|/r)?|une?(?:\(e\))?|una?|un/a|an?|der|die|den) (?P<title>[^,.;:!?()]{3,60}?)"
    r"(?= (?:pour|f[üu]r|for|to|in|en|à|zur|mit|with|ab|who|qui|der|die|das|to join|con|au|aux|auf|im"
    r"|para|que)\b|[,.;:!?(]|$)"
)
LONGEST = 110
_RANK_POINTS = {1: 4.0, 2: 2.5, 3: 2.0, 4: 1.5, 5: 1.0, 6: 1.0, 7: 2.0}
_ENOUGH = 3.0


class Headline:
    """Candidates by their bare letters, so that the same words from two places add up."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self._seekers = said_to_seek(seen)
        self.points: dict[str, float] = {}
        self.words: dict[str, str] = {}
        self.place: dict[str, int] = {}
        self.sources: dict[str, str] = {}

    def weigh(self) -> tuple[str, str, int]:
        """The title, where it was found, and the number of its line (-1: none); ("", "", -1) for none."""
        self._gather()
        for key in self.points:
            self.points[key] += self._worth(self.words[key])
        self._carry()
        best = max(self.points, key=lambda key: (self.points[key], -self._at(key)), default="")
        if not best or self.points[best] < _ENOUGH:
            return "", "", -1
        return self.words[best], self.sources[best], self.place.get(best, -1)

    def _gather(self) -> None:
        seen = self.seen
        self.add(seen.named.get("title", ""), 6, "markup")
        self.add(str(seen.labelled.get("title", "")), 4, "text")
        for number, line in enumerate(seen.page.lines[:60]):
            points = _RANK_POINTS.get(line.rank, 0.5 if number < 10 else 0.0)
            if points and (line.rank <= 2 or number < 40):
                self.add(line.text, points, "text", number)
        for words, before in seen.page.bold[:40]:
            if _SEEKING.search(before):
                self.add(words, 4, "text")
        for part in seen.title_parts():
            self.add(part, 1.5, "title")
        for text in seen.texts[:30]:
            whole = said_title(text) if len(text) <= 160 else {}
            if whole:
                self.add(str(whole["title"]), 1.5, "text")
            said = _SOUGHT.search(text) if len(text) <= 400 else None
            if said and is_title(said["title"]):
                self.add(said["title"][0].upper() + said["title"][1:], 2.5, "text")

    def add(self, text: str, points: float, source: str, number: int = -1) -> None:
        bare = tidy(text)
        key = flat(bare)
        if not 3 <= len(bare) <= LONGEST or is_generic(bare) or not any(sign.isalpha() for sign in bare):
            return
        known = self.words.get(key)
        self.points[key] = self.points.get(key, 0.0) + points
        if known is None or (known.isupper() and not bare.isupper()):
            self.words[key] = bare
        self.sources.setdefault(key, source)
        if number >= 0:
            self.place.setdefault(key, number)

    def _carry(self) -> None:
        """ "Koch in Schladming" speaks for "Koch", where that stands by itself too."""
        for key in self.points:
            if is_title(self.words[key]) or is_gendered(self.words[key]):
                longer = (
                    other
                    for other in self.points
                    if re.match(rf"{re.escape(key)} (?:in|a|en|bei|at|job|fur|near)\b", other)
                )
                self.points[key] += 0.6 * max((self.points[other] for other in longer), default=0.0)

    def _at(self, key: str) -> int:
        return self.place.get(key, 1_000)

    def _worth(self, text: str) -> float:
        """What speaks for and against words as a title, wherever they stand."""
        plain, count = flat(text), len(text.split())
        points = 0.0
        points += 3 if is_gendered(text) else 0
        points += 2 if is_title(text) else 0
        titles = [flat(self.seen.head.get(where, "")) for where in ("title", "og:title")]
        points += 2 if any(plain in title for title in titles if title) else 0
        points -= 4 if re.search(r"[.!?…]$", text) else 0
        points -= 3 if count > 12 else 1.5 if count > 8 else 0
        points -= 5 if is_fact(text) else 0
        points -= 5 if plain in {flat(name) for name in self._names()} else 0
        points -= 4 if plain in self._seekers and not is_title(text) else 0
        points -= (
            3
            if any_of("houses", "words").search(plain) and not is_gendered(text) and not is_title(text)
            else 0
        )
        points -= 6 if any_of("no_posting", "phrases").search(plain) else 0
        points -= 3 if any(plain.startswith(f"{word} ") for word in listed("generic", "beginnings")) else 0
        return points

    def _names(self) -> list[str]:
        """What is surely a company's name."""
        company = [self.seen.named.get("company", ""), str(self.seen.labelled.get("company", ""))]
        shown = (*self.seen.page.home, *self.seen.page.pictures[:1])
        return [
            name
            for name in (*self.seen.organizations, *company, *shown, self.seen.head.get("og:site_name", ""))
            if name
        ]


def tidy(text: str) -> str:
    """A title as written, without what a page puts before and behind it."""
    bare = _BEFORE.sub("", " ".join(text.split()).strip(" -–—|·•*:,")).strip()
    bare = _ARTICLE.sub("", bare).rstrip("!¡")
    front, dash, end = bare.rpartition(" - ") if " - " in bare else bare.rpartition(" – ")
    if dash and len(front) >= 4 and is_only_kinds(end):
        bare = front
    shorter = _HANGING.sub("", bare)
    return (shorter if len(shorter) >= 4 else bare).strip(' -–—|·•*:,"“”„')
