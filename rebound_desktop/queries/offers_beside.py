"""Jobs with an offer, set side by side: what each pays and asks, and what speaks for and against it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.ahead_fields import OfferFields
from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.dream import Comparison
from rebound_desktop.queries.ahead import OfferRow, offers_of
from rebound_desktop.queries.fit import fit
from rebound_desktop.queries.job_detail import JobDetail, job_detail
from rebound_desktop.store.vault import Vault

AT_MOST = 4
_CHOICES = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """A job that can be set beside others."""

    id: str
    title: str
    company: str


@dataclass(frozen=True, slots=True)
class Beside:
    """One column; `offer` is the newest written down, None for none; `fits` where something was ticked."""

    job: JobDetail
    offer: OfferRow | None
    fits: Comparison | None

    @property
    def terms(self) -> OfferFields:
        """What they offer; where no pay was written with the offer, what the posting said."""
        terms = self.offer.fields if self.offer is not None else OfferFields()
        if terms.pay_min is not None or terms.pay_max is not None:
            return terms
        said = self.job.fields
        return OfferFields(
            **{
                **{name: getattr(terms, name) for name in OfferFields.__slots__},
                "pay_min": said.pay_min,
                "pay_max": said.pay_max,
                "pay_currency": said.pay_currency,
                "pay_period": said.pay_period,
            }
        )


def offer_choices(vault: Vault, *, now: datetime) -> tuple[Choice, ...]:
    """Open jobs with an offer, or in a stage that counts as one; those to be answered soonest first."""
    del now
    rows = vault.rows(
        "SELECT j.id, j.title, j.company FROM job j JOIN stage s ON s.id = j.stage"
        " LEFT JOIN offer o ON o.job = j.id AND o.deleted_at IS NULL"
        " WHERE j.deleted_at IS NULL AND j.outcome IS NULL AND (s.kind = ? OR o.id IS NOT NULL)"
        " GROUP BY j.id ORDER BY MIN(COALESCE(o.answer_at, o.answer_on, '9999')), j.created_at DESC LIMIT ?",
        (StageKind.OFFER.value, _CHOICES),
    )
    return tuple(Choice(*row) for row in rows)


def offers_beside(vault: Vault, jobs: Sequence[str], *, now: datetime) -> tuple[Beside, ...]:
    """The columns of these jobs in their order, at most four; one that is gone is left out."""
    found = []
    for job in jobs[:AT_MOST]:
        detail = job_detail(vault, job, now=now)
        if detail is not None:
            offers, suits = offers_of(vault, job, now=now), fit(vault, job, now=now)
            found.append(Beside(detail, offers[0] if offers else None, suits.comparison if suits else None))
    return tuple(found)
