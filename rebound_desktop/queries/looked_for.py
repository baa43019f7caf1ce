"""What the person looks for, learned from the ticks of every starred or sighted posting, lost ones too."""

from datetime import datetime

from rebound_desktop.domain.codes import PayPeriod, Remote, TraitKind
from rebound_desktop.domain.dream import Keep, Posting, Profile, Trait, profile
from rebound_desktop.domain.pay import Pay
from rebound_desktop.store.vault import Vault

_TRAITS = (
    "SELECT COALESCE(t.job, t.sighting, t.setback), t.kind, t.mattered, t.keep, t.said FROM trait t"
    " LEFT JOIN job j ON j.id = t.job LEFT JOIN sighting s ON s.id = t.sighting"
    " LEFT JOIN setback b ON b.id = t.setback LEFT JOIN job sj ON sj.id = s.job"
    " WHERE t.deleted_at IS NULL AND CASE"
    " WHEN t.job IS NOT NULL THEN j.deleted_at IS NULL AND (j.starred = 1 OR t.setback IS NOT NULL)"
    # A sighting that became a job counts there.
    " WHEN t.sighting IS NOT NULL THEN s.deleted_at IS NULL AND (sj.id IS NULL OR sj.deleted_at IS NOT NULL)"
    " ELSE b.id IS NOT NULL AND b.deleted_at IS NULL END"
)
_JOBS = (
    "SELECT id, location, remote, pay_min, pay_max, pay_currency, pay_period FROM job WHERE id IN"
    " (SELECT job FROM trait WHERE deleted_at IS NULL)"
)
_SIGHTINGS = (
    "SELECT id, location FROM sighting WHERE id IN (SELECT sighting FROM trait WHERE deleted_at IS NULL)"
)


def looked_for(vault: Vault, *, now: datetime) -> Profile:
    """The profile, from whatever is ticked today."""
    traits = [
        Trait(of, TraitKind(kind), mattered, Keep(keep), said)
        for of, kind, mattered, keep, said in vault.rows(_TRAITS)
    ]
    postings = {job: _posting(*known) for job, *known in vault.rows(_JOBS)}
    postings |= {id_: Posting(location=location) for id_, location in vault.rows(_SIGHTINGS)}
    return profile(traits, postings)


def posting_pay(least: float | None, most: float | None, currency: str, period: str | None) -> Pay | None:
    """What a row offers; None where no amount was written. Ends written the wrong way round are turned."""
    if not least and not most:
        return None
    if least and most and least > most:
        least, most = most, least
    return Pay(least, most, currency, PayPeriod(period) if period else PayPeriod.YEAR)


def _posting(
    location: str,
    remote: str | None,
    least: float | None,
    most: float | None,
    currency: str,
    period: str | None,
) -> Posting:
    return Posting(
        pay=posting_pay(least, most, currency, period),
        location=location,
        remote=Remote(remote) if remote else None,
    )
