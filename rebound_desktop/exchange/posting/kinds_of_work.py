"""How much and on what terms: kinds of employment in the page's own words."""

import re
from collections.abc import Sequence

from rebound_desktop.exchange.posting.words import flat

_WORD = (
    r"full[- ]?time|part[- ]?time|permanent(?:e|es|ly)?|fixed[- ]term|temporary|temp|casual|seasonal"
    r"|contract(?:or)?"
    r"|freelance|internship|apprenticeship|zero[- ]hours|per diem|volunteer|graduate scheme|term"
    r"|vollzeit|teilzeit|minijob|midijob|un?befristete?[rns]?|befristete?[rns]?|festanstellung|feste"
    r" anstellung"
    r"|werkstudent(?:in)?|praktikum|ausbildung|aushilfe|freiberuflich|freie mitarbeit|ehrenamt|duales studium"
    r"|450[- ]?(?:euro|€)[- ]?basis|geringfugig|trainee|volontariat|elternzeitvertretung"
    r"|temps[- ]plein|temps[- ]complet|temps[- ]partiel|mi-temps|cdi|cdd|cdii|alternance|apprentissage"
    r"|stage|interim"
    r"|mission interim|saisonnier|vacation|contrat (?:de )?professionnalisation|fonctionnaire|contractuel"
    r"|jornada (?:completa|parcial|intensiva|continua|partida)|media jornada|tiempo (?:completo|parcial"
    r"|indefinido)"
    r"|(?:contrato )?(?:indefinido|temporal|fijo(?:[- ]discontinuo)?|de practicas|en practicas|eventual)"
    r"|contrato de (?:trabajo|obra|sustitucion)|autonomo|becario|practicas|horas"
)
KIND = re.compile(rf"(?<![\w-])(?:{_WORD})(?![\w-])", re.I)
_SHARE = re.compile(r"^(?:\d{1,2}0 ?[-–] ?)?\d{2,3} ?%")
_FILLER = re.compile(
    r"[\d\s,/|·•()%+–-]|\b(?:and|or|und|oder|et|ou|y|o|a|en|in|auf|als|position|employee|role|job|work"
    r"|hours?|std|stunden|woche"
    r"|week|per|pro|h|heures?|semaine|par|semana|contrat|contrato|anstellung|stelle|basis|mois|months?"
    r"|monate?|years?|jahre?"
    r"|ans|anos?|schicht|shift|night|nacht|wochenende|weekend|home ?office|moglich|possible|zeit"
    r"|tarifvertrag|arbeitszeit"
    r"|de|du|le|la|fur|for|with|mit|w2|1099|ca|zunachst|auf|zwei|drei|unbefristet)\b"
)


_PIECES = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|(?<=[.;!])\s+")


def names_a_kind(text: str) -> bool:
    """Whether words name a kind of employment, or a share of one ("60%")."""
    plain = _flat(text)
    return bool(KIND.search(plain) or _SHARE.match(plain))


def is_only_kinds(text: str) -> bool:
    """Whether a short text says nothing but that: "Vollzeit, unbefristet"."""
    plain = _flat(text)
    if len(plain) > 80 or not KIND.search(plain):
        return False
    return not _FILLER.sub("", KIND.sub("", plain)).strip(" .:-")


def kind_said(texts: Sequence[str]) -> str:
    """The first kinds a posting's sentences or short lines name, as written; "" where none does."""
    found: list[str] = []
    first = 0
    for place, text in enumerate(texts):
        if found and place > first + 3:
            break
        for piece in _PIECES.split(text):
            if is_only_kinds(piece) and not any(piece.lower() in known.lower() for known in found):
                first = first if found else place
                found.append(_as_written(piece))
    if found:
        return ", ".join(found[:3])
    for text in texts[:60]:
        said = _SENTENCE.search(text)
        if said:
            return _as_written(said["kind"])
    return ""


_SENTENCE = re.compile(
    rf"(?:\b(?:in|auf|als|en|à|a|on an?|is an?|this|full|offering an?|offrons un|propose un|ofrecemos|de)"
    rf" |^|[.,] )"
    rf"(?P<kind>(?:{_WORD})(?:(?:[ ,/-]| und | or | oder | et | y | a | à"
    rf" ){{1,3}}(?:{_WORD}))*)(?=[\s.,;(-]|$)"
    r"(?! (?:student|experience|manager|engineer|specialist|law|management|administrator|of|time))",
    re.I,
)


def _flat(text: str) -> str:
    return flat(text).strip()


def _as_written(text: str) -> str:
    bare = " ".join(text.split()).strip(" -–,.;:·|")
    return bare[:1].upper() + bare[1:]
