"""Which company writes: by what the mail says, its sender, its address, its signature."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rebound_desktop.exchange.mail.letter import Letter
from rebound_desktop.exchange.mail.role import ends_in_title, is_title
from rebound_desktop.exchange.mail.template import template
from rebound_desktop.exchange.phrases import phrases

_NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻ0-9][\w'’&+-]*(?:\.(?=\w))?[\w'’&+-]*"
_LINK = r"(?:&|and|und|et|y|e|de|du|des|del|de la|la|le|les|of|the|von|der|für|d['’]|\+)"
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
_SIGNATURE, _LINE = 5, 60
_LEGAL = re.compile(
    r"\b(?:gmbh|ag|kg|se|ltd|llp|llc|inc|plc|pty|limited|s\.?a\.?s?|s\.?l|s\.?r\.?l|sarl|oy|council|university|college"
    r"|school|academy|hospital|trust|institute?|stiftung|foundation|fundación|fondation|universidad|université"
    r"|universität|hochschule|klinik\w*|spital|verlag|stadt|stadtwerke|landratsamt|amt|museum|ministry|bank|banco"
    r"|group|gruppe|groupe|grupo|labs?|studios?|partners?|agency|agentur|agence|hotel|theatre|church|services?)\b",
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


def company_of(letter: Letter, text: str, language: str, written: str) -> str:
    """The company's name as written in the mail, "" where nothing names it.

    `text` has a sentence a line, `written` the lines as they stand, for the signature.
    """
    naming = _naming(language)
    label = _domain_label(letter.sender)
    sure = _said(naming, naming.company[:-1], f"{text}\n{letter.subject}")
    via = re.match(r"(.{2,60}?)\s+(?:via|vía|through|über|por)\s+\S", letter.sender_name)
    if via and (via[1].strip() in sure or not sure):
        return via[1].strip()
    if via or _agency(letter, text):
        client = sure[0] if sure else _client(letter, text, label, naming)
        if client:
            return client
    desk_of = re.sub(r"^[\w.]+ (?:von|from|at|bei|chez|de|@) (?=[A-Z])", "", letter.sender_name)
    own = _like_domain(label, [desk_of, letter.subject, text], sure, naming) if label else ""
    if own or sure:
        return own or sure[0]
    desk = next((part for part in re.split(r",\s+", _undesked(letter.sender_name, naming)) if part), "")
    desk = _undesked(desk, naming)
    if desk and not _is_person(letter, desk) and desk.casefold() not in phrases("naming")["no_company"]:
        return desk
    signed = _signed(letter, written, naming)
    loose = _said(naming, naming.company[-1:], text)
    return signed or (loose[0] if loose else "")


def _client(letter: Letter, text: str, label: str, naming: Naming) -> str:
    """Whom an agency writes for, where it only names the firm: in the subject and again in the letter."""
    for part in re.split(r"\s[|:–—-]+\s|:\s", letter.subject):
        bare = _tidy_company(part.strip(), naming) if _NAMES.fullmatch(part.strip()) else ""
        if bare and bare in text and not is_title(bare) and not _spells(bare, _squashed(label)):
            return bare
    return ""


def _signed(letter: Letter, written: str, naming: Naming) -> str:
    """The company under a letter: beside or below the writer's name, a title, or a desk's words."""
    lines = [line.strip(" ,") for line in written.splitlines() if line.strip(" ,-_*")][-_SIGNATURE:]
    known, named = _squashed(f"{letter.sender_name}{letter.sender.partition('@')[0]}"), False
    for line in lines:
        parts = [part.strip() for part in re.split(r"\s[|•·–—-]+\s|,\s+", line) if part.strip()]
        for part in parts:
            bare = _undesked(part, naming)
            desk = bare != part
            if len(line) > _LINE or not _NAMES.fullmatch(bare) or _is_farewell(bare):
                continue
            if len(bare) < 3 or (bare.isupper() and len(bare) < 6 and part != parts[0]):
                continue
            if _is_writer(bare, known) or (is_title(bare) and not _LEGAL.search(bare)):
                named = True
            elif named or desk or _LEGAL.search(bare):
                return _tidy_company(bare, naming)
            elif line == lines[-1] or part != parts[0]:
                named = named or len(bare.split()) <= 2
            else:
                named = named or (2 <= len(bare.split()) <= 3 and line != lines[0])
    return ""


def _is_writer(name: str, known: str) -> bool:
    """Whether these words are the writer's own name, by the sender's name or address."""
    words = [_squashed(word) for word in name.split() if len(word) > 1]
    return bool(words) and words[0] in known and len(words) <= 4


def _is_farewell(line: str) -> bool:
    """ "Kind regards" and its like."""
    return line.casefold().split(" ")[-1].strip(",.!") in phrases("naming")["farewells"]


def _agency(letter: Letter, text: str) -> bool:
    """Whether the writer works for somebody else: an agency that speaks of its client."""
    told = (
        r"recruit|reclut|search|staffing|staffwise|talent|personal(?!ity)|conseil|cabinet|consult|headhunt"
        r"|selecci[oó]n|screening|hire\b|int[eé]rim|zeitarbeit|\bett\b"
    )
    if re.search(
        r"\b(?:the|our|my|dem|der|den|unser\w*|le|notre|el|nuestro|la) (?:client|kunden?|cliente)\b",
        text,
        re.I,
    ):
        return True
    host = letter.sender.rpartition("@")[2]
    return bool(re.search(told, host, re.I) or re.search(rf"\b(?:{told})\w*\s*$", text, re.I))


def _said(naming: Naming, templates: Sequence[re.Pattern[str]], text: str) -> list[str]:
    """The names the templates find, surest template first."""
    names = (_tidy_company(found["company"], naming) for rule in templates for found in rule.finditer(text))
    return list(dict.fromkeys(name for name in names if name))


def _tidy_company(name: str, naming: Naming) -> str:
    name = re.sub(r"['’]s?$", "", " ".join(name.split())).strip(" -&.,")
    name = re.sub(r"^(?:the|die|das|der|la|le|les|los|el) (?=[A-ZÀ-Ý])", "", name, flags=re.I)
    name = re.sub(r"^[dl]['’](?=[A-ZÀ-Ý])", "", name)
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


def _is_person(letter: Letter, name: str) -> bool:
    """Two names that also stand in the address are a person's."""
    words = [_squashed(word) for word in name.split()]
    local = _squashed(letter.sender.partition("@")[0])
    told = any(len(word) > 1 and word in local for word in words) or len(words) == 1
    return bool(words) and len(words) <= 4 and told
