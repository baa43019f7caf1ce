"""What was pressed on a note about a job is what the same press in the window is: done, or tomorrow."""

from contextlib import suppress
from datetime import datetime, timedelta

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.next_steps import do_next_step, move_next_step
from rebound_desktop.actions.put_off import follow_up_later, thank_later
from rebound_desktop.actions.write_to_them import follow_up, thank
from rebound_desktop.domain.promises import ANSWERED_THERE, Action, Answer, Kind
from rebound_desktop.domain.refusal import Refusal


def take_answer(desk: Desk, answer: Answer, *, now: datetime) -> bool:
    """Whether it was about a follow-up, a thank-you or a step of the person's, and is taken in now.

    Idempotent: a line of the timeline bears the answer's own id, a day put off once is put off. What is
    gone meanwhile, or lies behind by now, is let be.
    """
    subject, _, rest = answer.key.partition(":")
    number = rest.partition(":")[0]
    if number not in {f"{kind:d}" for kind in ANSWERED_THERE}:
        return False
    kind = Kind(int(number))
    day = answer.at.astimezone(desk.vault.zone()).date() + timedelta(days=1)
    with suppress(Refusal):
        if answer.action is Action.DONE:
            _done(desk, kind, subject, answer, now)
        elif answer.action is Action.TOMORROW:
            later = {
                Kind.FOLLOW_UP: follow_up_later,
                Kind.THANKS: thank_later,
                Kind.NEXT_STEP: move_next_step,
            }
            later[kind](desk, subject, day, now=now)
    return True


def _done(desk: Desk, kind: Kind, subject: str, answer: Answer, now: datetime) -> None:
    if kind is Kind.NEXT_STEP:
        open_ = desk.vault.value("SELECT done_at IS NULL FROM next_step WHERE id = ?", (subject,))
        if open_:
            do_next_step(desk, subject, now=now)
        return
    if desk.vault.value("SELECT 1 FROM event WHERE id = ?", (answer.id,)) is None:
        (follow_up if kind is Kind.FOLLOW_UP else thank)(
            desk, subject, event=answer.id, at=answer.at, now=now
        )
