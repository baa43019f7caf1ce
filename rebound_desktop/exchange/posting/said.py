"""What running text says of a posting's company, place and way of working."""

import re
from collections.abc import Sequence

from rebound_desktop.domain.codes import Remote
from rebound_desktop.exchange.posting.words import flat, listed

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
_NEGATED = re.compile(
    r"(?:remote(?: (?:job|work|working|position|ok))?|home ?office|teletravail"
    r"|teletrabajo)\s*[:?]?\s*\n?(?:- )?(?:no|nein|non|none|not possible"
    r"|not available|nicht moglich|non autorise|no disponible)\b"
    r"|(?:no|not|kein(?:e|er|en)?|pas de|sin|not a) (?:fully )?(?:remote(?: work(?:ing)?| position|"
    r" role)?|home ?office|teletravail|teletrabajo)\b"
)
_PARTLY = re.compile(
    r"(?:teletravail|teletrabajo|home ?office|mobiles arbeiten|remote work(?:ing)?|work(?:ing)? from"
    r" home)\W{0,4}(?:\w+\W+){0,3}?"
    r"(?:partiel|jours?|frequent|occasionnel|possible|days?|tage?n?|dias?|moglich|parcial)\b"
    r"|\b(?:jours?|tage?|days?|dias?) (?:de |of |im |in )?(?:teletravail|home ?office|teletrabajo|remote"
    r"|working from home)"
)
_HYBRID = re.compile(r"(?<![\w-])h[yi]brid(?:e|o|a|es)?(?![\w-])(?! (?:cloud|car|vehicle|app|event))")


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


def remote_said(text: str, location: str) -> Remote | None:
    """Where the work is done, as the text says it."""
    plain, where = _NEGATED.sub(" ", flat(text)), flat(location)
    for kind in (Remote.HYBRID, Remote.REMOTE, Remote.ON_SITE):
        if any(word in where for word in (kind.value, kind.value.replace("_", "-"))):
            return kind
    lines = plain.splitlines()
    short = [line for line in lines[:25] if len(line) <= 110]
    if any(_HYBRID.search(line) for line in short) or _PARTLY.search(plain):
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
