"""Towns as postings write them: told from names, freed of codes, found in sentences."""

import re
from functools import cache

from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.posting.words import flat

_WAY = re.compile(
    r"\s*\([^)]*(?:remote|h[yií]br|on-?site|home|t[ée]l[ée]trav|teletrab|remoto|office|days?)[^)]*\)", re.I
)
_TOWN = (
    r"[A-ZÀ-Þ][\w'’.-]+(?:[ /-](?:(?:am|an der|im|ob der|bei|sur|sous|de|du|des|del|de la|de los|la"
    r"|le|les|upon|en|of) )?[A-ZÀ-Þ][\w'’.-]*){0,3}"
)
_POSTCODE = re.compile(
    r"^(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÀ-Þ]|\b[A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$|\(\d{2,3}[AB]?\)$"
    r"|^\d{2,3} ?[-–] ?[A-ZÀ-Þ]"
    r"|, [A-Z]{2} \d{5}$"
)
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Dd]ienstort|[Aa]rbeitsort|[Ee]insatzort|[Ss]tandort|[Ll]ieu de travail|[Ll]ugar de"
        rf" trabajo) (?:ist|est|es|in|à|en)"
        rf"(?: in)? (?P<place>{_TOWN})",
        rf"\b(?:based|located|situated|working|work|live|role|position|job|vacancy|office|offices|shop"
        rf"|store|site|branch|clinic|farm|studio|warehouse|team|home) "
        rf"(?:is )?(?:based |located )?(?:in|at|near|just outside) (?:(?:the |our )?(?:heart|centre"
        rf"|center) of |central |downtown )?(?P<place>{_TOWN}(?:, (?:{_TOWN}))?)",
        rf"\b(?:[Ff]or|[Ii]n|[Aa]t|[Tt]o|[Jj]oin) our (?P<place>{_TOWN}) (?:office|site|branch|studio"
        rf"|shop|store|team|clinic|warehouse|plant|depot|restaurant|kitchen|location|headquarters|hub)\b",
        rf"\b(?:mit Sitz in|am Standort|unserem Standort(?: in)?|unseren Standort(?: in)?|[Bb]üro in"
        rf"|[Ff]iliale in|[Ww]erk in|[Pp]raxis in|[Tt]eams? in|[Rr]aum)"
        rf" (?P<place>{_TOWN})",
        rf"\bin (?P<place>{_TOWN}),? (?:suchen|sucht|gesucht|braucht|stellt|sind wir|ist)\b",
        rf"\b(?:[Ss]tart|[Bb]eginn|[Ee]intritt)\b[^.]{{0,30}} in (?P<place>{_TOWN})",
        rf"\b(?:suchen|sucht)\b[^.]{{0,80}}? in (?P<place>{_TOWN})",
        rf"\b(?:basée? à|située? à|poste à|bureaux? (?:à|de)|agence (?:à|de)|magasin (?:à|de)|site de"
        rf"|siège à|installée? à|équipe à|ici à|poste basé à)"
        rf" (?P<place>{_TOWN})",
        rf" à (?P<place>{_TOWN}),? (?:recrute|recherche|cherche|engage|embauche)\b",
        rf"\b(?:recrute|recherche|recherchons|cherche|cherchons|recrutons)\b[^.]{{3,90}}? à"
        rf" (?P<place>{_TOWN})",
        rf"\b(?:con sede en|ubicad[oa]s? en|situad[oa]s? en|oficinas? (?:en|de)|tienda (?:en|de)|centro"
        rf" (?:en|de)|local en|sede en|taller en|planta (?:en|de)|equipo en|trabajo en|puesto en|puesto es"
        rf" en|vacante en)"
        rf" (?P<place>{_TOWN})",
        rf"\b(?:[Bb]usca|[Bb]uscamos|[Pp]recisa|[Nn]ecesita|[Ss]elecciona)\b[^.]{{3,90}}? en"
        rf" (?P<place>{_TOWN})",
        rf"\bnear (?P<place>{_TOWN}(?:, (?:{_TOWN}))?)",
    )
)
_NO_TOWN = re.compile(
    r"^(?:der|die|das|den|our|the|a|an|teilzeit|vollzeit|full|part|remote|hybrid|team|noel|home|office"
    r"|europe|deutsch|english"
    r"|english|monday|montag|januar|juni|juli|temps|jornada|equipo|plantilla|festanstellung|anlehnung"
    r"|kontakt|absprache)\b",
    re.I,
)


@cache
def _known(kind: str) -> frozenset[str]:
    return frozenset(phrases("places")[kind])


def is_place(text: str) -> bool:
    """Whether words look like a town, region or country and like nothing else."""
    bare = _WAY.sub("", text).strip(" ,.")
    if not 1 < len(bare) <= 80 or bare.endswith(("!", "?", ":")):
        return False
    parts = [part.strip() for part in re.split(r"[,;/]| \(|\)", flat(bare)) if part.strip()]
    if not parts or len(parts) > 6:
        return False
    if any(_is_known(part) for part in parts):
        return len(parts) > 1 or _is_known(parts[0])
    return (len(parts) > 1 and parts[-1] in _known("codes")) or (
        bool(_POSTCODE.search(bare)) and len(bare.split()) <= 6
    )


def _is_known(part: str) -> bool:
    bare = re.sub(
        r"^(?:[a-z]{1,2}-)?\d{4,5} |^\d{2,3} ?[-–] ?| \d{4,5}$| [a-z]{1,2}\d{1,2}[a-z]?(?: \d[a-z]{2})?$",
        "",
        part,
    ).strip()
    if any(bare in _known(kind) for kind in ("towns", "countries", "regions")):
        return True
    head, _, code = bare.rpartition(" ")
    return bool(head) and code in _known("codes") and head in _known("towns")


def place_said(text: str) -> str:
    """The town a sentence puts the job in, "" where none does."""
    for rule in _SAID:
        for said in rule.finditer(text):
            place = said["place"].strip(" .,'’-")
            place = re.sub(r"[.] .*$", "", place)
            if not _NO_TOWN.match(flat(place)) and not re.search(r"(?:GmbH|Inc|Ltd|AG|SE|KG)\b", place):
                return place
    return ""
