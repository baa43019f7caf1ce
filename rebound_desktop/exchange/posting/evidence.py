"""Whether a page is one posting at all: what speaks for it, what for a list, a guide, a shop, a thank-you."""

import re

from rebound_desktop.exchange.mail.role import is_title
from rebound_desktop.exchange.posting.schema import Fields
from rebound_desktop.exchange.posting.seen import Seen, is_gendered
from rebound_desktop.exchange.posting.words import any_of, flat, sign_count

_AGAINST = {
    "BlogPosting": 4, "NewsArticle": 5, "Product": 6, "ItemList": 3, "SearchResultsPage": 6, "FAQPage": 3,
    "Recipe": 6, "Article": 1.5, "HowTo": 5, "Review": 3, "AggregateRating": 1, "Event": 3, "Course": 3,
    "Person": 1, "ProfilePage": 3, "CollectionPage": 3,
}  # fmt: skip
_LISTED = re.compile(
    r"^\d[\d.,\s]*\+?\s*(?:new |offene |freie |neue )?(?:\w+ ){0,2}?"
    r"(?:jobs?|stellen\w*|offres|ofertas|emplois|empleos|vacantes|vacancies|positions|opportunities"
    r"|results?|treffer)\b"
    r"|^(?:jobs|stellenangebote|offres d['’]emploi|ofertas de (?:empleo|trabajo)|vacancies"
    r"|open positions)\b.*"
    r"\b(?:in|à|en|near|bei|at)\b"
    r"|\b\d[\d.,]* (?:stellenangebote|jobs found|offres|ofertas|vacancies|open jobs)\b",
    re.I,
)
_A_PERSON = re.compile(
    r"\b\d+\+? (?:connections|contactos|kontakte|relations|followers|seguidores|abonnes|follower)\b"
)
_PRICED = re.compile(
    r"(?:preis|price|prix|precio|kursgebuhr|teilnahmegebuhr|tuition(?: fees?)?|course fee|kaltmiete"
    r"|warmmiete|loyer|alquiler"
    r"|rent)\s*:|.*\b(?:ratenzahlung|add to (?:cart|basket)|in den warenkorb|ajouter au panier|anadir al"
    r" carrito)\b"
)
_OF_A_FIRM = re.compile(
    r"(?:about us|uber uns|a propos|qui sommes-nous|sobre nosotros|quienes somos|our team|unser team"
    r"|contact(?: us)?|kontakt"
    r"|nos metiers|our services|impressum|create (?:a )?job alert)\s*(?:$|[|·–-])"
)
NEEDED = 5.0


def evidence(seen: Seen, fields: Fields) -> float:
    """At `NEEDED` or more it is a posting."""
    title = str(fields.get("title", ""))
    plain = flat(title)
    texts = seen.texts
    points = 2.0 if is_gendered(title) else 0.0
    points += 1.5 if is_title(title) else 0.0
    points += (
        1.0 if plain and plain in flat(seen.head.get("title", "") + seen.head.get("og:title", "")) else 0.0
    )
    points += 2.0 if "title" in seen.named or "title" in seen.labelled else 0.0
    points += 1.0 if fields.get("company") else 0.0
    points += 1.0 if fields.get("location") else 0.0
    points += 2.0 if fields.get("pay") else 0.0
    points += 1.0 if fields.get("employment_type") else 0.0
    marked = {"company", "location", "pay", "employment_type", "date_posted", "valid_through"}
    points += min(3.0, 0.8 * len(marked & (set(seen.named) | set(seen.labelled))))
    points += min(3.0, float(sign_count("\n".join(texts))))
    points += 1.5 if _can_apply(seen) else 0.0
    points += 1.0 if any_of("seeking", "words").search(flat(" ".join(texts[:12]))) else 0.0
    if not is_gendered(title) and not _of_somebody(seen, fields, texts):
        return 0.0  # a guide to a trade: nobody in particular seeks anybody
    return points - _against(seen, plain)


def _of_somebody(seen: Seen, fields: Fields, texts: list[str]) -> bool:
    """Whether the page names somebody who seeks somebody, or enough of what only a posting holds."""
    told = seen.named.keys() | seen.labelled.keys()
    told |= {name for name in ("company", "location", "pay", "employment_type") if fields.get(name)}
    sought = sign_count("\n".join(texts)) or any_of("seeking", "words").search(flat(" ".join(texts[:12])))
    surely = is_title(str(fields.get("title", ""))) or "title" in told
    return (len(told) >= 3 and surely) or (len(told) >= 1 and bool(sought or _can_apply(seen)))


def _can_apply(seen: Seen) -> bool:
    return any(any_of("presses", "words").search(flat(words)) for words in seen.page.pressed)


def _against(seen: Seen, title: str) -> float:
    points = sum(_AGAINST.get(kind, 0) for kind in seen.kinds)
    headings = [line.text for line in seen.page.lines[:6] if line.rank <= 2]
    heads = [seen.head.get("title", ""), seen.head.get("h1", ""), *headings]
    # "Jobs at Northstar: Second Engineer" names one job; "Jobs in Kassel" names none.
    one = re.compile(rf"[:|–-]\s*{re.escape(title)}") if title else None
    listed = (flat(text) for text in heads if text and not (one and one.search(flat(text))))
    points += 8 if any(_LISTED.search(text) for text in listed) else 0
    points += 6 if any(_OF_A_FIRM.match(flat(text)) for text in heads[:2]) else 0
    points += 8 if any(any_of("no_posting", "phrases").search(flat(text)) for text in heads if text) else 0
    points += 4 if re.search(r"\?$", seen.head.get("title", "").strip()) else 0
    points += 4 if not title else 0
    points += (
        5 if any(_PRICED.match(flat(part)) for text in seen.texts[:60] for part in text.split(". ")) else 0
    )
    points += 8 if any(_A_PERSON.search(flat(text)) for text in seen.texts[:12]) else 0
    points += 4 if _of_many_jobs(seen) else 0
    return points


def _of_many_jobs(seen: Seen) -> bool:
    """Three headings of one rank that are each a job's title: a list of jobs."""
    by_rank: dict[int, int] = {}
    for line in seen.page.lines:
        if line.rank <= 6 and (is_gendered(line.text) or is_title(line.text)) and len(line.text.split()) <= 9:
            by_rank[line.rank] = by_rank.get(line.rank, 0) + 1
    return any(count >= 3 for count in by_rank.values())
