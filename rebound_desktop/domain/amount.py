"""An amount as a person types it: "58k", "58.000", "58 000", "25,50"."""

import re

from rebound_desktop.domain.refusal import Refusal

_MOST = 1e9


def amount_of(text: str) -> float | None:
    """The number; None for an empty text. Raises Refusal("number_invalid") for what is no number.

    A point or comma before exactly three digits parts thousands; another one parts cents.
    """
    bare = re.sub(r"[\s\u00a0\u202f'’]", "", text).casefold()
    if not bare:
        return None
    thousand = bare.endswith("k")
    bare = bare.removesuffix("k")
    bare = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", bare) if not thousand else bare
    if not re.fullmatch(r"\d+(?:[.,]\d{1,2})?", bare):
        raise Refusal("number_invalid", value=text.strip())
    amount = float(bare.replace(",", ".")) * (1000 if thousand else 1)
    if amount > _MOST:
        raise Refusal("number_invalid", value=text.strip())
    return amount
