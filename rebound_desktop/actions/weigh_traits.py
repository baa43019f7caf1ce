"""What made a lost one a dream: how much each thing mattered, and whether it is still looked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.reflect import NOTHING, keep_answers
from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.domain.dream import Keep
from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.dreams import Trait
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Weighed:
    """`mattered` 0 not to 3 most; `said` in the person's words."""

    mattered: int = 0
    keep: Keep = Keep.KEEP
    said: str = ""


def weigh_traits(
    desk: Desk, setback: str, weighed: Mapping[TraitKind, Weighed], *, reflection: str = "", now: datetime
) -> bool:
    """Writes what was weighed; ticks made when the star was set are these, too. Whether anything changed.

    Raises Refusal("row_gone").
    """
    vault = desk.vault
    loss = vault.row(
        "SELECT s.job, COALESCE(NULLIF(s.title, ''), j.title, ''),"
        " COALESCE(NULLIF(s.company, ''), j.company, '')"
        " FROM setback s LEFT JOIN job j ON j.id = s.job WHERE s.id = ?",
        (setback,),
    )
    if loss is None:
        raise Refusal("row_gone")
    job, title, company = loss
    there = _there(vault, setback, job)
    with desk.change("mark_traits", now, title=called(title, company)) as step:
        if reflection:
            keep_answers(vault, reflection, Part.DREAM, NOTHING, now)
        for kind, one in weighed.items():
            values = {"mattered": one.mattered, "keep": one.keep.value, "said": one.said.strip()}
            if kind in there:
                vault.edit(Trait, there[kind], now, **values)
            elif one.mattered or values["said"]:
                vault.put(Trait, now, job=job, setback=setback, kind=kind, **values)
    return step.number is not None


def _there(vault: Vault, setback: str, job: str | None) -> dict[TraitKind, str]:
    rows = vault.rows(
        "SELECT kind, id FROM trait WHERE deleted_at IS NULL AND (setback = ? OR job = ?)", (setback, job)
    )
    return {TraitKind(kind): row for kind, row in rows}
