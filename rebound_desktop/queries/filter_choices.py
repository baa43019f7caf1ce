"""What a filter can be made of in this vault: stages, and the tags, sources and currencies in use."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.written import tags_of
from rebound_desktop.queries.stages import StageLine, stages
from rebound_desktop.store.vault import Vault

# Looked for among the newest: a list to choose from is no register.
_NEWEST, _MOST = 5000, 16


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The most used first; at most 16 of a kind."""

    stages: tuple[StageLine, ...]
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    currencies: tuple[str, ...]


def filter_choices(vault: Vault, *, now: datetime) -> FilterChoices:
    """As they stand in the newest 5,000 jobs."""
    tags: dict[str, Counter[str]] = {}
    for text, count in _used(vault, "tags"):
        for tag in tags_of(text):
            tags.setdefault(tag.lower(), Counter())[tag] += count
    often = sorted(tags.values(), key=Counter.total, reverse=True)
    return FilterChoices(
        stages=stages(vault, now=now),
        tags=tuple(one.most_common(1)[0][0] for one in often[:_MOST]),
        sources=tuple(text for text, _ in _used(vault, "source")[:_MOST]),
        currencies=tuple(dict.fromkeys(text.upper() for text, _ in _used(vault, "pay_currency")[:_MOST])),
    )


def _used(vault: Vault, column: str) -> list[tuple[str, int]]:
    newest = f"SELECT {column} AS said FROM job_line ORDER BY line DESC LIMIT {_NEWEST}"
    often = f"FROM ({newest}) WHERE said <> '' GROUP BY said ORDER BY 2 DESC, said LIMIT 500"
    rows = vault.rows(f"SELECT said, COUNT(*) {often}")
    return [(text, count) for text, count in rows]
