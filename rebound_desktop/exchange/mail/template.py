"""Templates a writer can edit: words around a place for a name, as resources/reading/*.toml has them."""

import re
from collections.abc import Iterator


def template(text: str, capture: str, end: str) -> re.Pattern[str]:
    """ "at {company}", compiled: its own words in any case, a company's name as names are written.

    `capture` is the named group that stands for the place, `end` what must follow it.
    """
    before, name, after = re.split(r"\{(company|role)\}", text)
    lead = rf"(?<!\w)(?i:{before})" if before else ""
    tail = rf"(?i:{after})" if after else end
    body = capture if name == "company" else f"(?i:{capture})"
    return re.compile(lead + body + tail, re.M)


def overlapping(rule: re.Pattern[str], text: str) -> Iterator[str]:
    """The role of every match, also of those that begin inside another one."""
    place = 0
    while found := rule.search(text, place):
        yield found["role"]
        place = found.start() + 1
