"""Where a card stands in its column: order keys, so that moving one card writes one row."""

STEP = 1024.0
_TIGHT = 1e-6


def between(above: float | None, below: float | None) -> float | None:
    """An order key between two others; None for either means the column's end on that side.

    Returns None when the two lie too close for another: then the column is spread out anew.
    """
    if above is None and below is None:
        return 0.0
    if above is None:
        return (below or 0.0) - STEP
    if below is None:
        return above + STEP
    return None if below - above < _TIGHT else (above + below) / 2


def spread(count: int) -> list[float]:
    """Order keys for a whole column, in order, wide apart."""
    return [STEP * number for number in range(count)]
