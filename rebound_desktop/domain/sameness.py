"""When two names mean the same company, and two titles the same job; "Senior X" is not "X"."""

import re
import unicodedata
from functools import lru_cache

_LEGAL = frozenset(
    """gmbh mbh ug ag kg kgaa ohg gbr se ev eg inc incorporated ltd limited llc llp lp plc corp corporation co
    company sa sas sasu sarl eurl scop scic bv nv vof ab asa oy oyj aps spa srl sl slu slne sociedad limitada
    anonima pty pte pvt kft zrt sro doo""".split()  # noqa: SIM905
)
_LEADING = frozenset({"the", "die", "der", "das", "la", "le", "les", "el", "los"})
# (m/w/d), H/F, (f/m/x), all genders; endings that name both: Entwickler:in, développeur·se, chargé(e).
_GENDERS = re.compile(
    r"[(\[]?\b(?:[mwfdxhiv]\s?[/|*]\s?){1,3}[mwfdxhiv]\b[)\]]?|\(?\ball genders?\b\)?|\(gn\)|\(div(?:ers)?\)",
    re.I,
)
_BOTH = re.compile(
    r"(?<=[a-zà-ÿ])(?:[:*_/·•-]-?(?:in(?:nen)?|r|e|se|euse|rice|trice|ne|a|as)\b"
    r"|\((?:in|innen|e|ne|se|euse|rice|trice|a|as)\))",
    re.I,
)
_WHERE = re.compile(
    r"\((?:[^()]*\b(?:remote|hybrid|home ?office|on-?site|t[ée]l[ée]travail|remoto)\b[^()]*)\)", re.I
)
_NUMBERED = re.compile(r"(?:#|\bref\.?:?|\breq(?:uisition)?\.?:?|\bid:?)\s*[\w-]*\d[\w-]*|\b\d{4,}\b", re.I)
_SHARE = re.compile(r"\b\d{2,3}\s?(?:[-–]\s?\d{2,3}\s?)?%")
_SHORT = {
    "sr": "senior", "snr": "senior", "jr": "junior", "jnr": "junior", "mgr": "manager", "eng": "engineer",
    "engr": "engineer", "dev": "developer", "asst": "assistant", "assoc": "associate", "ii": "2", "iii": "3",
    "iv": "4",
}  # fmt: skip
_TOGETHER = (
    ("front end", "frontend"),
    ("back end", "backend"),
    ("full stack", "fullstack"),
    ("e mail", "email"),
)


@lru_cache(maxsize=30_000)
def company_key(name: str) -> str:
    """The company without case, accents, punctuation and legal form; "" where nothing is left to compare.

    A company that is called like a legal form keeps its name.
    """
    words = _flat(re.sub(r"(?<=\w)\.(?=\w\b)|(?<=\b\w)\.", "", name)).split()
    if len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    kept = list(words)
    while len(kept) > 1 and (kept[-1] in _LEGAL or kept[-1] in ("and", "und", "et", "y")):
        kept.pop()
    return " ".join(kept)


@lru_cache(maxsize=30_000)
def role_key(title: str) -> str:
    """The job without gender marks, place of work, reference number and share of hours; its level stays."""
    bare = _SHARE.sub(" ", _NUMBERED.sub(" ", _WHERE.sub(" ", _BOTH.sub("", _GENDERS.sub(" ", title)))))
    text = " ".join(_SHORT.get(word, word) for word in _flat(bare).split())
    for apart, together in _TOGETHER:
        text = text.replace(apart, together)
    return text


def is_same(title: str, company: str, other_title: str, other_company: str) -> bool:
    """Whether two jobs are called the same; never where a company or a title is missing."""
    names = company_key(company), role_key(title)
    return all(names) and names == (company_key(other_company), role_key(other_title))


def _flat(text: str) -> str:
    low = text.casefold().replace("&", " and ").replace("ß", "ss")
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", low) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w+#]+", " ", bare).split())


def has_legal_form(name: str) -> bool:
    """Whether a name ends in GmbH, Inc, S.L., plc and the like."""
    words = _flat(re.sub(r"(?<=\w)\.(?=\w\b)|(?<=\b\w)\.", "", name)).split()
    return len(words) > 1 and words[-1] in _LEGAL
