"""Which company writes: by what the mail says, its sender, its address, its signature."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rebound_desktop.exchange.mail.letter import Letter
from rebound_desktop.exchange.mail.role import ends_in_title, is_title
from rebound_desktop.exchange.mail.template import template
from rebound_desktop.exchange.phrases import phrases

_NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻ0-9][\w'’&+-]*(?:\.(?=\w))?[\w'’&+-]*"
_LINK = r"(?:&|and|und|et|y|e|de|du|des|del|de la|la|le|les|of|the|von|der|für|d['’]|-|\+)"
_COMPANY = (
    rf"(?P<company>(?:(?:l['’]|the |die |das |la |le |les |el |los )?{_NAME_WORD})"
    rf"(?: (?:{_LINK} ?)?(?:{_LINK} )?(?:Dr\. )?{_NAME_WORD}){{0,5}})"
)
_NAMES = re.compile(_COMPANY.replace("(?P<company>", "(?:"))
_ARTICLE = re.compile(
    r"^(?:the|die|das|der|la|le|les|los|el|dear|hi|hello|your|our|ihre|deine|votre|tu|su|l['’]) ?"
    r"(?=(?-i:[A-ZÀ-Ý]))",
    re.I,
)
_BOARD = re.compile(
    r"linkedin|linkup|indeed|glassdoor|greenhouse|lever|workday|ashby|smartrecruiters|personio|teamtailor|workable"
    r"|bamboohr|jobvite|icims|taleo|successfactors|recruitee|jobs?fuchs|stepstone|xing|monster|infojobs|apec"
    r"|welcometo\w*|hellowork|talentpond|gmail|outlook|hotmail|yahoo|icloud|gmx|web|proton\w*|aol|t-online|orange"
    r"|free|home|mail",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Templates of one language, compiled."""

    company: tuple[re.Pattern[str], ...]
    desk_first: re.Pattern[str]
    desk_last: re.Pattern[str]


@cache
def _naming(language: str) -> Naming:
    data = phrases(language)
    desk = "|".join(data["company"]["desk"])
    return Naming(
        company=tuple(template(text, _COMPANY, "") for text in data["company"]["sure"]),
        desk_first=re.compile(rf"^(?:{desk})(?=$|[\s,|/:–-])[\s,|/:–-]*", re.I),
        desk_last=re.compile(rf"(?:^|[\s,|/:–-]+)(?:{desk})$", re.I),
    )


def company_of(letter: Letter, text: str, language: str) -> str:
    """The company's name as written in the mail, "" where nothing names it."""
    naming = _naming(language)
    via = re.match(r"(.{2,60}?)\s+(?:via|through|über|por)\s+\S", letter.sender_name)
    if via:
        return via[1].strip()
    label = _domain_label(letter.sender)
    sure = _said(naming, naming.company[:-1], f"{text}\n{letter.subject}")
    if sure and _agency(letter, text):
        return sure[0]
    desk_of = re.sub(r"^[\w.]+ (?:von|from|at|bei|chez|de|@) (?=[A-Z])", "", letter.sender_name)
    own = _like_domain(label, [desk_of, letter.subject, text], sure, naming) if label else ""
    if own or sure:
        return own or sure[0]
    desk = _undesked(letter.sender_name, naming)
    if desk and not _is_person(letter) and desk.casefold() not in phrases("naming")["no_company"]:
        return desk
    loose = _said(naming, naming.company[-1:], text)
    return (loose[0] if loose else "") or label.replace("-", " ").title() or _signed(text, naming)


def _signed(text: str, naming: Naming) -> str:
    """The company under a pasted letter: behind a title, on its desk's own line, or after a person's name."""
    lines = [line.strip(" ,") for line in text.splitlines() if line.strip()][-4:]
    for before, line in pairwise(lines):
        titled = re.match(r".{3,40}?,\s+([A-ZÀ-Þ][^,]{1,40})$", line)
        named = re.fullmatch(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]+){1,2}", before)
        bare = _undesked(line, naming)
        if titled and is_title(line):
            bare = titled[1]
        elif not (bare != line or (named and line == lines[-1] and not _is_farewell(before))):
            continue
        if len(line) <= 60 and _NAMES.fullmatch(bare) and not _is_farewell(bare):
            return _tidy_company(bare, naming)
    return ""


def _is_farewell(line: str) -> bool:
    """ "Kind regards" and its like."""
    return line.casefold().split(" ")[-1].strip(",.!") in phrases("naming")["farewells"]


def _agency(letter: Letter, text: str) -> bool:
    """Whether the writer works for somebody else: an agency that speaks of its client."""
    told = r"recruit|search|staffing|talent|personalberatung|conseil|cabinet|consult|headhunt|selecci[oó]n"
    host = letter.sender.rpartition("@")[2]
    return bool(re.search(told, host, re.I) or re.search(rf"\b(?:{told})\w*\s*$", text, re.I))


def _said(naming: Naming, templates: Sequence[re.Pattern[str]], text: str) -> list[str]:
    """The names the templates find, surest template first."""
    names = (_tidy_company(found["company"], naming) for rule in templates for found in rule.finditer(text))
    return list(dict.fromkeys(name for name in names if name))


def _tidy_company(name: str, naming: Naming) -> str:
    name = re.sub(r"['’]s?$", "", " ".join(name.split())).strip(" -&.,")
    name = re.sub(r"^(?:the|die|das|der|la|le|les|los|el) (?=[A-ZÀ-Ý])", "", name, flags=re.I)
    names = phrases("naming")
    low = name.casefold()
    if low in names["no_company"] or low.split(" ")[0] in names["no_first"] or ends_in_title(name):
        return ""
    return _undesked(name, naming) if len(name) > 1 else ""


def _domain_label(address: str) -> str:
    host = address.rpartition("@")[2].casefold()
    parts = [part for part in host.split(".") if part]
    if len(parts) < 2:
        return ""
    label = parts[-3] if len(parts) > 2 and parts[-2] in ("co", "com", "org", "ac", "gov") else parts[-2]
    return "" if _BOARD.fullmatch(label) else label


def _like_domain(label: str, texts: Sequence[str], sure: Sequence[str], naming: Naming) -> str:
    """The longest name in the mail that holds what the domain spells: "Harbor & Pine" for harborandpine."""
    target = _squashed(label)
    found = [piece for text in texts for name in _NAMES.findall(text) for piece in _piece(name, naming)]
    fits = [name for name in (*sure, *found) if _spells(name, target)]
    fits = [name for name in fits if not is_title(name)] or fits
    spoken = next((name for name in sure if _spells(name, target)), "")
    whole = [name for name in fits if name.startswith(spoken)] or fits
    best = max(whole, key=lambda name: (len(name.split()) <= 6, len(name)), default="")
    return " ".join(best.split())


def _spells(name: str, target: str) -> bool:
    """Whether a name holds what a domain spells, with or without its "and"."""
    flat = _squashed(name)
    return target in flat or target in _squashed(name.replace("&", " ")) or flat in _forms(target)


def _piece(name: str, naming: Naming) -> list[str]:
    """A run of capitalised words, with articles, greetings and the desk's words taken off its ends."""
    bare = _ARTICLE.sub("", name)
    left = _undesked(bare, naming)
    return [left] if left else []


def _forms(target: str) -> set[str]:
    """Ways to spell a domain: with "and" or its sign left out, with a company's legal form."""
    bare = {target, target.replace("and", ""), target.replace("und", "")}
    return {form + end for form in bare for end in ("", "gmbh", "ag")}


def _squashed(name: str) -> str:
    low = name.casefold().replace("&", "and").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    flat = unicodedata.normalize("NFKD", low)
    return "".join(sign for sign in flat if sign.isalnum() and not unicodedata.combining(sign))


def _undesked(name: str, naming: Naming) -> str:
    """A name without the words of its hiring desk at either end: "Fernlight Careers" is Fernlight."""
    for _ in range(4):
        bare = naming.desk_last.sub("", name.strip(" ,|/-–'’\""))
        bare = naming.desk_first.sub("", bare).strip(" ,|/-–'’\"")
        if bare == name:
            break
        name = bare
    return name


def _is_person(letter: Letter) -> bool:
    """Two names that also stand in the address are a person's."""
    words = [_squashed(word) for word in letter.sender_name.split()]
    local = _squashed(letter.sender.partition("@")[0])
    told = any(len(word) > 1 and word in local for word in words) or len(words) == 1
    return bool(words) and len(words) <= 4 and told
