"""Which role a mail or a line speaks of: what sounds like a job's title goes first."""

import re
from collections.abc import Sequence
from functools import cache

from rebound_desktop.exchange.keys import plain
from rebound_desktop.exchange.mail.letter import Letter
from rebound_desktop.exchange.mail.template import overlapping, template
from rebound_desktop.exchange.phrases import phrases

_ROLE = r"(?P<role>[^\W\d_][^.,;:!?\n|–—•\"“”„«»]{1,80}?)"
_LEADING = re.compile(
    r"^(?:(?:heads up that the|update regarding|poste|phone screen|proceso|búsqueda|profil)\s+|"
    r"(?:your|our|the|an?|this|der|die|das|den|dem|une?|le|la|l['’]|el|los|un|una)\s+|l['’]|"
    r"(?:(?:completed )?application form|application|interest|documents|applying|position|role|post|job"
    r"|stelle|poste|puesto|offre|plaza|proceso|candidatura|bewerbung|vacante)\s+(?:for|in|of|as|de|d['’]|als|:)\s+)+",
    re.I,
)
_SENTENCE = 6
_STANDING = re.compile(
    r"(?<![\w.])[A-ZÀ-Ý][\w/+*'’-]+"
    r"(?:(?: (?:of|de|du|des|en|for|and|&|et|y|del|de la))? [A-ZÀ-Ý][\w/+*'’-]+){0,4}"
)


@cache
def _templates(language: str, table: str) -> tuple[re.Pattern[str], ...]:
    data = phrases(language)["role"]
    ends = "|".join(re.escape(word) for word in data["ends"])
    end = rf"(?=\s*(?:[.,;:!?\n|–—•)(\"“”„«»]|$)|\s+-\s|\s+(?:{ends})\b)"
    return tuple(template(text, _ROLE, end) for text in data[table])


def role_of(letter: Letter, text: str, language: str, company: str) -> str:
    """The role's title as written, "" where nothing names it; what sounds like a title goes first."""
    said = _roles(_templates(language, "sure"), text, company)
    for role in (*said, *_roles(_templates(language, "subject"), letter.subject, company)):
        if is_title(role):
            return role
    return _named(letter, text, language, company) or next(
        (role for role in said if re.search(rf"\b{re.escape(role)}", text)), ""
    )


def _named(letter: Letter, text: str, language: str, company: str) -> str:
    """A title that only stands there: "see you for Store Manager". German writes every noun so."""
    sentences = [line for line in text.splitlines() if len(line.split()) >= _SENTENCE]
    for line in (letter.subject, *(sentences if language != "de" else ())):
        for found in _STANDING.finditer(line):
            role = _tidy_role(found[0], company)
            words = role.split()
            if (
                words
                and (is_title(words[-1]) or is_title(words[0]))
                and role.casefold() != company.casefold()
            ):
                return role
    return ""


def _roles(templates: Sequence[re.Pattern[str]], text: str, company: str) -> list[str]:
    names = (_tidy_role(role, company) for rule in templates for role in overlapping(rule, text))
    return [name for name in names if name]


def is_title(name: str) -> bool:
    """Whether words sound like a job's title."""
    said = plain(name)
    if any(" " in stem and f" {stem} " in f" {said} " for stem in _stems()):
        return True
    return any(word.startswith(stem) or word.endswith(stem) for word in said.split() for stem in _stems())


def ends_in_title(name: str) -> bool:
    """ "The Backend Engineer" is no company; "Northwick Partners" is one."""
    return plain(name).split()[-1:] != [] and plain(name).split()[-1] in _stems()


@cache
def _stems() -> tuple[str, ...]:
    return tuple(plain(stem) for stem in phrases("titles")["stems"])


def _tidy_role(role: str, company: str) -> str:
    role = re.sub(r"\((?:[mwfdxhi]\s?/?\s?){2,5}\)|\(all genders\)|[*:_/]in(?:nen)?\b", "", role)
    if company:
        role = re.sub(rf"\s+(?:at|bei|chez|en|with|von|de|-)\s+{re.escape(company)}.*$", "", role)
        role = re.sub(rf"^{re.escape(company)}\s+", "", role)
    role = re.sub(r"\s+[A-Z]{1,4}[-/]?\d[\w/-]*\d.*$", "", role)
    role = _LEADING.sub("", " ".join(role.split()).strip(" -–,.'\""))
    names = phrases("naming")
    first, whole = role.casefold().split(" ")[0] if role else "", role.casefold()
    if not role or len(role) > 70 or len(role.split()) > 8:
        return ""
    if whole in names["no_role"] or first in names["no_role_first"]:
        return ""
    return role[0].upper() + role[1:]
