"""The numbers on a real vault: back-dated, corrected, renamed, jumped over, put into the trash."""

from contextlib import suppress
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.actions.import_jobs import import_jobs
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.offers import put_offer, trash_offer
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.actions.stages import add_stage, rename_stage, trash_stage
from rebound_desktop.actions.take_homes import put_take_home
from rebound_desktop.actions.trash_job import trash_job
from rebound_desktop.domain.ahead_fields import OfferFields, TakeHomeFields
from rebound_desktop.domain.codes import EventKind, Outcome, StageKind
from rebound_desktop.domain.flows import Flow
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.job_path import ENDS, Node
from rebound_desktop.domain.period import Period, last_days
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.queries.numbers import Numbers, numbers
from rebound_desktop.store.tables.jobs import Event
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

PARIS = ZoneInfo("Europe/Paris")


def applied(desk: Desk, clock: Clock, **fields: object) -> str:
    return add_job(desk, JobFields("Editor", **fields), stage="stage-applied", now=clock())  # type: ignore[arg-type]


def counted(desk: Desk, clock: Clock, period: Period = Period()) -> Numbers:  # noqa: B008
    return numbers(desk.vault, period, now=clock())


def links(found: Numbers) -> set[tuple[str, str, int]]:
    return {(flow.source.value, flow.target.value, flow.count) for flow in found.flows}


def test_an_empty_vault_has_no_numbers(desk: Desk, clock: Clock) -> None:
    found = counted(desk, clock)
    assert found.jobs == 0 and found.flows == () and found.by_source == ()
    assert [count for _, count in found.funnel] == [0, 0, 0, 0]


def test_a_whole_life_is_followed_from_saved_to_a_yes(desk: Desk, clock: Clock) -> None:
    job = add_job(desk, JobFields("Editor"), now=clock())
    for stage in ("applied", "interviewing", "offer"):
        move_job(desk, job, f"stage-{stage}", now=clock.advance(days=3))
    close_job(desk, job, Outcome.I_SAID_YES, now=clock.advance(days=1))
    found = counted(desk, clock)
    assert links(found) == {
        ("saved", "applied", 1),
        ("applied", "interviewing", 1),
        ("interviewing", "offer", 1),
        ("offer", "i_said_yes", 1),
    }


def test_numbers_stay_sound_when_stages_are_renamed_and_taken_away(desk: Desk, clock: Clock) -> None:
    tea = add_stage(desk, "Tea", StageKind.INTERVIEWING, now=clock())
    job = applied(desk, clock)
    move_job(desk, job, tea, now=clock.advance(days=1))
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock.advance(days=9))
    rename_stage(desk, tea, "Coffee", now=clock())
    trash_stage(desk, tea, now=clock())
    assert ("interviewing", "they_said_no", 1) in links(counted(desk, clock))


def test_what_was_undone_or_lies_in_the_trash_does_not_count(desk: Desk, clock: Clock) -> None:
    job, gone = applied(desk, clock), applied(desk, clock)
    trash_job(desk, gone, now=clock())
    move_job(desk, job, "stage-offer", now=clock.advance(days=1))
    desk.undo(clock())
    found = counted(desk, clock)
    assert found.jobs == 1 and links(found) == {("saved", "applied", 1), ("applied", "waiting", 1)}


def test_a_move_that_was_corrected_and_one_not_confirmed_do_not_count(desk: Desk, clock: Clock) -> None:
    job, vault = applied(desk, clock), desk.vault
    way = {"from_kind": StageKind.APPLIED, "job": job, "kind": EventKind.MOVED}
    with desk.change("move_job", clock(), title="Editor", stage="Offer"):
        wrong = vault.put(Event, clock(), at=clock(), to_kind=StageKind.OFFER, **way)
        vault.put(Event, clock(), at=clock(), to_kind=StageKind.OFFER, confirmed=False, **way)
    assert ("applied", "offer", 1) in links(counted(desk, clock))
    with desk.change("correct_event", clock.advance(days=2), title="Editor"):
        vault.put(Event, clock(), at=clock(), to_kind=StageKind.INTERVIEWING, corrects=wrong, **way)
    assert links(counted(desk, clock)) == {
        ("saved", "applied", 1),
        ("applied", "interviewing", 1),
        ("interviewing", "waiting", 1),
    }


def test_waits_are_counted_from_the_day_of_applying_however_late_it_was_written_down(
    desk: Desk, clock: Clock
) -> None:
    for days in (2, 4, 8, 16, 30):
        sent = clock().date() - timedelta(days=40)
        job = applied(desk, clock, applied_on=sent)
        heard = clock() - timedelta(days=40 - days)
        note_on_job(desk, job, "Thank you.", kind=EventKind.MAIL, at=heard, now=clock())
    applied(desk, clock)
    close_job(desk, applied(desk, clock), Outcome.NO_ANSWER, now=clock())
    answer = counted(desk, clock).answer
    assert (answer.days, answer.longest, answer.came) == (8, 30, 5)
    assert (answer.waiting, answer.never) == (1, 1)


def test_a_word_at_half_past_midnight_belongs_to_its_local_day(desk: Desk, clock: Clock) -> None:
    clock.instant = clock.instant.replace(day=19, hour=23, minute=30)  # the 20th in Paris
    job = applied(desk, clock)
    note_on_job(desk, job, "They rang.", kind=EventKind.CALL, now=clock())
    found = counted(desk, clock)
    assert found.answer.came == 1 and found.by_source[0].answered == 1


def test_a_word_from_before_the_application_is_no_answer_to_it(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock)
    note_on_job(desk, job, "Hi", kind=EventKind.MAIL, at=clock() - timedelta(days=3), now=clock())
    assert counted(desk, clock).answer.came == 0


def test_a_confirmation_is_no_answer_and_a_corrected_mail_counts_where_it_belongs(
    desk: Desk, clock: Clock
) -> None:
    job, vault = applied(desk, clock), desk.vault
    mail = {"job": job, "kind": EventKind.MAIL}
    with desk.change("note_on_job", clock(), title="Editor"):
        vault.put(Event, clock(), at=clock.advance(days=1), detail="acknowledgement", **mail)
    assert counted(desk, clock).answer.came == 0
    wrong = note_on_job(desk, job, "?", kind=EventKind.MAIL, now=clock.advance(days=1))
    assert counted(desk, clock).answer.came == 1
    note_on_job(desk, job, "A note of mine.", corrects=wrong, now=clock())
    assert counted(desk, clock).answer.came == 0


def test_an_interview_is_an_answer_and_once_it_took_place_a_step(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock)
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=5)), now=clock.advance(days=1))
    found = counted(desk, clock)
    assert found.answer.came == 1 and found.interview.came == 0 and found.by_source[0].met == 0
    clock.advance(days=6)
    found = counted(desk, clock)
    assert found.interview.came == 1 and ("applied", "interviewing", 1) in links(found)


def test_an_offer_that_was_put_down_counts_wherever_the_card_lies(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock)
    offer = put_offer(desk, job, OfferFields(), now=clock.advance(days=4))
    found = counted(desk, clock)
    assert ("applied", "offer", 1) in links(found) and found.answer.came == 1 and found.jumped == 1
    trash_offer(desk, offer, now=clock())
    assert ("applied", "waiting", 1) in links(counted(desk, clock))


def test_a_take_home_is_an_answer(desk: Desk, clock: Clock) -> None:
    put_take_home(desk, applied(desk, clock), TakeHomeFields("A map"), now=clock.advance(days=4))
    assert counted(desk, clock).answer.came == 1


def test_a_reopened_job_waits_again(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock)
    close_job(desk, job, Outcome.NO_ANSWER, now=clock.advance(days=40))
    reopen_job(desk, job, now=clock.advance(days=2))
    found = counted(desk, clock)
    assert ("applied", "waiting", 1) in links(found) and found.end.waiting == 1


def test_imported_jobs_count_by_what_the_file_said(desk: Desk, clock: Clock) -> None:
    sent = date(2026, 9, 1)
    file = [
        JobProposal("One", "A", applied_on=sent, outcome=Outcome.THEY_SAID_NO, closed_on=date(2026, 9, 11)),
        JobProposal("Two", "B", stage_kind=StageKind.INTERVIEWING, applied_on=sent),
        JobProposal("Three", "C"),
    ]
    import_jobs(desk, "huntr", file, now=clock())
    assert links(counted(desk, clock)) == {
        ("saved", "applied", 2),
        ("saved", "not_applied", 1),
        ("applied", "interviewing", 1),
        ("applied", "they_said_no", 1),
        ("interviewing", "waiting", 1),
    }


def test_a_job_belongs_to_the_time_in_which_it_was_begun(desk: Desk, clock: Clock) -> None:
    long_ago = applied(desk, clock, applied_on=clock().date() - timedelta(days=200))
    add_job(desk, JobFields("Saved"), now=clock())
    move_job(desk, long_ago, "stage-offer", now=clock())
    ninety = counted(desk, clock, last_days(90, clock().date()))
    assert ninety.jobs == 1 and links(ninety) == {("saved", "not_applied", 1)}
    before = counted(desk, clock, Period(last=clock().date() - timedelta(days=100)))
    assert links(before) == {("saved", "applied", 1), ("applied", "offer", 1), ("offer", "waiting", 1)}
    assert counted(desk, clock).jobs == 2


def test_groups_are_by_source_resume_and_month(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock, source="a friend", resume_name="v3.pdf")
    applied(desk, clock, source="A friend ", applied_on=date(2026, 9, 30))
    move_job(desk, job, "stage-interviewing", now=clock.advance(days=1))
    found = counted(desk, clock)
    assert [(g.name, g.applied, g.met) for g in found.by_source] == [("A friend", 2, 1)]
    assert [(g.name, g.applied) for g in found.by_resume] == [("v3.pdf", 1), ("", 1)]
    assert [(g.name, g.applied) for g in found.by_month] == [("2026-11", 1), ("2026-09", 1)]


def test_a_day_of_applying_that_is_changed_moves_the_waits(desk: Desk, clock: Clock) -> None:
    job = applied(desk, clock)
    edit_job(desk, job, JobFields("Editor", applied_on=clock().date() - timedelta(days=20)), now=clock())
    close_job(desk, job, Outcome.PAUSED, now=clock())
    for _ in range(4):
        close_job(desk, applied(desk, clock), Outcome.PAUSED, now=clock())
    assert counted(desk, clock).end.longest == 20


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "close", "reopen", "trash", "undo", "redo"]),
        st.integers(0, 5),
        st.sampled_from(["wishlist", "applied", "interviewing", "offer"]),
        st.sampled_from(Outcome),
        st.integers(0, 100),
    ),
    max_size=30,
)


@settings(max_examples=40)
@given(DEEDS)
def test_whatever_is_done_every_job_is_counted_once(deeds) -> None:
    clock = Clock()
    vault = Vault.in_memory(zone=lambda: PARIS)
    desk, jobs = Desk(vault), []
    for what, number, stage, outcome, hours in deeds:
        clock.advance(hours=hours)
        _do(desk, clock, jobs, what, number, stage, outcome)
    found = numbers(vault, now=clock())
    there = vault.value("SELECT COUNT(*) FROM job WHERE deleted_at IS NULL")
    assert found.jobs == there == sum(flow.count for flow in found.flows if flow.target in ENDS)
    assert _ended(found.flows) == vault.value(
        "SELECT COUNT(*) FROM job WHERE deleted_at IS NULL AND outcome IS NOT NULL"
    )
    assert sum(group.applied for group in found.by_source) == found.funnel[1][1]
    vault.close()


def _ended(found: tuple[Flow, ...]) -> int:
    still = (Node.WAITING, Node.NOT_APPLIED)
    return sum(flow.count for flow in found if flow.target in ENDS and flow.target not in still)


def _do(desk, clock, jobs, what, number, stage, outcome) -> None:
    if what == "add":
        jobs.append(add_job(desk, JobFields("Editor"), stage=f"stage-{stage}", now=clock()))
    elif what in ("undo", "redo"):
        getattr(desk, what)(clock())
    elif jobs:
        job = jobs[number % len(jobs)]
        deed = {
            "move": lambda: move_job(desk, job, f"stage-{stage}", now=clock()),
            "close": lambda: close_job(desk, job, outcome, now=clock()),
            "reopen": lambda: reopen_job(desk, job, now=clock()),
            "trash": lambda: trash_job(desk, job, now=clock()),
        }[what]
        with suppress(Refusal):  # gone by an undo, closed already, not closed
            deed()
