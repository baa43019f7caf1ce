"""What had nothing to do with the person: the reasons they know or suspect."""

from collections.abc import Collection, Mapping
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.reflect import NOTHING, keep_answers, title_of
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.store.tables.reflection import NotMine


def say_not_mine(
    desk: Desk, reflection: str, reasons: Collection[str], left: Mapping[str, str] = NOTHING, *, now: datetime
) -> bool:
    """Makes exactly these the reasons (codes of reflection.not_yours.reason); whether anything changed.

    `left` is what stays open in the part they were chosen in. Raises Refusal("row_gone").
    """
    vault = desk.vault
    title_of(vault, reflection)  # refuses where there is none
    known = dict(
        vault.rows(
            "SELECT reason, id FROM not_mine WHERE reflection = ? AND deleted_at IS NULL", (reflection,)
        )
    )
    with desk.change("not_yours", now) as step:
        keep_answers(vault, reflection, Part.NOT_YOURS, left, now)
        for reason in reasons:
            if reason not in known:
                vault.put(NotMine, now, reflection=reflection, reason=reason)
        for reason, row in known.items():
            if reason not in reasons:
                vault.trash(NotMine, row, now)
    return step.number is not None
