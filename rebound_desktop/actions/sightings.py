"""A posting that felt like it: noted, changed, removed, or put on the wishlist."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time

from rebound_desktop.actions.add_job import host
from rebound_desktop.actions.counted_step import count_step
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.mark_traits import write_traits
from rebound_desktop.actions.place_in_column import place_on_top
from rebound_desktop.domain.codes import EventKind, StepKind, TraitKind
from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.keys import url_key
from rebound_desktop.store.tables.dreams import Sighting
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.vault import Vault

WISHLIST = "stage-wishlist"


@dataclass(frozen=True, slots=True)
class SightingFields:
    """What a person says about it; a title or a company is needed, `notes` keep their own spaces."""

    title: str = ""
    company: str = ""
    location: str = ""
    url: str = ""
    notes: str = ""

    def checked(self) -> "SightingFields":
        """The same, stripped; Refusal("sighting_title_missing") without any name."""
        bare = {name: value.strip() for name, value in asdict(self).items()}
        if not bare["title"] and not bare["company"]:
            raise Refusal("sighting_title_missing")
        return SightingFields(**bare)


def note_sighting(
    desk: Desk,
    fields: SightingFields,
    kinds: Collection[TraitKind] = (),
    own: str = "",
    seen: date | None = None,
    sighting: str = "",
    *,
    now: datetime,
) -> str:
    """Notes one, or changes `sighting`; returns its id. `seen` is a local day, today where it is None.

    Raises Refusal("sighting_title_missing") and Refusal("time_ahead") for a day that has not come.
    """
    fields, vault = fields.checked(), desk.vault
    values = {**asdict(fields), **_seen(vault, seen, now, new=not sighting)}
    label = "edit_sighting" if sighting else "note_sighting"
    with desk.change(label, now, title=called(fields.title, fields.company)):
        if sighting:
            vault.edit(Sighting, sighting, now, **values)
        else:
            sighting = vault.put(Sighting, now, **values)
        write_traits(vault, "sighting", sighting, kinds, own, now)
    return sighting


def trash_sighting(desk: Desk, sighting: str, *, now: datetime) -> str:
    """Removes one; returns its name. Raises Refusal("row_gone")."""
    fields = _fields(desk.vault, sighting)
    name = called(fields.title, fields.company)
    with desk.change("trash_sighting", now, title=name):
        desk.vault.trash(Sighting, sighting, now)
    return name


def wish_for(desk: Desk, sighting: str, *, now: datetime) -> str:
    """Makes a starred job on the wishlist of it, with its ticks; returns the job.

    Raises Refusal("row_gone").
    """
    fields, vault = _fields(desk.vault, sighting), desk.vault
    with desk.change("wish_for", now, title=called(fields.title, fields.company)):
        job = vault.put(
            Job,
            now,
            **asdict(fields),
            url_key=url_key(fields.url),
            stage=WISHLIST,
            starred=True,
            place=place_on_top(vault, WISHLIST),
        )
        vault.put(Event, now, job=job, kind=EventKind.SAVED, at=now, detail=host(fields.url))
        vault.edit(Sighting, sighting, now, job=job)
        kinds, own = _ticks(vault, sighting)
        write_traits(vault, "job", job, kinds, own, now)
        count_step(vault, StepKind.JOB, job, now)
    return job


def _seen(vault: Vault, seen: date | None, now: datetime, *, new: bool) -> dict[str, datetime]:
    today = now.astimezone(vault.zone()).date()
    if seen is not None and seen > today:
        raise Refusal("time_ahead")
    if seen is None:
        return {"seen_at": now} if new else {}
    if seen == today:
        return {"seen_at": now}
    return {"seen_at": datetime.combine(seen, time(12), vault.zone()).astimezone(UTC)}


def _fields(vault: Vault, sighting: str) -> SightingFields:
    found = vault.row(
        "SELECT title, company, location, url, notes FROM sighting WHERE id = ? AND deleted_at IS NULL",
        (sighting,),
    )
    if found is None:
        raise Refusal("row_gone")
    return SightingFields(*found)


def _ticks(vault: Vault, sighting: str) -> tuple[list[TraitKind], str]:
    found = vault.rows("SELECT kind, said FROM trait WHERE sighting = ? AND deleted_at IS NULL", (sighting,))
    own = next((said for kind, said in found if kind == TraitKind.OWN), "")
    return [TraitKind(kind) for kind, _ in found], own
