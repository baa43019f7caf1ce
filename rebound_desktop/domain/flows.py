"""Many jobs at once: how many came how far (the funnel), and how many went from where to where."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from rebound_desktop.domain.job_path import ENDS, STEPS, JobPath, Node


@dataclass(frozen=True, slots=True)
class Flow:
    """So many jobs went straight from one node to another."""

    source: Node
    target: Node
    count: int


def funnel(paths: Mapping[JobPath, int]) -> tuple[tuple[Node, int], ...]:
    """How many reached each step or one beyond it; who jumped over a step has passed it. Never grows."""
    counts = Counter[int]()
    for path, count in paths.items():
        counts[path.farthest] += count
    return tuple(
        (node, sum(count for far, count in counts.items() if far >= rank)) for rank, node in enumerate(STEPS)
    )


def flows(paths: Mapping[JobPath, int]) -> tuple[Flow, ...]:
    """What flows into a step flows out of it again; steps that were jumped over are not touched.

    Sorted by source, then target, in the order of `Node`.
    """
    found = Counter[tuple[Node, Node]]()
    for path, count in paths.items():
        for link in pairwise((*path.steps, path.end)):
            found[link] += count
    order = {node: number for number, node in enumerate((*STEPS, *ENDS))}
    links = sorted(found, key=lambda link: (order[link[0]], order[link[1]]))
    return tuple(Flow(source, target, found[source, target]) for source, target in links)


def through(flows: tuple[Flow, ...], node: Node) -> int:
    """How many jobs stood at a node: what came in, or for the first one what went out."""
    came = sum(flow.count for flow in flows if flow.target is node)
    return came or sum(flow.count for flow in flows if flow.source is node)
