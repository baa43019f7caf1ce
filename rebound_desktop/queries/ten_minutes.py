"""What the ten-minute page offers, from what is saved."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.ten_minutes import Offer, Saved, offers
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

_OPEN = (
    "SELECT j.id, j.title, j.company, j.starred, j.created_at, j.closes_on, s.kind,"
    " (SELECT MAX(e.at) FROM event e WHERE e.job = j.id AND e.deleted_at IS NULL"
    " AND e.kind IN ('step', 'file', 'note')) FROM job j JOIN stage s ON s.id = j.stage"
    " WHERE j.deleted_at IS NULL AND j.outcome IS NULL AND s.kind {kinds}"
    " ORDER BY j.starred DESC, j.created_at DESC LIMIT 200"
)


@dataclass(frozen=True, slots=True)
class OwnPlaceRow:
    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class TenMinutes:
    """Three offers, the person's own places, and a posting to keep in mind for the picture."""

    offers: tuple[Offer, ...]
    places: tuple[OwnPlaceRow, ...]


def ten_minutes(vault: Vault, *, now: datetime) -> TenMinutes:
    """Looks at 200 jobs of each sort at most: the starred first, then the newest."""
    wishlist = [_saved(row) for row in vault.rows(_OPEN.format(kinds="= 'wishlist'"))]
    others = [_saved(row) for row in vault.rows(_OPEN.format(kinds="NOT IN ('wishlist', 'closed')"))]
    places = tuple(
        OwnPlaceRow(*row)
        for row in vault.rows(
            "SELECT id, name, url FROM own_place WHERE deleted_at IS NULL ORDER BY place, id LIMIT 50"
        )
    )
    return TenMinutes(offers(wishlist, [*wishlist, *others], len(places)), places)


def _saved(row: tuple[object, ...]) -> Saved:
    job, title, company, starred, saved, closes, _kind, begun = row
    return Saved(
        str(job),
        str(title),
        str(company),
        bool(starred),
        as_instant(str(saved)),
        as_instant(str(begun)) if begun else None,
        as_day(str(closes)) if closes else None,
    )
