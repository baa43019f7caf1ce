"""A page becomes a posting: structured data first, then its head, then its words; nothing is invented."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rebound_desktop.exchange.keys import import_key, plain, url_key
from rebound_desktop.exchange.mail.language import language_of
from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.markup import tree, visible_text
from rebound_desktop.exchange.posting.days import day_in, day_said, page_order
from rebound_desktop.exchange.posting.employer import employer
from rebound_desktop.exchange.posting.furniture import without_furniture
from rebound_desktop.exchange.posting.lines import fields_in
from rebound_desktop.exchange.posting.money import in_local_money
from rebound_desktop.exchange.posting.quoted import quotes
from rebound_desktop.exchange.posting.schema import Fields, fields_of, one_line
from rebound_desktop.exchange.posting.seen import Seen, seen
from rebound_desktop.exchange.posting.structured import postings_in
from rebound_desktop.exchange.posting.titles import without_company
from rebound_desktop.exchange.posting.unmarked import surroundings, unmarked_fields
from rebound_desktop.exchange.posting.words import is_closed, is_no_name, sign_count
from rebound_desktop.exchange.proposals import DateOrder, JobProposal, Pay, PostingProposal
from rebound_desktop.exchange.table.dates import Reader

_ENOUGH_SIGNS = 3
_EARLIEST = 1995
# A description shorter than this is a teaser.
_WHOLE = 200


def posting_from_page(
    text: str, name: str, zone: ZoneInfo, now: datetime, address: str = ""
) -> PostingProposal | None:
    """The posting a saved page holds, or None. `address` is where the page came from, if it is known."""
    root = without_furniture(tree(text, name))
    shown = visible_text(root)
    head = _head(root)
    chosen = _chosen(postings_in(root), head, shown)
    if chosen is None:
        return None
    where, fields = chosen
    looked = seen(root, head)
    if fields:
        found_in = dict.fromkeys(fields, where)
        _fill(fields, found_in, looked, shown)
    else:
        unmarked = unmarked_fields(looked)
        if unmarked is None:
            return None
        fields, found_in = unmarked
    if "title" not in fields:
        return None
    fields.setdefault("url", head.get("url", "") or address)
    language = _language(root)
    if isinstance(fields.get("pay"), Pay) and found_in["pay"] != "json-ld":
        fields["pay"] = in_local_money(
            fields["pay"], language, str(fields["url"]), shown, str(fields.get("location", ""))
        )
    fields["company"] = _without_number(str(fields.get("company", "")), shown + head.get("title", ""))
    fields["posting"] = _whole(str(fields.get("posting", "")), shown)
    order = page_order(language or language_of(shown), looked.texts, str(fields.get("location", "")))
    return proposal(fields, found_in, zone, now, shown, order)


def _fill(fields: Fields, found_in: dict[str, str], looked: Seen, shown: str) -> None:
    """What a marked posting left out, from the rest of its page."""
    title = str(fields.get("title", ""))
    more, more_in = surroundings(looked, str(fields.get("location", "")))
    if "company" not in fields:
        more["company"], more_in["company"] = employer(looked, title, _line_of(title, looked))
    if "location" not in fields and fields.get("remote") is None:
        named = looked.named.get("location") or looked.labelled.get("location")
        more["location"], more_in["location"] = str(named or ""), "text"
    for field, value in more.items():
        if value not in (None, "") and field not in fields:
            fields[field], found_in[field] = value, more_in[field]


def _line_of(title: str, looked: Seen) -> int:
    wanted = plain(title)
    return next((number for number, line in enumerate(looked.texts) if plain(line) == wanted), -1)


def _language(root: Any) -> str:
    """The language the page names, "en-GB"; "" for none."""
    return (next(iter(root.iter("html")), root).get("lang") or "").strip().lower()


def _without_number(company: str, elsewhere: str) -> str:
    """ "0102 Orrin Paper Group" bears a number in somebody's books, if the page calls it by name alone."""
    bare = re.sub(r"^\d{2,6}[\s-]+(?=[A-ZÀ-Þ])", "", company)
    numbered = bare != company and (
        company.startswith("0") or elsewhere.count(bare) > elsewhere.count(company)
    )
    return bare if numbered else company


def _whole(described: str, shown: str) -> str:
    """The posting's own words; where they are few, with all that the page shows."""
    if len(described) >= _WHOLE:
        return described
    return shown if described in shown else f"{described}\n\n{shown}"


def posting_from_text(text: str, zone: ZoneInfo, now: datetime) -> PostingProposal | None:
    """The posting in pasted words, or None where they do not read like one."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    titled = bool(lines) and len(lines[0].split()) <= 8 and is_title(lines[0])
    if sign_count(text) < _ENOUGH_SIGNS - titled:
        return None
    fields = fields_in(lines)
    link = re.search(r"https?://[^\s<>\"')\]]+", text)
    if link and "url" not in fields:
        fields["url"] = link[0].rstrip(".,;")
    if "title" not in fields:
        return None
    fields["posting"] = text.strip()
    found_in = {field: "text" for field in fields if field != "posting"}
    return proposal(fields, found_in, zone, now, text)


def proposal(
    fields: Fields,
    found_in: dict[str, str],
    zone: ZoneInfo,
    now: datetime,
    shown: str,
    order: DateOrder = DateOrder.YEAR_FIRST,
) -> PostingProposal:
    """One proposal from named fields; days as the posting writes them, 03/04 in `order`."""
    reader = Reader(order, zone)
    lines = [line for line in (" ".join(part.split()) for part in shown.splitlines()) if line]
    posted, until = (_day(reader, name, fields, found_in, lines) for name in ("date_posted", "valid_through"))
    if posted and until and until < posted:
        until = None
    closed = is_closed(shown) or (until is not None and until < now.astimezone(zone).date())
    company = str(fields.get("company", ""))[:200]
    job = JobProposal(
        title=without_company(str(fields["title"]), company)[:200],
        company=company,
        location=str(fields.get("location", "")),
        remote=fields.get("remote"),
        employment_type=str(fields.get("employment_type", "")),
        url=str(fields.get("url", "")),
        pay=fields.get("pay"),
        closes_on=until,
        posting=str(fields.get("posting", "")),
        source=url_key(str(fields.get("url", ""))).partition("/")[0],
        import_key=import_key(
            str(fields.get("url", "")), str(fields["title"]), str(fields.get("company", ""))
        ),
    )
    kept = {name: where for name, where in found_in.items() if name != "posting" and fields.get(name)}
    return PostingProposal(job, posted, until, closed, kept, quotes(fields, kept, lines))


def _day(
    reader: Reader, name: str, fields: Fields, found_in: dict[str, str], lines: Sequence[str]
) -> date | None:
    """The day a field holds, else the one a sentence names; a placeholder of another century is none."""
    day = day_in(reader, str(fields.get(name) or ""))
    if day is None or day.year < _EARLIEST:
        day = day_said(reader, lines, name)
        fields.pop(name, None)
        if day:
            fields[name], found_in[name] = day.isoformat(), "text"
    return day


def _head(root: Any) -> dict[str, str]:
    """What the page's head says: OpenGraph, title, canonical link, and its one main heading."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or "").lower()
        if key in ("og:title", "og:site_name", "og:url", "og:description", "twitter:title", "description"):
            found.setdefault(key, one_line(meta.get("content") or ""))
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            found["url"] = link.get("href")
    found.setdefault("url", found.get("og:url", ""))
    title = next(iter(root.iter("title")), None)
    found["title"] = one_line(title.text_content()) if title is not None else ""
    headings = [one_line(visible_text(heading)) for heading in root.iter("h1")]
    found["h1"] = next((text for text in headings if text and not is_no_name(text)), "")
    return found


def _chosen(
    postings: Sequence[tuple[str, dict[str, Any]]], head: dict[str, str], shown: str
) -> tuple[str, Fields] | None:
    """The posting the page is about; None for a list of many, ("", {}) where none is marked."""
    read = [(where, fields_of(node)) for where, node in postings]
    read = [(where, fields) for where, fields in read if fields.get("title")]
    if not read:
        return "", {}
    titles = {plain(str(fields["title"])) for _, fields in read}
    if len(titles) == 1:
        return max(read, key=lambda each: len(each[1]))
    named = plain(f"{head.get('h1', '')} {head.get('og:title', '')} {head['title']}")
    about = [each for each in read if plain(str(each[1]["title"])) in named]
    same = [each for each in read if head.get("url") and each[1].get("url") == head["url"]]
    best = same or about
    return max(best, key=lambda each: len(str(each[1]["title"]))) if best else None
