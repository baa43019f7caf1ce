"""Fields found in plain lines: labels, the first lines, amounts, turns of phrase."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.pay import pay_in
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.posting.earnings import pay_labelled, pay_said
from rebound_desktop.exchange.posting.kinds_of_work import is_only_kinds, kind_said, names_a_kind
from rebound_desktop.exchange.posting.places import place_said
from rebound_desktop.exchange.posting.said import (
    company_said,
    remote_said,
)
from rebound_desktop.exchange.posting.titles import said_title, tidy_title
from rebound_desktop.exchange.posting.words import flat, is_no_name, listed
from rebound_desktop.exchange.proposals import Pay

Fields = dict[str, Any]
_WAY = re.compile(r"\s*\([^)]*(?:remote|h[yií]br|on-?site|home|t[ée]l[ée]trav|teletrab|remoto)[^)]*\)", re.I)
_PARTS = re.compile(r"\s+[|·•–—-]\s+|\s*[|·•]\s*|\t+")
_SEVERAL = re.compile(
    r"(?<=[.;|•·])\s+(?=[A-ZÀ-Þ][\w '’-]{2,28}\s?:\s)|(?<=[.;])\s+(?=[A-ZÀ-Þ]\w{3,20} (?:ist|is|est|es) )"
)
_IS = re.compile(
    r"^(?P<label>[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,2}) (?:ist|is|est|es|sera|wird)(?: (?:der|die|das|the"
    r"|le|la|el|am|on|in|[àa]))? (?P<value>.{2,60})$"
)
_SAID_SO = ("location", "pay", "valid_through", "date_posted")
_PUBLISHED = re.compile(
    r"(?:posted|published|listed|placed|advertised|publi[ée]e?|mise? en ligne|publicad[oa]"
    r"|ver[öo]ffentlicht|erschienen|online)"
    r"(?: on| el| le| am| seit)?\s*:?\s*(?P<day>\d{1,4}[./ -](?:\d{1,2}|[^\W\d_]{3,10}\.?)[./ -]\d{2,4}"
    r"|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?\d{4})",
    re.I,
)
_AT = re.compile(r"^(?P<title>.{3,80}?)\s+(?:at|@|bei|chez)\s+(?P<company>[A-ZÀ-Þ0-9][^,|–]{1,60})$")


def fields_in(lines: Sequence[str]) -> Fields:
    """title, company, location, remote, pay, employment_type, date_posted, valid_through, url from text."""
    lines = [line.lstrip("-–•*·▪► ").strip() for line in lines]
    found: Fields = dict(_labelled(lines))
    head = [line for line in lines[:14] if 1 < len(line) <= 110 and not is_no_name(line)]
    for name, value in _from_head(head).items():
        found.setdefault(name, value)
    if "title" not in found:
        found["title"] = _gendered(head)
    text = "\n".join(lines)
    if "company" not in found:
        found["company"] = company_said(lines, text)
    if "location" not in found:
        found["location"] = place_said(text)
    pay = found.get("pay")
    found["pay"] = pay if isinstance(pay, Pay) else pay_said(lines)
    found["remote"] = remote_said(text, str(found.get("location", "")))
    found["employment_type"] = found.get("employment_type") or kind_said(lines)
    return {name: value for name, value in found.items() if value not in (None, "")}


def labelled_fields(lines: Sequence[str]) -> Fields:
    """What stands behind a label: "Standort: Graz", also several in one line, or on the line below it."""
    parts = [part for line in lines for part in _SEVERAL.split(line.lstrip("-–•*·▪►: ").strip())]
    found = _labelled([_with_colon(part) for part in parts])
    for line in parts[:80]:
        said = _PUBLISHED.search(line) if "date_posted" not in found and len(line) <= 90 else None
        if said:
            found["date_posted"] = said["day"]
    return found


def _with_colon(line: str) -> str:
    """ "Dienstort ist Soltau." says as much as "Dienstort: Soltau"."""
    said = _IS.match(line)
    plain = flat(said["label"]) if said else ""
    if said and any(rule.match(plain) for name, rule in _label_rules() if name in _SAID_SO):
        return f"{said['label']}: {said['value']}"
    return line


@cache
def _label_rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = [name for name in phrases("posting")["labels"] if not name.startswith("surely_")]
    return tuple(
        (
            name,
            re.compile(
                rf"^[\W_]*(?:{'|'.join(re.escape(word) for word in listed('labels', name))})\s*[:\-–]?\s*$"
            ),
        )
        for name in table
    )


def _labelled(lines: Sequence[str]) -> Fields:
    """ "Label: value" in one line, or a label alone with its value on the next."""
    found: Fields = {}
    for place, line in enumerate(lines):
        label, colon, value = line.partition(":")
        if not colon and place + 1 < len(lines) and len(line) <= 30:
            label, value = line, lines[place + 1].lstrip(": ")
            if len(value) > 90 or re.match(r"[^\W\d][\w ()/'’-]{1,30}:(?:\s|$)", value):
                continue
        elif not value.strip() and place + 1 < len(lines):
            value = lines[place + 1]
        if len(label) > 40:
            continue
        plain = flat(label)
        for name, rule in _label_rules():
            if (
                (name not in found or name == "employment_type")
                and _fits(rule, plain)
                and (colon or name not in ("title", "url"))
            ):
                kept = _kept(name, value.strip(), plain)
                if kept:
                    found[name] = _joined(found.get(name), kept, plain) if name == "employment_type" else kept
                break
    return found


def _fits(rule: re.Pattern[str], label: str) -> bool:
    """ "Ende / Bewerbungsfrist" and "Salary (annual)" are labels by their part."""
    bare = re.sub(r"\s*\([^)]*\)", "", label)
    return any(rule.match(part) for part in (label, bare, *(bare.split("/") if "/" in bare else ())))


def _joined(known: Any, more: str, label: str) -> str:
    """Contract and hours under two labels are one line, the contract first."""
    if not known or flat(more) in flat(known):
        return str(known or more)
    return f"{more}, {known}" if label in listed("labels", "surely_employment") else f"{known}, {more}"


def _kept(name: str, value: str, label: str) -> Any:
    """A label's value where it is one."""
    if name == "pay":
        return pay_labelled(value, label)
    if name == "employment_type":
        fits = len(value) <= 60 and (names_a_kind(value) or label in listed("labels", "surely_employment"))
        return value.strip(" .,;") if fits else ""
    if name in ("title", "company", "location"):
        value = _PARTS.split(value)[0] if name == "company" else value
        value = (
            value.removesuffix(".")
            if len(value.split()) <= 4 and not re.search(r"\b\w\.\w?\.?$", value)
            else value
        )
        fits = 1 < len(value) <= (120 if name == "location" else 90) and not value.endswith(".")
        value = _WAY.sub("", value) if name == "location" else value
        return tidy_title(value) if fits and name == "title" else (value.strip(" ,;") if fits else "")
    return value if len(value) <= 120 else ""


def _gendered(head: Sequence[str]) -> str:
    """A line that says "(m/w/d)" or "H/F" names the job, whatever its words."""
    for line in head:
        bare = re.sub(r"^[^:]{3,25}:\s*", "", line)
        if tidy_title(bare) != bare.strip(" -–|,:!.") and len(bare.split()) <= 9:
            return tidy_title(bare)
    return ""


def _from_head(head: Sequence[str]) -> Fields:
    """Title, company and place as the first lines of a posting usually give them."""
    found: Fields = {}
    for line in head:
        whole = said_title(line) if "title" not in found else {}
        if whole:
            found.update(whole)
            continue
        at = _AT.match(line)
        if "title" not in found and at and is_title(at["title"]):
            found["title"], found["company"] = tidy_title(at["title"]), at["company"].strip(" .,")
            continue
        parts = [part for part in _PARTS.split(line) if part.strip()]
        if "title" not in found:
            titled = next((part for part in parts if is_title(part) and len(part.split()) <= 9), "")
            if titled and not re.search(r"[.!?]$", line):
                found["title"] = tidy_title(titled)
                parts.remove(titled)
            elif len(parts) < 2:
                continue
        if len(parts) >= 1 and "title" in found:
            _beside(parts, found)
    return found


def _beside(parts: Sequence[str], found: Fields) -> None:
    """A line of short parts beside the title: a place has a comma or says remote, the rest is the company."""
    for part in parts:
        part = part.strip(" ,")
        plain = flat(part)
        if is_only_kinds(part) or pay_in(part) or re.search(r"\d{4}|applicants|ago\b|posted|vor \d", plain):
            continue
        if re.fullmatch(r"(?:fully |100 ?% )?remote|hybrid|on-?site|hybride|remoto|home ?office", plain):
            continue
        place = re.fullmatch(r"[A-ZÀ-Þ][\w'’ .-]+(?:, ?[A-ZÀ-Þ][\w'’ .-]+){1,3}(?: ?\([^)]{3,20}\))?", part)
        bracketed = re.fullmatch(
            r"([A-ZÀ-Þ][\w'’ .-]+?) ?\((?:hybrid|remote|on-?site|hybride|[\d -]+)\)", part, re.I
        )
        if place or bracketed:
            found.setdefault("location", _WAY.sub("", part))
        elif _is_name(part) and len(parts) <= 5 and "company" not in found and len(part.split()) <= 6:
            name, comma, town = part.partition(", ")
            apart = comma and not re.match(r"(?:inc|ltd|llc|gmbh|corp|s\.)", town, re.I)
            found["company"] = name if apart else part
            if apart:
                found.setdefault("location", town)
        elif _is_name(part) and "company" in found and len(parts) > 1 and len(part.split()) <= 3:
            found.setdefault("location", part)


def _is_name(text: str) -> bool:
    return (
        bool(re.match(r"[A-ZÀ-Þ0-9]", text))
        and not is_no_name(text)
        and not text.endswith((".", ":", "?", "!"))
        and not is_title(text)
    )
