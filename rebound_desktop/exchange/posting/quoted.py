"""The line of a posting that a field was read from, so that a person can look for themselves."""

from collections.abc import Sequence
from typing import Any

from rebound_desktop.domain.codes import Remote
from rebound_desktop.exchange.pay import pay_in
from rebound_desktop.exchange.posting.said import remote_said
from rebound_desktop.exchange.posting.words import flat
from rebound_desktop.exchange.proposals import Pay

LONGEST = 160
_LINES_CAP = 2_000


def quotes(fields: dict[str, Any], found_in: dict[str, str], lines: Sequence[str]) -> dict[str, str]:
    """For each field read from running text the line it stands in, shortened, where it is found again."""
    found: dict[str, str] = {}
    for name, where in found_in.items():
        value = fields.get(name)
        if where == "text" and value and name not in ("posting", "url"):
            line = next((line for line in lines[:_LINES_CAP] if _tells(line, value)), "")
            if line:
                found[name] = _shortened(line, value)
    return found


def _tells(line: str, value: Any) -> bool:
    if isinstance(value, Pay):
        if not any(sign.isdigit() for sign in line):
            return False
        read = pay_in(line, needs_currency=False)
        return read is not None and (read.least, read.most) == (value.least, value.most)
    if isinstance(value, Remote):
        return remote_said(line, "") is value
    return flat(str(value)) in flat(line)


def _shortened(line: str, value: Any) -> str:
    """The line, or the part of it around what was read."""
    bare = " ".join(line.split())
    if len(bare) <= LONGEST:
        return bare
    at = max(0, bare.casefold().find(str(value).casefold())) if isinstance(value, str) else _first_digit(bare)
    begin = max(0, min(at - LONGEST // 3, len(bare) - LONGEST))
    part = bare[begin : begin + LONGEST].strip()
    return f"{'…' if begin else ''}{part}{'…' if begin + LONGEST < len(bare) else ''}"


def _first_digit(line: str) -> int:
    return next((place for place, sign in enumerate(line) if sign.isdigit()), 0)
