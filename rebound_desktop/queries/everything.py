"""Finds anything a person wrote, with the place where it stands."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.store import search
from rebound_desktop.store.vault import Vault

LIMIT = 30
# Tables whose rows belong to a job.
_OF_JOB = frozenset(
    {"event", "interview", "person", "attachment", "message", "offer", "take_home", "next_step"}
)
_JOB = "SELECT x.job, j.title, j.company FROM {table} x JOIN job j ON j.id = x.job WHERE x.id = ?"
_VIEWS = {
    "entry": "journal",
    "sighting": "dreams",
    "wish": "dreams",
    "trait": "dreams",
    "kit_item": "selfcare",
    "line_from_me": "selfcare",
    "check_in": "selfcare",
    "own_person": "care",
    "own_place": "returning",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """`view` and `name` say where it opens; `kind` is the table it stands in; `snippet` as it is written."""

    kind: str
    view: str
    name: str
    title: str
    snippet: str


def everything(vault: Vault, text: str, *, now: datetime) -> tuple[Hit, ...]:
    """At most 30, the closest of the newest first. Sealed, burned and trashed things are not found."""
    found = search.find(vault, text, (), LIMIT, now, best=True)
    return tuple(_hit(vault, one) for one in found)


def _hit(vault: Vault, one: search.Found) -> Hit:
    snippet = "".join(piece for piece, _ in one.snippet).replace("\n", " ")
    if one.kind == "job":
        return Hit("job", "job", one.row, one.title, snippet)
    if one.kind in _OF_JOB:
        of = vault.row(_JOB.format(table=one.kind), (one.row,))
        if of is not None:
            return Hit(one.kind, "job", of[0], one.title or of[1] or of[2], snippet)
    return Hit(one.kind, _VIEWS.get(one.kind, "reflection"), one.row, one.title, snippet)
