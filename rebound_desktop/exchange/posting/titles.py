"""What a heading or a page's title says: title, company and place, in the orders pages use."""

import re

from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.posting.schema import Fields

BOARDS = re.compile(
    r"\b(?:linkedin|indeed|glassdoor|greenhouse|lever|workday|stepstone|infojobs|monster|xing|apec|hellowork"
    r"|gov\.uk|civil service jobs|nhs jobs|usajobs|governmentjobs|stepstone|welcome to the jungle"
    r"|ziprecruiter|smartrecruiters|ashby|personio|workable|teamtailor"
    r"|recruitee|seek|jobindex|workday|bamboohr|jobvite|icims|taleo|successfactors|breezy ?hr|join\.com"
    r"|softgarden|rexx"
    r"|bundesagentur f[üu]r arbeit|arbeitsagentur|france travail|p[ôo]le emploi|multitrabajo\w*"
    r"|computrabajo|bumeran"
    r"|reed\.co\.uk|totaljobs|cv-library|jobs\.ch|jobscout24|karriere\.at|meteojob|cadremploi|tecnoempleo"
    r"|infoempleo"
    r"|simplyhired|dice|wellfound|angellist|glints|naukri|jooble|adzuna|talent\.com|linkup|stellenmarkt"
    r"|jobb[öo]rse"
    r"|jobware|kimeta|jobrapido|jobteaser|regionsjob|usajobs|hellowork|remote ok|remotive|weworkremotely)\b"
    r"|\bjobs ?board\b|\bjobs$|\bcareers?$|\.(?:com|de|fr|es|net|org|io|co|ch|at|example)$|\bjobs?\.",
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
GENDER = re.compile(
    r"\s*[(\[]?\s*\b(?:[mwfdxhi]\s?/\s?){1,3}[mwfdxhi]\b\s*[)\]]?|\s*\(all genders\)|\s*\(gn\)", re.I
)


def tidy_title(text: str) -> str:
    """A title without "(m/w/d)", "H/F" and what a page hangs onto it."""
    bare = _HOURS.sub("", GENDER.sub(" ", _SEEKING.sub("", text)))
    return " ".join(bare.split()).strip(" -–|,:!.")


def without_company(title: str, company: str) -> str:
    """ "Science Teacher – Greenfield Academy" is a Science Teacher."""
    if not company:
        return title
    return re.sub(rf"\s+(?:[-–—|@]|at|bei|chez)\s+{re.escape(company)}\s*$", "", title) or title


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
