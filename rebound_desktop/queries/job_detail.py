"""One job with all that is known of it, for its panel and its form."""

from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.codes import Outcome, PayPeriod, Remote, StageKind
from rebound_desktop.domain.job_fields import JobFields, called
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class JobDetail:
    """`mattered_until` is there while "it mattered after all" can still be said."""

    id: str
    fields: JobFields
    stage: str
    stage_name: str
    kind: StageKind
    starred: bool
    outcome: Outcome | None
    closed_at: datetime | None
    mattered_until: datetime | None
    interviewed: bool

    @property
    def name(self) -> str:
        """What the job is called where there is room for one name."""
        return called(self.fields.title, self.fields.company)

    @property
    def wanted(self) -> bool:
        """Whether its loss may be a setback: it has a star or an interview (EXPERIENCE.md, Feel 2)."""
        return self.starred or self.interviewed


_FIELDS = (
    "title, company, location, remote, employment_type, pay_min, pay_max, pay_currency, pay_period,"
    " url, posting, source, applied_on, closes_on, notes, tags, resume_name, contact"
)


def job_detail(vault: Vault, job: str, *, now: datetime) -> JobDetail | None:
    """The job by its id; None when it is gone or in the trash."""
    written = vault.row(f"SELECT {_FIELDS} FROM job WHERE id = ? AND deleted_at IS NULL", (job,))
    if written is None:
        return None
    stage, name, kind, starred, outcome, closed_at, mattered = vault.rows(
        "SELECT s.id, s.name, s.kind, j.starred, j.outcome, j.closed_at, j.mattered_until"
        " FROM job j JOIN stage s ON s.id = j.stage WHERE j.id = ?",
        (job,),
    )[0]
    mattered_until = as_instant(mattered)
    return JobDetail(
        id=job,
        fields=_fields(written),
        stage=stage,
        stage_name=name,
        kind=StageKind(kind),
        starred=bool(starred),
        outcome=Outcome(outcome) if outcome else None,
        closed_at=as_instant(closed_at),
        mattered_until=mattered_until if mattered_until and mattered_until > now else None,
        interviewed=_interviewed(vault, job),
    )


def _interviewed(vault: Vault, job: str) -> bool:
    return bool(vault.value("SELECT 1 FROM interview WHERE job = ? AND deleted_at IS NULL LIMIT 1", (job,)))


def _fields(row: tuple) -> JobFields:  # type: ignore[type-arg]
    names = [name.strip() for name in _FIELDS.split(",")]
    values = dict(zip(names, row, strict=True))
    values["remote"] = Remote(values["remote"]) if values["remote"] else None
    values["pay_period"] = PayPeriod(values["pay_period"]) if values["pay_period"] else None
    values["applied_on"], values["closes_on"] = as_day(values["applied_on"]), as_day(values["closes_on"])
    return JobFields(**values)
