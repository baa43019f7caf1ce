"""Which screens there are, and how each is brought about from the showcase."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.offers import put_offer
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.actions.takeout.everything_out import Wanted, take_everything
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.actions.write_entry import begin_entry, write_entry
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.domain.written import Written
from rebound_desktop.window.frame import Frame
from tests.clock import Clock
from tests.pictures import ahead, feeling, listing, locked, looking_back, mails, numbers, showcase

Show = Callable[..., None]
Screen = Callable[[Frame, Desk, Clock, dict[str, str], Show], None]
LETTER = Letter("We have decided not to move forward with your application.", "Your application")


def jobs(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("job", job=ids["map"])


def jobs_quiet(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    show()


def setback_full(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    showcase.fill_care(desk, clock)
    show()
    frame.room.go("setback", job=ids["map"])


def setback_small(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("setback", job=ids["ux"])


def setback_letter(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("setback", job=ids["map"], text=LETTER.body)


def setback_joining(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    show()
    frame.room.go("setback", job=ids["map"])


def setback_change(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    show()
    frame.room.go("setback", change=True)


def selfcare(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    showcase.fill_care(desk, clock)
    show("selfcare")


def selfcare_ordinary(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show("selfcare")


def selfcare_night(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    showcase.fill_care(desk, clock)
    clock.advance(hours=10)
    show("selfcare")


def page_for_nobody(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    lose(desk, clock, ids)
    show("selfcare")
    frame.room.go("page")


def returning(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    come_back(desk, clock, ids)
    show()
    frame.room.go("returning")


def drawer(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    looking_back.journal(frame, desk, clock, ids, show)
    frame.room.go("drawer")


def dreams(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    showcase.fill_dreams(desk, clock, ids)
    show("dreams")


def behind(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    setback = come_back(desk, clock, ids)
    show()
    frame.room.go("behind", setback=setback)


def search(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("search", text="ed")


def add_found(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    show()
    frame.room.go("add", proposal=showcase.POSTING)


def alike(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    fields = replace(showcase.DATA_EDITOR, title="Data Editor (m/f/d)", company="Meridian Atlas GmbH")
    add_job(desk, fields, stage="stage-applied", now=clock())
    show()
    frame.room.go("alike")


def offers(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    showcase.fill_dreams(desk, clock, ids)
    for job, terms in showcase.OFFERS.items():
        put_offer(desk, ids[job], terms, now=clock())
    show()
    frame.room.go("offers")


def comeback(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
    """An archive of half an hour ago, and since then a job and an entry were changed."""
    entry = begin_entry(desk, now=clock())
    write_entry(desk, entry, Written("The call", "It rained."), begun=clock(), now=clock())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rebound-2026-11-20.zip"
        take_everything(desk, file, Wanted(), Going(), now=clock())
        clock.advance(minutes=30)
        write_entry(desk, entry, Written("The call", "The sun came out."), begun=clock(), now=clock())
        star_job(desk, ids["map"], False, now=clock())
        with desk.change("empty_trash", clock()):
            desk.vault.write("DELETE FROM own_place")
        show()
        frame.room.go("comeback", file=file)


def lies_over(view: str) -> Screen:
    """A sheet that needs nothing but to be asked for."""

    def screen(frame: Frame, desk: Desk, clock: Clock, ids: dict[str, str], show: Show) -> None:
        show()
        frame.room.go(view)

    return screen


def lose(desk: Desk, clock: Clock, ids: dict[str, str]) -> str:
    """They said no to the writing job on Saturday morning; it is Saturday evening."""
    clock.advance(days=-2)
    loss = ToldLoss(
        Outcome.THEY_SAID_NO,
        clock() - timedelta(hours=5),
        job=ids["ux"],
        heaviness=8,
        length=Length.TWO_DAYS,
        letter=LETTER,
    )
    return record_setback(desk, loss, now=clock()).setback


def come_back(desk: Desk, clock: Clock, ids: dict[str, str]) -> str:
    """The quiet time after that no has ended."""
    setback = lose(desk, clock, ids)
    clock.advance(hours=49)
    return setback


SCREENS: dict[str, Screen] = {
    "jobs": jobs,
    "jobs-quiet": jobs_quiet,
    **listing.SCREENS,
    "numbers": numbers.many,
    "numbers-table": numbers.as_a_table,
    "numbers-few": numbers.few,
    "report": numbers.report,
    "setback": setback_full,
    "setback-small": setback_small,
    "setback-letter": setback_letter,
    "setback-joining": setback_joining,
    "setback-change": setback_change,
    "selfcare": selfcare,
    "selfcare-ordinary": selfcare_ordinary,
    "selfcare-night": selfcare_night,
    "selfcare-kit": feeling.own_kit,
    "selfcare-how-heavy": feeling.how_heavy,
    "page-for-nobody": page_for_nobody,
    "returning": returning,
    "journal": looking_back.journal,
    "reflection": looking_back.looking_back,
    "reflection-steady": looking_back.steady_first,
    "reflection-said": looking_back.what_was_said,
    "reflection-dream": looking_back.what_made_it_a_dream,
    "reflection-chain": looking_back.chain,
    "interview-day": looking_back.interview_day,
    "debrief": looking_back.debriefing,
    "ahead": ahead.what_comes_next,
    "ahead-follow-up": ahead.follow_up,
    "ahead-reply-time": ahead.follow_up_named,
    "ahead-offer-form": ahead.offer_form,
    "writing": ahead.writing,
    "unopened": ahead.unopened,
    "unopened-answer": ahead.unopened_answer,
    "drawer": drawer,
    "dreams": dreams,
    "lock": locked.lock_page,
    "lock-care": locked.lock_page_care,
    "passphrase": locked.passphrase,
    "recovery-code": locked.recovery_code,
    "settings-locked": locked.settings_locked,
    "threats": lies_over("threats"),
    "behind": behind,
    "comeback": comeback,
    "mails": mails.mailbox,
    "search": search,
    "add-found": add_found,
    "alike": alike,
    "offers": offers,
    **{
        view: lies_over(view)
        for view in (
            *("add", "import", "care", "welcome", "why", "help", "history", "settings", "inbox"),
            *("takeout", "whereabouts"),
        )
    },
}
