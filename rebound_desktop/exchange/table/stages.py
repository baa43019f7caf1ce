"""What another tool's stage names mean here; unknown names are asked once."""

from collections.abc import Mapping
from functools import cache

from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.exchange.keys import plain
from rebound_desktop.exchange.phrases import phrases
from rebound_desktop.exchange.proposals import StagePick


@cache
def _known() -> dict[str, StagePick]:
    table = phrases("stages")
    names: dict[str, StagePick] = {}
    for kind in StageKind:
        if kind is not StageKind.CLOSED:
            names.update({plain(name): StagePick(kind) for name in table[kind]["names"]})
    for outcome, entry in table["closed"].items():
        why = None if outcome == "unknown" else Outcome(outcome)
        names.update({plain(name): StagePick(StageKind.CLOSED, why) for name in entry["names"]})
    return names


def meaning(name: str, told: Mapping[str, StagePick]) -> StagePick | None:
    """What `name` stands for: as the person said, else as known, else None."""
    return told.get(name) or told.get(name.strip()) or _known().get(plain(name))
