"""A page that marks no posting: title, company, place and the rest, each where it is surest; or nothing."""

import re
from typing import Any

from rebound_desktop.exchange.pay import pay_in
from rebound_desktop.exchange.posting.earnings import pay_said
from rebound_desktop.exchange.posting.employer import employer
from rebound_desktop.exchange.posting.evidence import NEEDED, evidence
from rebound_desktop.exchange.posting.headline import Headline
from rebound_desktop.exchange.posting.kinds_of_work import kind_said, names_a_kind
from rebound_desktop.exchange.posting.money import with_period
from rebound_desktop.exchange.posting.said import remote_said
from rebound_desktop.exchange.posting.schema import Fields
from rebound_desktop.exchange.posting.seen import Seen
from rebound_desktop.exchange.posting.whereabouts import whereabouts
from rebound_desktop.exchange.proposals import Pay

# "Klassenlehrperson (80–100%)": how much of a whole post it is.
_SHARE = re.compile(r"\(?(\d{2,3}\s?(?:[-–]\s?\d{2,3}\s?)?%)\)?$")


def unmarked_fields(seen: Seen) -> tuple[Fields, dict[str, str]] | None:
    """The fields with where each was found; None where the page is no posting."""
    title, source, at = Headline(seen).weigh()
    if not title:
        return None
    company, company_source = employer(seen, title, at)
    place, place_source = whereabouts(seen, title, company, at)
    fields, found_in = surroundings(seen, place)
    share = _SHARE.search(title)
    if share and not fields.get("employment_type"):
        fields["employment_type"], found_in["employment_type"] = share[1], source
    for name, value, where in (
        ("title", title, source),
        ("company", company, company_source),
        ("location", place, place_source),
    ):
        if value:
            fields[name], found_in[name] = value, where
    return (fields, found_in) if evidence(seen, fields) >= NEEDED else None


def surroundings(seen: Seen, place: str = "") -> tuple[Fields, dict[str, str]]:
    """Pay, way of working, employment and dates: by the part's own name, its label, or the sentence."""
    fields: Fields = {}
    found_in: dict[str, str] = {}

    def put(name: str, value: Any, where: str) -> None:
        if value not in (None, "") and name not in fields:
            fields[name], found_in[name] = value, where

    put("pay", _named_pay(seen), "markup")
    put("pay", seen.labelled.get("pay"), "text")
    put("pay", pay_said(seen.texts), "text")
    kind = seen.named.get("employment_type", "")
    put("employment_type", kind[:80].strip(" /,·|") if names_a_kind(kind) else "", "markup")
    put("employment_type", seen.labelled.get("employment_type") or kind_said(seen.texts), "text")
    for name in ("date_posted", "valid_through"):
        put(name, _date(seen.named.get(name, "")), "markup")
        put(name, seen.labelled.get(name), "text")
    put("url", seen.labelled.get("url"), "text")
    put("remote", remote_said("\n".join(seen.texts), place or seen.named.get("location", "")), "text")
    return fields, found_in


def _named_pay(seen: Seen) -> Pay | None:
    words = seen.named.get("pay", "")
    pay = pay_in(words) if words else None
    return with_period(pay, "salary") if pay else None


def _date(words: str) -> str:
    """A date with a number in it; "5 days ago" is none."""
    return words if re.search(r"\d{4}", words) else ""
