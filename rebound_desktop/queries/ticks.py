"""The ticks of one posting, and of every one that was starred or sighted."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import TraitKind
from rebound_desktop.queries.open_dreams import ticks_of
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.store import settings
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Ticks:
    """What is ticked at a job or a sighting (`sighted`); `own` in the person's words."""

    id: str
    sighted: bool
    title: str
    company: str
    kinds: frozenset[TraitKind]
    own: str


def ticks(vault: Vault, job: str, *, now: datetime) -> Ticks | None:
    """Those of one job; None when it is gone."""
    found = vault.row("SELECT title, company FROM job WHERE id = ? AND deleted_at IS NULL", (job,))
    return None if found is None else _ticks(vault, job, False, *found)


def ticks_to_ask(vault: Vault, job: str, *, now: datetime) -> Ticks | None:
    """The job, where an offer is worth it: Dreams is on, it is not quiet, a star is there and no tick."""
    starred = vault.value("SELECT starred FROM job WHERE id = ? AND deleted_at IS NULL", (job,))
    if (
        not starred
        or "dreams" in settings.read(vault, "parts_off", [])
        or quiet_until(vault, now=now) is not None
        or ticks_of(vault, "job", job)
    ):
        return None
    return ticks(vault, job, now=now)


def all_ticks(vault: Vault, limit: int = 60, *, now: datetime) -> tuple[Ticks, ...]:
    """Every starred job, ended ones too, and every sighting that is no job; the newest `limit`."""
    rows = vault.rows(
        "SELECT id, 0, title, company, created_at AS since FROM job WHERE starred = 1 AND deleted_at IS NULL"
        " UNION ALL SELECT g.id, 1, g.title, g.company, g.seen_at FROM sighting g"
        " LEFT JOIN job o ON o.id = g.job AND o.deleted_at IS NULL"
        " WHERE g.deleted_at IS NULL AND o.id IS NULL ORDER BY since DESC, 1 LIMIT ?",
        (limit,),
    )
    return tuple(
        _ticks(vault, id_, bool(sighted), title, company) for id_, sighted, title, company, _ in rows
    )


def _ticks(vault: Vault, id_: str, sighted: bool, title: str, company: str) -> Ticks:
    of = "sighting" if sighted else "job"
    own = vault.value(
        f"SELECT said FROM trait WHERE {of} = ? AND kind = ? AND deleted_at IS NULL LIMIT 1",
        (id_, TraitKind.OWN.value),
    )
    return Ticks(id_, sighted, title, company, ticks_of(vault, of, id_), own or "")
