"""One wish, with what gets in its way and one plan."""

from dataclasses import asdict, dataclass
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.dreams import Wish


@dataclass(frozen=True, slots=True)
class WishFields:
    """Wish → best part → what in me gets in the way → if-then; all in the person's words."""

    wish: str = ""
    best_part: str = ""
    obstacle: str = ""
    plan_if: str = ""
    plan_then: str = ""


def write_wish(desk: Desk, fields: WishFields, wish: str = "", *, now: datetime) -> str:
    """Writes a new one, or changes `wish`; returns its id. Raises Refusal("nothing_written")."""
    values = {name: said.strip() for name, said in asdict(fields).items()}
    if not values["wish"]:
        raise Refusal("nothing_written")
    with desk.change("edit_wish" if wish else "write_wish", now):
        if wish:
            desk.vault.edit(Wish, wish, now, **values)
            return wish
        return desk.vault.put(Wish, now, **values)


def trash_wish(desk: Desk, wish: str, *, now: datetime) -> None:
    """Removes one; the one before it is shown again. Raises Refusal("row_gone")."""
    with desk.change("trash_wish", now):
        desk.vault.trash(Wish, wish, now)
