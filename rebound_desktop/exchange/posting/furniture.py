"""What stands on a page beside its posting: consent banners, menus, feet, other people's jobs."""

import re
from typing import Any

from rebound_desktop.exchange.markup import visible_text
from rebound_desktop.exchange.posting.words import flat, listed

_CONSENT = re.compile(
    r"cookie|consent|onetrust|didomi|usercentrics|cybot|gdpr|rgpd|tarteaucitron|truste|axeptio|quantcast"
    r"|qc-cmp"
    r"|privacy-?(?:banner|modal|notice)|klaro|borlabs",
    re.I,
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:related|similar|recommend\w*|also-?viewed|breadcrumbs?|other-jobs|more-jobs"
    r"|job-?alerts?|newsletter"
    r"|salary-?insights?|company-?(?:overview|reviews?)|sidebar|skip-?links?)(?:$|[\s_-])",
    re.I,
)
_ROLES = frozenset({"navigation", "contentinfo", "dialog", "alertdialog", "search", "complementary"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Past this much text an element is the page itself, whatever it is called.
_LARGEST = 6_000
# Each look costs a walk through what an element holds: no page needs more of them.
_MOST = 300


def without_furniture(root: Any) -> Any:
    """Takes the furniture out of a parsed page, which is changed; returns it."""
    body = next(iter(root.iter("body")), root)
    named = body.xpath(".//*[@id or @class or @role or self::nav or self::footer or self::aside]")
    for element in [one for one in named if _is_suspect(one)][:_MOST]:
        if _is_furniture(element):
            _take_out(element)
    for heading in [one for one in body.iter() if one.tag in _HEADINGS][:_MOST]:
        if _begins_neighbours(heading):
            _take_out_section(heading)
    return root


def _is_suspect(element: Any) -> bool:
    named = f"{element.get('id') or ''} {element.get('class') or ''}"[:400]
    apart = element.tag in ("nav", "footer", "aside") or bool(element.get("role"))
    return apart or bool(_CONSENT.search(named) or _BESIDE.search(named))


def _is_furniture(element: Any) -> bool:
    if element.tag in ("nav", "footer", "aside") or (element.get("role") or "").lower() in _ROLES:
        return not _holds_heading(element)
    named = f"{element.get('id') or ''} {element.get('class') or ''}"[:400]
    if not (_CONSENT.search(named) or _BESIDE.search(named)) or element.tag in ("html", "body", "main"):
        return False
    return not _holds_posting(element) and len(visible_text(element)) < _LARGEST


def _holds_heading(element: Any) -> bool:
    """A page that is built of asides keeps its main heading."""
    return any(True for _ in element.iter("h1"))


def _holds_posting(element: Any) -> bool:
    return any(
        "JobPosting" in (one.get("itemtype") or "") for one in element.iter() if isinstance(one.tag, str)
    )


def _begins_neighbours(heading: Any) -> bool:
    said = flat(visible_text(heading)).strip(" :.!?")
    return any(said.startswith(phrase) for phrase in listed("neighbours", "headings"))


def _take_out_section(heading: Any) -> None:
    """The heading with what follows it, up to the next heading of its rank or above."""
    rank = heading.tag
    following = heading.getnext()
    while following is not None and not (following.tag in _HEADINGS and following.tag <= rank):
        after = following.getnext()
        _take_out(following)
        following = after
    _take_out(heading)


def _take_out(element: Any) -> None:
    """Away, with what it holds; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    tail = element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
