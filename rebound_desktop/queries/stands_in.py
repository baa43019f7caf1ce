"""In which reflection a thing stands that was found: an answer, words said, a strength, a lesson."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class StandsIn:
    """An entry or a reflection by its id; both "" where it stands in neither."""

    entry: str = ""
    reflection: str = ""


_OF_SETBACK = "SELECT id FROM reflection WHERE setback = ? AND deleted_at IS NULL ORDER BY created_at LIMIT 1"
_ROWS = (
    "SELECT reflection, NULL, NULL FROM reflection_answer WHERE id = :row"
    " UNION ALL SELECT id, NULL, NULL FROM reflection WHERE id = :row"
    " UNION ALL SELECT reflection, setback, job FROM feedback WHERE id = :row"
    " UNION ALL SELECT NULL, setback, NULL FROM lesson WHERE id = :row"
    " UNION ALL SELECT f.reflection, f.setback, f.job FROM strength t JOIN feedback f ON f.id = t.feedback"
    " WHERE t.id = :row"
)


def stands_in(vault: Vault, row: str, *, now: datetime) -> StandsIn:
    """Where the row by this id is to be read."""
    if vault.value("SELECT 1 FROM entry WHERE id = ? AND deleted_at IS NULL", (row,)):
        return StandsIn(entry=row)
    for reflection, setback, job in vault.rows(_ROWS, {"row": row}):
        if reflection:
            return StandsIn(reflection=reflection)
        of = setback or vault.value("SELECT id FROM setback WHERE job = ? ORDER BY heard_at DESC", (job,))
        found = vault.value(_OF_SETBACK, (of,))
        if found:
            return StandsIn(reflection=found)
    return StandsIn()
