"""The numbers in sentences: what stands on enough, and in plain words what is missing."""

from rebound_desktop.domain.group import Group, set_apart
from rebound_desktop.domain.job_path import Node
from rebound_desktop.domain.share import CLAIM_FROM, Share
from rebound_desktop.domain.waits import Middle
from rebound_desktop.qt.words import word
from rebound_desktop.queries.numbers import Numbers


def funnel_sentences(found: Numbers) -> tuple[str, ...]:
    """What may be said of applications and interviews."""
    counts = dict(found.funnel)
    said = [_led_to(Share(counts[Node.INTERVIEWING], counts[Node.APPLIED]))]
    if found.jumped:
        said.append(word("numbers.funnel.jumped", count=found.jumped))
    return tuple(said)


def _led_to(share: Share) -> str:
    if not share.whole:
        return word("numbers.funnel.none")
    if share.rate is None:
        return word("numbers.funnel.few", count=share.whole)
    counted = word("numbers.funnel.counted", part=share.part, whole=share.whole)
    if share.range is None:
        return word("numbers.funnel.perhaps", counted=counted)
    low, high = (round(edge * 100) for edge in share.range)
    return word("numbers.funnel.claim", counted=counted, low=low, high=high)


def wait_sentence(kind: str, found: Middle) -> str:
    """`kind` is answer, interview or end: the middle, or what is missing; then who waits, then the rest."""
    if found.days is None or found.longest is None:
        said = [word(f"numbers.wait.{kind}.few", count=found.came)]
    else:
        said = [
            word(
                f"numbers.wait.{kind}.middle",
                days=word("numbers.wait.days", count=found.days, number=found.days),
                longest=word("numbers.wait.days", count=found.longest, number=found.longest),
            )
        ]
    if found.waiting:
        said.append(word("numbers.wait.waiting", count=found.waiting))
    if found.never:
        said.append(word(f"numbers.wait.{kind}.never", count=found.never))
    return " ".join(said)


def groups_sentence(groups: tuple[Group, ...]) -> str:
    """Whether two of them differ by more than chance; "" where fewer than two stand on enough."""
    enough = [group for group in groups if group.name and group.applied >= CLAIM_FROM]
    if len(enough) < 2:
        return word("numbers.group.note")
    apart = set_apart(enough)
    if apart is None:
        return word("numbers.group.alike")
    more, fewer = apart
    return word("numbers.group.apart", more=more.name, fewer=fewer.name)
