"""Applications by one thing they have in common: where they were found, which résumé went out, the month."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rebound_desktop.domain.share import Share


@dataclass(frozen=True, slots=True)
class Group:
    """So many applications; how many got any answer, an interview, an offer. `name` "": not noted."""

    name: str
    applied: int
    answered: int
    met: int
    offers: int

    @property
    def share_met(self) -> Share:
        """Those that led to an interview."""
        return Share(self.met, self.applied)


class Application(NamedTuple):
    """What one application came to, as far as groups are concerned."""

    name: str
    answered: bool
    met: bool
    offered: bool


def grouped(applications: Iterable[Application]) -> tuple[Group, ...]:
    """Largest first, then by name; what was not noted stands last. Case and outer space do not part names."""
    lots: dict[str, Counter[Application]] = {}
    for one, count in Counter(applications).items():
        lots.setdefault(one.name.strip().casefold(), Counter())[one] += count
    groups = [_group(lot) for lot in lots.values()]
    return tuple(sorted(groups, key=lambda group: (not group.name, -group.applied, group.name.casefold())))


def _group(lot: Counter[Application]) -> Group:
    names = Counter[str]()
    for one, count in lot.items():
        names[one.name.strip()] += count
    return Group(
        min(names, key=lambda name: (-names[name], name)),  # the spelling that is used most
        lot.total(),
        sum(count for one, count in lot.items() if one.answered),
        sum(count for one, count in lot.items() if one.met),
        sum(count for one, count in lot.items() if one.offered),
    )


def set_apart(groups: Iterable[Group]) -> tuple[Group, Group] | None:
    """Two groups (more, fewer) whose interviews differ by more than chance explains; None where none do."""
    named = [group for group in groups if group.name]
    pairs = [(one, other) for one in named for other in named if one.share_met.is_above(other.share_met)]
    return max(pairs, key=lambda pair: pair[0].applied + pair[1].applied, default=None)
