"""What a heading or a page's title says: title, company and place, in the orders pages use."""

import re

from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.posting.schema import Fields
from rebound_desktop.exchange.posting.words import is_no_name

BOARDS = re.compile(
    r"linkedin|indeed|glassdoor|greenhouse|lever|workday|stepstone|infojobs|monster|xing|apec|hellowork"
    r"|welcome to the jungle|jobs?board|ziprecruiter|smartrecruiters|ashby|personio|workable|teamtailor"
    r"|recruitee|jobs$|careers?$",
    re.I,
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?P<company>.{2,60}?) (?:is )?hiring (?:an? )?(?P<title>.{3,90}?)"
        r"(?: in (?P<location>[^|]{2,60}?))?(?: \| .*)?$",
        r"^(?:Job )?[Aa]pplication for (?P<title>.{3,90}?) at (?P<company>.{2,60}?)(?: \| .*)?$",
        r"^(?P<title>.{3,90}?) (?:at|@|bei|chez) (?P<company>[^|–]{2,60}?)"
        r"(?: in (?P<location>[A-ZÀ-Þ][^|]{2,50}?))?(?: (?:[|–-]) .*)?$",
        r"^(?P<company>[^.:]{2,60}?) (?:sucht|recrute|recherche|busca|is hiring|is looking for) "
        r"(?:zum nächstmöglichen Zeitpunkt |ab sofort |dringend |für .{3,40}? )?"
        r"(?:eine?n? |une? |una? |an? )?"
        r"(?P<title>.{3,90}?)(?: (?:à|in|en) (?P<location>[A-ZÀ-Þ][^|.]{2,40}?))?(?: (?:[|–-]) .*)?$",
    )
)
_HOURS = re.compile(r"\s+(?:in|à|en|a) (?:Teilzeit|Vollzeit|temps (?:plein|partiel)|jornada).*$")
_SEEKING = re.compile(
    r"^(?:wir suchen|gesucht|we are hiring|we['’]re hiring|now hiring|nous recherchons|nous recrutons"
    r"|buscamos|se busca)\b\s*:?\s*(?:eine?n? |une? |una? |an? )?",
    re.I,
)
_GENDER = re.compile(
    r"\s*[(\[]?\s*\b(?:[mwfdxhi]\s?/\s?){1,3}[mwfdxhi]\b\s*[)\]]?|\s*\(all genders\)|\s*\(gn\)", re.I
)


def tidy_title(text: str) -> str:
    """A title without "(m/w/d)", "H/F" and what a page hangs onto it."""
    bare = _HOURS.sub("", _GENDER.sub(" ", _SEEKING.sub("", text)))
    return " ".join(bare.split()).strip(" -–|,:!.")


def without_company(title: str, company: str) -> str:
    """ "Science Teacher – Greenfield Academy" is a Science Teacher."""
    if not company:
        return title
    return re.sub(rf"\s+(?:[-–—|@]|at|bei|chez)\s+{re.escape(company)}\s*$", "", title) or title


def tells_a_job(head: dict[str, str]) -> bool:
    """Whether a page's title is one that job boards write."""
    return any(rule.match(head.get(where, "")) for where in ("og:title", "title") for rule in _PATTERNS[:2])


def from_titles(head: dict[str, str]) -> Fields:
    """Title, company and place from the heading and the page's titles."""
    found: Fields = {}
    h1 = tidy_title(head.get("h1", ""))
    for where in ("og:title", "twitter:title", "title"):
        written = head.get(where, "")
        if written and "company" not in found:
            found = {**split_title(written, h1), **found}
            if found and "where" not in found:
                found["where"] = "opengraph" if where != "title" else "title"
    if h1 and is_title(h1) and len(h1) <= 100:
        whole = split_title(h1, "")
        found["title"] = whole.get("title", h1)
        found = {**whole, **found}
    return found


def said_title(written: str) -> Fields:
    """ "Vélociti recrute un mécanicien à Grenoble" and its like, read whole; empty for other lines."""
    for rule in _PATTERNS:
        found = rule.match(written)
        if found and is_title(found["title"]):
            named = {name: value.strip(" -|,") for name, value in found.groupdict().items() if value}
            title = tidy_title(named["title"])
            company = re.sub(r"^(?:Die|Der|Das|The|La|Le|El) (?=[A-ZÀ-Þ])", "", named.get("company", ""))
            named = {**named, "company": company} if company else named
            return {**named, "title": title[0].upper() + title[1:]}
    return {}


def split_title(written: str, h1: str) -> Fields:
    """Title and company of a page's title, `h1` telling which part is the title."""
    whole = said_title(written)
    if whole:
        return whole
    parts = [part.strip() for part in re.split(r"\s+[|·•–—-]\s+|\s*[|·•]\s*", written) if part.strip()]
    titled = next((part for part in parts if h1 and tidy_title(part) == h1), "") or next(
        (part for part in parts if is_title(part)), ""
    )
    if not titled:
        return {}
    rest = [part for part in parts if part != titled and not BOARDS.search(part) and not is_no_name(part)]
    found_fields: Fields = {"title": tidy_title(titled)}
    names = [part for part in rest if not re.search(r",|\d{3}|remote", part, re.I) and len(part.split()) <= 6]
    if names:
        found_fields["company"] = names[0]
    return found_fields
