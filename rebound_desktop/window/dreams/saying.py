"""What a comparison says: what fits, and how the rest differs; never a percentage."""

from collections.abc import Iterable

from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.domain.dream import Comparison, Difference, Gap
from rebound_desktop.qt import pay
from rebound_desktop.qt.words import word, words


def trait_names(kinds: Iterable[TraitKind]) -> list[str]:
    """What the kinds are called, in their order."""
    return [word(f"dreams.trait.{kind}") for kind in kinds]


def differing(comparison: Comparison) -> str:
    """ "Pay: €10k lower. Hours: not said."; "" where nothing differs."""
    return " ".join(_difference(one) for one in comparison.differences)


def fitting(comparison: Comparison) -> str:
    """ "3 of the 4 you care about: skills, place, hours. Pay: €10k lower."; "" with nothing cared for."""
    if not comparison.fits:
        return differing(comparison)
    fits = word("dreams.profile.fits", fits=len(comparison.fits), of=comparison.of)
    return f"{fits}: {', '.join(trait_names(comparison.fits))}. {differing(comparison)}".strip()


def number_word(number: int) -> str:
    """ "five"; figures from thirteen on."""
    names: list[str] = words("dreams.another.numbers")
    return names[number] if number < len(names) else str(number)


def _difference(one: Difference) -> str:
    trait = _capital(word(f"dreams.trait.{one.kind}"))
    if one.gap is Gap.NOT_SAID:
        return word("dreams.profile.not_said", trait=trait)
    if one.gap is Gap.LOWER:
        amount = pay.pay(_round(one.amount), None, one.currency, None)
        return word("dreams.profile.pay_lower", amount=amount)
    return word("dreams.profile.differs", trait=trait, value=one.value)


def _round(amount: float) -> float:
    return max(round(amount, -3 if amount >= 10_000 else -2 if amount >= 1000 else 0), 1.0)


def _capital(words_: str) -> str:
    return words_[:1].upper() + words_[1:]
