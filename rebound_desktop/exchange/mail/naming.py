"""Which company writes, and about which role: by what the mail says, its sender, its address."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rebound_desktop.exchange.keys import plain
from rebound_desktop.exchange.mail.letter import Letter
from rebound_desktop.exchange.phrases import phrases

_NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻ0-9][\w'’&+-]*(?:\.(?=\w))?[\w'’&+-]*"
_LINK = r"(?:&|and|und|et|y|e|de|du|des|del|de la|la|le|les|of|the|von|der|für|d['’]|-|\+)"
_COMPANY = (
    rf"(?P<company>(?:(?:l['’]|the |die |das |la |le |les |el |los )?{_NAME_WORD})"
    rf"(?: (?:{_LINK} ?)?(?:{_LINK} )?(?:Dr\. )?{_NAME_WORD}){{0,5}})"
)
_NAMES = re.compile(_COMPANY.replace("(?P<company>", "(?:"))
_ROLE = r"(?P<role>[^\W\d_][^.,;:!?\n|–—•\"“”„«»]{1,80}?)"
_LEADING = re.compile(
    r"^(?:(?:your|our|the|an?|this|der|die|das|den|dem|une?|le|la|l['’]|el|los|un|una)\s+|l['’]|"
    r"(?:application|interest|documents|applying|position|role|post|job|stelle|position|poste|puesto|offre|plaza|proceso|candidatura|bewerbung"
    r"|vacante)\s+(?:for|in|of|as|de|d['’]|als|:)\s+)+",
    re.I,
)
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
    role: tuple[re.Pattern[str], ...]
    role_in_subject: tuple[re.Pattern[str], ...]


@cache
def _naming(language: str) -> Naming:
    data = phrases(language)
    ends = "|".join(re.escape(word) for word in data["role"]["ends"])
    role_end = rf"(?=\s*(?:[.,;:!?\n|–—•)(\"“”„«»]|$)|\s+-\s|\s+(?:{ends})\b)"
    desk = "|".join(data["company"]["desk"])
    return Naming(
        company=tuple(_template(text, _COMPANY, "") for text in data["company"]["sure"]),
        desk_first=re.compile(rf"^(?:{desk})(?=$|[\s,|/:–-])[\s,|/:–-]*", re.I),
        desk_last=re.compile(rf"(?:^|[\s,|/:–-]+)(?:{desk})$", re.I),
        role=tuple(_template(text, _ROLE, role_end) for text in data["role"]["sure"]),
        role_in_subject=tuple(_template(text, _ROLE, role_end) for text in data["role"]["subject"]),
    )


def _template(text: str, capture: str, end: str) -> re.Pattern[str]:
    """A writer's template; its own words in any case, a company's name as names are written."""
    before, name, after = re.split(r"\{(company|role)\}", text)
    lead = rf"(?<!\w)(?i:{before})" if before else ""
    tail = rf"(?i:{after})" if after else end
    body = capture if name == "company" else f"(?i:{capture})"
    return re.compile(lead + body + tail, re.M)


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
    return loose[0] if loose else label.replace("-", " ").title()


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
    if low in names["no_company"] or low.split(" ")[0] in names["no_first"] or _ends_in_title(name):
        return ""
    return _undesked(name, naming) if len(name) > 1 else ""


def _ends_in_title(name: str) -> bool:
    """ "The Backend Engineer" is no company; "Northwick Partners" is one."""
    return plain(name).split()[-1:] != [] and plain(name).split()[-1] in _stems()


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


def role_of(letter: Letter, text: str, language: str, company: str) -> str:
    """The role's title as written, "" where nothing names it; what sounds like a title goes first."""
    naming = _naming(language)
    said = _roles(naming.role, text, company)
    for role in (*said, *_roles(naming.role_in_subject, letter.subject, company)):
        if is_title(role):
            return role
    return said[0] if said else ""


def _roles(templates: Sequence[re.Pattern[str]], text: str, company: str) -> list[str]:
    names = (_tidy_role(role, company) for rule in templates for role in _overlapping(rule, text))
    return [name for name in names if name]


def _overlapping(rule: re.Pattern[str], text: str) -> Iterator[str]:
    """Every match, also those that begin inside another one."""
    place = 0
    while found := rule.search(text, place):
        yield found["role"]
        place = found.start() + 1


def is_title(name: str) -> bool:
    """Whether words sound like a job's title."""
    words = plain(name).split()
    return any(word.startswith(stem) or word.endswith(stem) for word in words for stem in _stems())


@cache
def _stems() -> tuple[str, ...]:
    return tuple(plain(stem) for stem in phrases("titles")["stems"])


def _tidy_role(role: str, company: str) -> str:
    role = re.sub(r"\((?:[mwfdxhi]\s?/?\s?){2,5}\)|\(all genders\)|[*:_/]in(?:nen)?\b", "", role)
    if company:
        role = re.sub(rf"\s+(?:at|bei|chez|en|with|von|de|-)\s+{re.escape(company)}.*$", "", role)
        role = re.sub(rf"^{re.escape(company)}\s+", "", role)
    role = re.sub(r"\s+[A-Z]{1,4}[-/]?\d[\w/-]*.*$", "", role)
    role = _LEADING.sub("", " ".join(role.split()).strip(" -–,.'\""))
    names = phrases("naming")
    first, whole = role.casefold().split(" ")[0] if role else "", role.casefold()
    if not role or len(role) > 70 or len(role.split()) > 8:
        return ""
    if whole in names["no_role"] or first in names["no_role_first"]:
        return ""
    return role[0].upper() + role[1:]
