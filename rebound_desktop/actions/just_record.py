"""Records a no and nothing more: no setback, no arc, no quiet time; most noes are letters."""

from datetime import datetime, timedelta

from rebound_desktop.actions.close_job import MATTERED_DAYS
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import first_stage, job_row
from rebound_desktop.actions.place_in_column import place_on_top
from rebound_desktop.actions.told_loss import ToldLoss, check_heard, end_job, keep_letter
from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.vault import Vault


def just_record(desk: Desk, loss: ToldLoss, *, now: datetime) -> str:
    """Closes the job (a bare title becomes a closed one) and keeps their letter sealed; returns its id.

    "It mattered after all" may be said for seven days. Raises Refusal: "heard_in_future", "row_gone",
    "already_closed", "title_missing" where neither job nor title is told.
    """
    check_heard(loss, now)
    if not loss.job and not (loss.title.strip() or loss.company.strip()):
        raise Refusal("title_missing")
    vault = desk.vault
    card = job_row(vault, loss.job) if loss.job else None
    if card is not None and card.is_closed and card.outcome is loss.outcome:
        raise Refusal("already_closed")
    until = now + timedelta(days=MATTERED_DAYS)
    with desk.change(loss.outcome.value, now, title=card.name if card else loss.title.strip()):
        if card is None:
            card = job_row(vault, _job_told_of(vault, loss, now))
        end_job(vault, card, loss, until, now)
        keep_letter(vault, loss.letter, loss.heard_at, now, job=card.id)
    return card.id


def _job_told_of(vault: Vault, loss: ToldLoss, now: datetime) -> str:
    """One that was never on the board: it had been applied to, and it closes in the same breath."""
    column = first_stage(vault, StageKind.APPLIED)
    return vault.put(
        Job,
        now,
        title=loss.title.strip(),
        company=loss.company.strip(),
        stage=column.id,
        place=place_on_top(vault, column.id),
    )
