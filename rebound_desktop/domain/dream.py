"""What a person looks for, learned from every job they starred, and what a posting has of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from rebound_desktop.domain.codes import PayPeriod, Remote, TraitKind
from rebound_desktop.domain.pay import Pay, yearly_gap

AXES = (TraitKind.QUALIFICATIONS, TraitKind.PAY, TraitKind.LOCATION, TraitKind.HOURS)
# What a plain tick at the star weighs; 0–3 is asked in Reflection alone.
TICKED = 2


class Keep(StrEnum):
    """Whether a trait is still looked for."""

    KEEP = "keep"
    FLEXIBLE = "flexible"
    NO_LONGER = "no_longer"


@dataclass(frozen=True, slots=True)
class Trait:
    """What made one posting (`of`, its job or sighting) a dream; `mattered` 0–3."""

    of: str
    kind: TraitKind
    mattered: int = TICKED
    keep: Keep = Keep.KEEP
    said: str = ""


@dataclass(frozen=True, slots=True)
class Posting:
    """What is known of a job; `ticked` are the kinds the person ticked at it."""

    ticked: frozenset[TraitKind] = frozenset()
    pay: Pay | None = None
    location: str = ""
    remote: Remote | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What is looked for: a weight 0–3 for each of the four axes, the person's own traits in their words.

    `pay` is the middle of what the postings paid whose pay was ticked, `places` where those were whose
    place was ticked. `postings` says from how many it was learned. No employer is named in it.
    """

    weights: tuple[tuple[TraitKind, float], ...]
    own: tuple[str, ...] = ()
    pay: Pay | None = None
    places: frozenset[str] = frozenset()
    remote: frozenset[Remote] = frozenset()
    postings: int = 0

    @property
    def cared_for(self) -> tuple[TraitKind, ...]:
        """The axes that matter at all, in their order."""
        return tuple(kind for kind, weight in self.weights if weight > 0)


class Gap(StrEnum):
    """How a posting differs in something cared for."""

    LOWER = "lower"
    DIFFERS = "differs"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is otherwise: `amount` a year in `currency` for pay, `value` for a place."""

    kind: TraitKind
    gap: Gap
    amount: float = 0.0
    currency: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """ "3 of the 4 you care about: skills, place, hours. Pay: €10k lower." Never a percentage."""

    fits: tuple[TraitKind, ...]
    of: int
    differences: tuple[Difference, ...]


def profile(traits: Iterable[Trait], postings: dict[str, Posting]) -> Profile:
    """What the person looks for, from the traits of every starred or sighted posting, lost ones included.

    A weight is the mean of how much a kind mattered over the postings that have any trait; *flexible*
    counts half, *no longer* nothing. `postings` by the traits' `of`; unknown ones count by their ticks.
    """
    kept = [trait for trait in traits if trait.keep is not Keep.NO_LONGER]
    sources = {trait.of for trait in kept}
    weights = tuple((kind, _weight(kept, kind, len(sources))) for kind in AXES)
    own = dict.fromkeys(trait.said for trait in kept if trait.kind is TraitKind.OWN and trait.said)
    located = [postings[one] for one in _of(kept, TraitKind.LOCATION) if one in postings]
    paid = [postings[one].pay for one in _of(kept, TraitKind.PAY) if one in postings]
    return Profile(
        weights,
        tuple(own),
        _middle([pay for pay in paid if pay is not None and pay.known]),
        frozenset(_plain(one.location) for one in located if one.location.strip()),
        frozenset(one.remote for one in located if one.remote is not None),
        len(sources),
    )


def compare(posting: Posting, looked_for: Profile) -> Comparison:
    """Which of the things cared for a posting has, and how it differs in the others."""
    judged = [(kind, _difference(kind, posting, looked_for)) for kind in looked_for.cared_for]
    return Comparison(
        tuple(kind for kind, difference in judged if difference is None),
        len(judged),
        tuple(difference for _, difference in judged if difference is not None),
    )


def _difference(kind: TraitKind, posting: Posting, looked_for: Profile) -> Difference | None:
    """None where it fits. What the posting itself says outranks no tick, a tick outranks what it says."""
    if kind in posting.ticked:
        return None
    if kind is TraitKind.PAY:
        return _pay_difference(posting.pay, looked_for.pay)
    if kind is TraitKind.LOCATION:
        return _place_difference(posting, looked_for)
    return Difference(kind, Gap.NOT_SAID)


def _pay_difference(offered: Pay | None, looked_for: Pay | None) -> Difference | None:
    gap = None if offered is None or looked_for is None else yearly_gap(offered, looked_for)
    if gap is None or offered is None:
        return Difference(TraitKind.PAY, Gap.NOT_SAID)
    return Difference(TraitKind.PAY, Gap.LOWER, -gap, offered.currency) if gap < 0 else None


def _place_difference(posting: Posting, looked_for: Profile) -> Difference | None:
    if posting.remote is Remote.REMOTE and Remote.REMOTE in looked_for.remote:
        return None
    place = posting.location.strip()
    if not place:
        return Difference(TraitKind.LOCATION, Gap.NOT_SAID)
    if _plain(place) in looked_for.places:
        return None
    return Difference(TraitKind.LOCATION, Gap.DIFFERS, value=place)


def _weight(traits: list[Trait], kind: TraitKind, sources: int) -> float:
    strongest: dict[str, float] = {}
    for trait in traits:
        if trait.kind is kind:
            counts = trait.mattered / 2 if trait.keep is Keep.FLEXIBLE else float(trait.mattered)
            strongest[trait.of] = max(strongest.get(trait.of, 0.0), counts)
    return sum(strongest.values()) / sources if sources else 0.0


def _of(traits: list[Trait], kind: TraitKind) -> list[str]:
    return list(dict.fromkeys(trait.of for trait in traits if trait.kind is kind and trait.mattered > 0))


def _middle(paid: list[Pay]) -> Pay | None:
    """The middle yearly amount in the currency named most often."""
    currencies = [pay.currency.strip().upper() for pay in paid]
    if not currencies:
        return None
    usual = max(currencies, key=currencies.count)
    amounts = [pay.yearly or 0.0 for pay in paid if pay.currency.strip().upper() == usual]
    return Pay(median(amounts), median(amounts), usual, PayPeriod.YEAR)


def _plain(place: str) -> str:
    return " ".join(place.casefold().split())
