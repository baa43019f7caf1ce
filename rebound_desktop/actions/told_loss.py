"""What a person tells of a no, and the rows of it that every way of recording one shares."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from rebound_desktop.actions.close_job import write_ending
from rebound_desktop.actions.job_row import JobRow, first_stage
from rebound_desktop.domain.codes import Outcome, StageKind
from rebound_desktop.domain.quiet_time import SHORTEST, Length
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import drafts
from rebound_desktop.store.tables.recovery import Message, Spoken
from rebound_desktop.store.vault import Vault

# Where their words lie while the sheet is open.
LETTER_DRAFT = "setback:letter"


@dataclass(frozen=True, slots=True)
class Letter:
    """What they wrote, word for word; `opened` if the person looked and left it open.

    `until`: what the sheet said of the seal (UTC), which holds where no quiet time says another end.
    """

    body: str
    subject: str = ""
    sender: str = ""
    opened: bool = False
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class SpeakingDate:
    """A date that cannot be moved: `kind` and `ref` name the row it stands in, `at` is aware UTC."""

    kind: str
    ref: str
    at: datetime
    remind: bool = True


@dataclass(frozen=True, slots=True)
class ToldLoss:
    """A no as the sheet hands it over: of a job on the board, of a bare title, or of nothing named.

    `heard_at` in UTC, never in the future; `heaviness` 0 light to 10 heavy, or not said.
    """

    outcome: Outcome
    heard_at: datetime
    job: str = ""
    title: str = ""
    company: str = ""
    heaviness: int | None = None
    length: Length = Length.ONE_DAY
    letter: Letter | None = None
    dates: tuple[SpeakingDate, ...] = ()


def check_heard(loss: ToldLoss, now: datetime) -> None:
    """Raises Refusal("heard_in_future")."""
    if loss.heard_at > now:
        raise Refusal("heard_in_future")


def end_job(vault: Vault, card: JobRow, loss: ToldLoss, until: datetime | None, now: datetime) -> None:
    """Closes the job with this outcome, unless it is closed with it already; inside a change only.

    `until`: how long "it mattered after all" may still be said; None when it is said, or never is.
    """
    if card.is_closed and card.outcome is loss.outcome:
        return
    column = card.stage if card.is_closed else first_stage(vault, StageKind.CLOSED)
    write_ending(vault, card, column, loss.outcome, loss.heard_at, until, now)


def keep_letter(
    vault: Vault,
    letter: Letter | None,
    heard_at: datetime,
    now: datetime,
    *,
    until: datetime | None = None,
    job: str | None = None,
    setback: str | None = None,
) -> str | None:
    """Keeps their words, sealed `until` quiet time ends (a day where there is none); inside a change only."""
    drafts.drop(vault, LETTER_DRAFT)
    if letter is None or not letter.body.strip():
        return None
    return put_sealed(vault, letter, heard_at, until, now, job=job, setback=setback)


def put_sealed(
    vault: Vault,
    letter: Letter,
    received_at: datetime,
    until: datetime | None,
    now: datetime,
    **of: str | None,
) -> str:
    """The row of their words, `of` a job, a loss, or of an id of its own; inside a change only."""
    return vault.put(
        Message,
        now,
        body=letter.body,
        subject=letter.subject,
        sender=letter.sender,
        received_at=received_at,
        sealed_until=until or letter.until or now + sealed_without_quiet(),
        opened_at=now if letter.opened else None,
        **of,
    )


def keep_dates(vault: Vault, quiet: str, dates: Iterable[SpeakingDate], now: datetime) -> None:
    """Keeps which dates still speak; what was said of one before stays. Inside a change only."""
    known = {ref for (ref,) in vault.rows("SELECT ref FROM spoken WHERE quiet_time = ?", (quiet,))}
    for date in dates:
        if date.ref not in known:
            vault.put(
                Spoken, now, quiet_time=quiet, kind=date.kind, ref=date.ref, at=date.at, remind=date.remind
            )


def sealed_without_quiet() -> timedelta:
    """How long a letter stays sealed that no quiet time holds back."""
    return SHORTEST
