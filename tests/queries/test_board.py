from datetime import date, timedelta

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.silence_answered import silence_answered
from rebound_desktop.actions.star_job import star_job
from rebound_desktop.actions.trash_job import trash_job
from rebound_desktop.domain.codes import EventKind, Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.domain.nearest_date import DateKind
from rebound_desktop.queries.board import board
from rebound_desktop.queries.cards import cards
from rebound_desktop.queries.dates_ahead import dates_ahead
from rebound_desktop.queries.follow_ups import follow_ups_due
from rebound_desktop.queries.job_detail import job_detail
from rebound_desktop.queries.people import files_of, people_of
from rebound_desktop.queries.silence_offer import silence_offer
from rebound_desktop.queries.silent_jobs import silent_jobs
from rebound_desktop.queries.timeline import timeline
from rebound_desktop.store.tables.recovery import QuietTime
from tests.clock import Clock


def added(desk: Desk, clock: Clock, title: str = "x", stage: str = "stage-wishlist", **more: object) -> str:
    return add_job(desk, JobFields(title=title, **more), stage=stage, now=clock())  # type: ignore[arg-type]


def test_the_board_has_the_five_stages_and_counts_without_trash(desk: Desk, clock: Clock) -> None:
    assert board(desk.vault, now=clock()).is_empty
    added(desk, clock, "kept")
    trash_job(desk, added(desk, clock, "gone"), now=clock())
    shown = board(desk.vault, now=clock())
    assert [c.name for c in shown.columns] == ["Wishlist", "Applied", "Interviewing", "Offer", "Closed"]
    assert [c.count for c in shown.columns] == [1, 0, 0, 0, 0]
    assert [card.title for card in shown.columns[0].page.cards] == ["kept"] and not shown.is_empty


def test_closed_jobs_come_only_when_their_column_is_opened(desk: Desk, clock: Clock) -> None:
    close_job(desk, added(desk, clock), Outcome.PAUSED, now=clock())
    assert board(desk.vault, now=clock()).columns[-1].page.cards == ()
    opened = board(desk.vault, frozenset({"stage-closed"}), now=clock()).columns[-1]
    assert [card.outcome for card in opened.page.cards] == [Outcome.PAUSED] and opened.count == 1


def test_a_column_comes_in_pages_that_miss_nothing(desk: Desk, clock: Clock) -> None:
    for number in range(25):
        added(desk, clock, str(number))
    seen, page = [], cards(desk.vault, "stage-wishlist", page=10, now=clock())
    while True:
        seen += [card.title for card in page.cards]
        if not page.more:
            break
        page = cards(desk.vault, "stage-wishlist", page.cards[-1].key, 10, now=clock())
    assert seen == [str(n) for n in range(24, -1, -1)]


def test_a_card_bears_the_nearest_of_its_dates(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock, stage="stage-interviewing", closes_on=date(2026, 11, 27))
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=9)), now=clock())
    (card,) = board(desk.vault, now=clock()).columns[2].page.cards
    assert card.next is not None and card.next.kind is DateKind.CLOSES
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=2)), now=clock())
    (card,) = board(desk.vault, now=clock()).columns[2].page.cards
    assert card.next is not None and card.next.kind is DateKind.INTERVIEW
    clock.advance(days=20)
    (card,) = board(desk.vault, now=clock()).columns[2].page.cards
    assert card.next is None


def test_a_follow_up_fits_after_seven_days_and_seven_more_and_never_a_third_time(
    desk: Desk, clock: Clock
) -> None:
    job = added(desk, clock, stage="stage-applied")
    assert follow_ups_due(desk.vault, now=clock.advance(days=6)) == frozenset()
    for _ in range(2):
        assert follow_ups_due(desk.vault, now=clock.advance(days=1)) == {job}
        note_on_job(desk, job, "", kind=EventKind.FOLLOW_UP, now=clock())
        assert follow_ups_due(desk.vault, now=clock.advance(days=6)) == frozenset()
    assert follow_ups_due(desk.vault, now=clock.advance(days=9)) == frozenset()


def test_a_follow_up_mark_goes_when_they_wrote(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock, stage="stage-applied")
    note_on_job(desk, job, "We got it.", kind=EventKind.MAIL, now=clock.advance(days=2))
    assert follow_ups_due(desk.vault, now=clock.advance(days=10)) == frozenset()


def test_never_more_than_three_follow_up_marks_and_starred_ones_first(desk: Desk, clock: Clock) -> None:
    jobs = [added(desk, clock, str(n), "stage-applied") for n in range(6)]
    star_job(desk, jobs[0], True, now=clock())
    due = follow_ups_due(desk.vault, now=clock.advance(days=8))
    assert len(due) == 3 and jobs[0] in due


def test_the_board_knows_until_when_it_is_quiet(desk: Desk, clock: Clock) -> None:
    end = clock() + timedelta(days=1)
    with desk.change("begin_quiet_time", clock()):
        quiet = desk.vault.put(
            QuietTime, clock(), starts=clock(), ends=end, first_started=clock(), length_hours=24
        )
    assert board(desk.vault, now=clock()).quiet_until == end
    assert board(desk.vault, now=end).quiet_until is None
    with desk.change("end_quiet_time", clock()):
        desk.vault.edit(QuietTime, quiet, clock(), ended_early_at=clock() + timedelta(hours=2))
    assert board(desk.vault, now=clock() + timedelta(hours=3)).quiet_until is None


def test_a_jobs_detail_gives_back_what_was_written(desk: Desk, clock: Clock) -> None:
    fields = JobFields(title="Data editor", company="Meridian Atlas", pay_min=58_000.0, notes="n")
    job = add_job(desk, fields, starred=True, now=clock())
    detail = job_detail(desk.vault, job, now=clock())
    assert detail is not None and detail.fields == fields and detail.wanted and not detail.interviewed
    close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    closed = job_detail(desk.vault, job, now=clock())
    assert closed is not None and closed.mattered_until == clock() + timedelta(days=7)
    later = job_detail(desk.vault, job, now=clock() + timedelta(days=8))
    assert later is not None and later.mattered_until is None
    trash_job(desk, job, now=clock())
    assert job_detail(desk.vault, job, now=clock()) is None


def test_a_timeline_is_newest_first_and_a_correction_stands_for_its_line(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    note = note_on_job(desk, job, "wrong", now=clock.advance(minutes=1))
    note_on_job(desk, job, "right", corrects=note, now=clock.advance(minutes=1))
    plan_interview(desk, job, InterviewFields(clock() + timedelta(days=1), "second round"), now=clock())
    lines = timeline(desk.vault, job, now=clock())
    assert [(one.kind, one.said) for one in lines] == [
        (EventKind.INTERVIEW, "second round"),
        (EventKind.NOTE, "right"),
        (EventKind.SAVED, ""),
    ]
    assert people_of(desk.vault, job, now=clock()) == () and files_of(desk.vault, job, now=clock()) == ()


def test_silence_is_five_weeks_without_a_word_and_without_a_date(desk: Desk, clock: Clock) -> None:
    silent = added(desk, clock, "silent", "stage-applied")
    heard = added(desk, clock, "heard", "stage-applied")
    dated = added(desk, clock, "dated", "stage-applied")
    assert silent_jobs(desk.vault, now=clock.advance(days=35)) == ()
    note_on_job(desk, heard, "soon", kind=EventKind.MAIL, now=clock())
    plan_interview(desk, dated, InterviewFields(clock() + timedelta(days=5)), now=clock())
    assert [one.id for one in silent_jobs(desk.vault, now=clock.advance(days=1))] == [silent]


def test_dates_ahead_are_nearest_first_and_of_open_jobs_alone(desk: Desk, clock: Clock) -> None:
    added(desk, clock, "closing", closes_on=date(2026, 11, 24))
    met = added(desk, clock, "meeting", "stage-interviewing")
    plan_interview(desk, met, InterviewFields(clock() + timedelta(days=2)), now=clock())
    over = added(desk, clock, "over", closes_on=date(2026, 11, 23))
    close_job(desk, over, Outcome.I_WITHDREW, now=clock())
    assert [one.title for one in dates_ahead(desk.vault, now=clock())] == ["meeting", "closing"]


def test_silence_is_offered_once_a_week_and_never_in_quiet_time(desk: Desk, clock: Clock) -> None:
    for title in ("one", "two"):
        added(desk, clock, title, "stage-applied")
    assert silence_offer(desk.vault, now=clock()) is None
    offer = silence_offer(desk.vault, now=clock.advance(days=40))
    assert offer is not None and offer.starred is None and len(offer.others) == 2
    silence_answered(desk, now=clock())
    assert silence_offer(desk.vault, now=clock.advance(days=6)) is None
    assert silence_offer(desk.vault, now=clock.advance(days=1)) is not None
    with desk.change("begin_quiet_time", clock()):
        ends = clock() + timedelta(days=1)
        desk.vault.put(QuietTime, clock(), starts=clock(), ends=ends, first_started=clock(), length_hours=24)
    assert silence_offer(desk.vault, now=clock()) is None


def test_the_board_shows_and_counts_what_fits_the_filter(desk: Desk, clock: Clock) -> None:
    for number in range(3):
        added(desk, clock, f"Map {number}", "stage-applied", tags="maps")
    added(desk, clock, "Poet")
    close_job(desk, added(desk, clock, "Map no"), Outcome.THEY_SAID_NO, now=clock())
    close_job(desk, added(desk, clock, "Map gone"), Outcome.PAUSED, now=clock())
    shown = board(desk.vault, chosen=JobFilter("map"), now=clock())
    assert [column.count for column in shown.columns] == [0, 3, 0, 0, 2]
    assert [card.title for card in shown.columns[1].page.cards] == ["Map 2", "Map 1", "Map 0"]
    tagged = JobFilter(tags=frozenset({"Maps"}))
    page = cards(desk.vault, "stage-applied", page=2, chosen=tagged, now=clock())
    behind = cards(desk.vault, "stage-applied", page.cards[-1].key, chosen=tagged, now=clock())
    assert [card.title for card in page.cards + behind.cards] == ["Map 2", "Map 1", "Map 0"]
    away = board(desk.vault, frozenset({"stage-closed"}), chosen=JobFilter(noes_away=True), now=clock())
    assert [card.title for card in away.columns[-1].page.cards] == ["Map gone"]
    assert away.columns[-1].count == 1
