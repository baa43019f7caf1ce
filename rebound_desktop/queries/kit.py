"""The kit as the menu shows it: what is offered now, what is being done, what helped before."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import After, Energy
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class KitCard:
    """`helped` of `rated` times, from own data; `put_away`: worse today, so not offered again today."""

    id: str
    name: str
    note: str
    energy: Energy
    safe_at_night: bool
    helped: int
    rated: int
    put_away: bool


@dataclass(frozen=True, slots=True)
class Kit:
    """`doing`: the use (id, item's id) begun last today, nothing said of it yet; None for none."""

    cards: tuple[KitCard, ...]
    doing: tuple[str, str] | None


def kit(vault: Vault, *, now: datetime) -> Kit:
    """All of the kit in the person's order; at most 200."""
    today = now.astimezone(vault.zone()).date()
    rows = vault.rows(
        "SELECT k.id, k.name, k.note, k.energy, k.safe_at_night,"
        " COUNT(u.id) FILTER (WHERE u.after = ?), COUNT(u.after),"
        " COUNT(u.id) FILTER (WHERE u.after = ? AND u.day = ?)"
        " FROM kit_item k LEFT JOIN kit_use u ON u.item = k.id AND u.deleted_at IS NULL"
        " WHERE k.deleted_at IS NULL GROUP BY k.id ORDER BY k.place, k.id LIMIT 200",
        (After.BETTER.value, After.WORSE.value, today),
    )
    cards = tuple(
        KitCard(key, name, note, Energy(energy), bool(night), helped, rated, bool(worse))
        for key, name, note, energy, night, helped, rated, worse in rows
    )
    doing = vault.row(
        "SELECT u.id, u.item, u.after, u.started_at FROM kit_use u JOIN kit_item k ON k.id = u.item"
        " WHERE u.deleted_at IS NULL AND k.deleted_at IS NULL AND u.day = ?"
        " ORDER BY u.started_at DESC, u.id DESC LIMIT 1",
        (today,),
    )
    open_use = doing is not None and doing[2] is None and as_instant(doing[3]) <= now
    return Kit(cards, (doing[0], doing[1]) if doing is not None and open_use else None)
