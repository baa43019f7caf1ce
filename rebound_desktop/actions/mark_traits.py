"""What makes one a dream: the four ticks, and something of the person's own."""

from collections.abc import Collection
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.domain.dream import TICKED, Keep
from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.dreams import Trait
from rebound_desktop.store.vault import Vault


def mark_traits(
    desk: Desk,
    of: str,
    kinds: Collection[TraitKind],
    own: str = "",
    *,
    sighted: bool = False,
    now: datetime,
) -> None:
    """Exactly these ticks for the job `of`, or the sighting. Raises Refusal("row_gone").

    `own` is what the own trait is, in the person's words; with none there is no own trait. A tick that
    was there keeps how much it mattered.
    """
    table = "sighting" if sighted else "job"
    found = desk.vault.row(f"SELECT title, company FROM {table} WHERE id = ? AND deleted_at IS NULL", (of,))
    if found is None:
        raise Refusal("row_gone")
    with desk.change("mark_traits", now, title=called(*found)):
        write_traits(desk.vault, table, of, kinds, own, now)


def write_traits(
    vault: Vault, of: str, row: str, kinds: Collection[TraitKind], own: str, now: datetime
) -> None:
    """The same within an open change, `of` a "job" or a "sighting"."""
    said = own.strip()
    wanted: dict[TraitKind, str] = dict.fromkeys(set(kinds) - {TraitKind.OWN}, "")
    if said:
        wanted[TraitKind.OWN] = said
    found = vault.rows(f"SELECT id, kind FROM trait WHERE {of} = ? AND deleted_at IS NULL", (row,))
    there = {TraitKind(kind): id_ for id_, kind in found}
    for kind, id_ in there.items():
        if kind not in wanted:
            vault.trash(Trait, id_, now)
        elif kind is TraitKind.OWN:
            vault.edit(Trait, id_, now, said=said)
        elif not _is_kept(vault, id_):
            vault.edit(Trait, id_, now, mattered=TICKED, keep=Keep.KEEP)
    for kind in wanted.keys() - there.keys():
        vault.put(Trait, now, **{of: row}, kind=kind, said=wanted[kind], mattered=TICKED)


def _is_kept(vault: Vault, trait: str) -> bool:
    """Whether it counts: a trait that mattered 0, or no longer, is ticked anew."""
    found = vault.rows("SELECT mattered, keep FROM trait WHERE id = ?", (trait,))
    return any(mattered > 0 and keep != Keep.NO_LONGER for mattered, keep in found)
