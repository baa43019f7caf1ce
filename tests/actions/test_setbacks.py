"""A no is recorded in one step: with quiet time, joining one, or as a letter and nothing more."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.be_ready_sooner import be_ready_sooner
from rebound_desktop.actions.change_quiet_time import change_quiet_time, give_third_its_day
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.just_record import just_record
from rebound_desktop.actions.open_message import close_message, open_message
from rebound_desktop.actions.record_setback import it_mattered, record_setback
from rebound_desktop.actions.reopen_job import reopen_job
from rebound_desktop.actions.told_loss import Letter, SpeakingDate, ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.quiet_time import JOINED_LONGEST, SHORTEST, Length
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.job_detail import job_detail
from rebound_desktop.queries.quiet_running import quiet_changes, quiet_ring, quiet_running
from rebound_desktop.queries.setback_facts import setback_facts
from rebound_desktop.store.search import find
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

HOUR = timedelta(hours=1)


def added(desk: Desk, clock: Clock, title: str = "Story editor", **more: object) -> str:
    return add_job(desk, JobFields(title, "Lumen Labs"), stage="stage-applied", now=clock(), **more)  # type: ignore[arg-type]


def no(clock: Clock, job: str = "", **more: object) -> ToldLoss:
    return ToldLoss(Outcome.THEY_SAID_NO, more.pop("heard_at", clock()), job, **more)  # type: ignore[arg-type]


def everything(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    tables = ("job", "event", "quiet_time", "setback", "message", "spoken", "check_in")
    return {table: desk.vault.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables}


def test_a_setback_closes_the_job_begins_quiet_time_and_is_one_step(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    before = everything(desk)
    told = record_setback(
        desk,
        no(clock, job, heaviness=8, length=Length.TWO_DAYS, letter=Letter("We went with another.")),
        now=clock(),
    )
    assert told.ends is not None and told.ends - clock() <= timedelta(hours=48)
    assert desk.vault.value("SELECT outcome FROM job") == "they_said_no"
    assert desk.vault.rows("SELECT kind FROM event ORDER BY rowid")[-1] == ("outcome",)
    assert desk.vault.value("SELECT heaviness FROM check_in") == 8
    assert arc_now(desk.vault, now=clock()).phase == "feel"  # type: ignore[union-attr]
    assert desk.vault.undo_label().label == "begin_quiet_time"  # type: ignore[union-attr]
    desk.undo(clock())
    assert everything(desk) == before


def test_a_loss_needs_neither_job_nor_title(desk: Desk, clock: Clock) -> None:
    told = record_setback(desk, no(clock), now=clock())
    assert told.quiet_time and desk.vault.row("SELECT job, title, company FROM setback") == (None, "", "")


def test_no_quiet_time_this_once_is_a_setback_all_the_same(desk: Desk, clock: Clock) -> None:
    told = record_setback(
        desk, no(clock, added(desk, clock), length=Length.NONE, letter=Letter("x")), now=clock()
    )
    assert told.quiet_time is None and desk.vault.value("SELECT no_quiet FROM setback") == 1
    assert arc_now(desk.vault, now=clock()).phase == "return"  # type: ignore[union-attr]
    assert desk.vault.value("SELECT sealed_until FROM message") is not None


def test_nothing_is_heard_in_the_future(desk: Desk, clock: Clock) -> None:
    with pytest.raises(Refusal, match="heard_in_future"):
        record_setback(desk, no(clock, heard_at=clock() + HOUR), now=clock())
    with pytest.raises(Refusal, match="heard_in_future"):
        just_record(desk, no(clock, added(desk, clock), heard_at=clock() + HOUR), now=clock())


def test_what_they_wrote_is_found_nowhere_until_it_is_opened(desk: Desk, clock: Clock) -> None:
    words = "We   went with\nanother candidate."
    record_setback(desk, no(clock, added(desk, clock), letter=Letter(words)), now=clock())
    message = desk.vault.value("SELECT id FROM message")
    assert find(desk.vault, "candidate", (), 9, clock()) == []
    assert open_message(desk, message, now=clock()) == words
    assert find(desk.vault, "candidate", (), 9, clock()) == []
    clock.advance(hours=48)
    assert [one.row for one in find(desk.vault, "candidate", (), 9, clock())] == [message]
    close_message(desk, message, now=clock())
    assert find(desk.vault, "candidate", (), 9, clock()) == []


def test_a_letter_left_open_in_the_sheet_is_found_once_quiet_time_has_ended(desk: Desk, clock: Clock) -> None:
    record_setback(desk, no(clock, letter=Letter("candidate", opened=True)), now=clock())
    clock.advance(hours=48)
    assert len(find(desk.vault, "candidate", (), 9, clock())) == 1


def test_just_record_it_makes_no_setback_no_arc_and_no_quiet_time(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    just_record(desk, no(clock, job, letter=Letter("a letter")), now=clock())
    assert arc_now(desk.vault, now=clock()) is None
    assert not desk.vault.value("SELECT COUNT(*) FROM setback") and not desk.vault.value(
        "SELECT COUNT(*) FROM quiet_time"
    )
    detail = job_detail(desk.vault, job, now=clock())
    assert detail is not None and detail.mattered_until == clock() + timedelta(days=7)


def test_a_bare_title_that_is_just_recorded_becomes_a_closed_job(desk: Desk, clock: Clock) -> None:
    job = just_record(desk, no(clock, title="Poet"), now=clock())
    assert desk.vault.row("SELECT title, stage, outcome FROM job WHERE id = ?", (job,)) == (
        "Poet",
        "stage-closed",
        "they_said_no",
    )
    with pytest.raises(Refusal, match="title_missing"):
        just_record(desk, no(clock), now=clock())


def test_it_mattered_after_all_for_seven_days(desk: Desk, clock: Clock) -> None:
    first, second = added(desk, clock), added(desk, clock)
    for job in (first, second):
        close_job(desk, job, Outcome.THEY_SAID_NO, now=clock())
    clock.advance(days=6, hours=23)
    assert it_mattered(desk, no(clock, first), now=clock()).quiet_time
    assert desk.vault.value("SELECT COUNT(*) FROM event WHERE job = ? AND kind = 'outcome'", (first,)) == 1
    clock.advance(hours=2)
    with pytest.raises(Refusal, match="mattered_too_late"):
        it_mattered(desk, no(clock, second), now=clock())


def test_the_same_loss_is_recorded_once_and_again_after_they_opened_it(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock)
    record_setback(desk, no(clock, job), now=clock())
    with pytest.raises(Refusal, match="already_closed"):
        record_setback(desk, no(clock, job), now=clock())
    reopen_job(desk, job, now=clock.advance(hours=1))
    record_setback(desk, no(clock, job), now=clock.advance(hours=1))
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 2


def test_a_second_loss_joins_and_a_third_gets_its_day_by_one_click(desk: Desk, clock: Clock) -> None:
    first = record_setback(desk, no(clock, letter=Letter("one")), now=clock())
    clock.advance(hours=20)
    second = record_setback(desk, no(clock, letter=Letter("two")), now=clock())
    assert second.quiet_time == first.quiet_time and second.joined == 2
    assert second.ends is not None and second.ends - clock() >= SHORTEST
    assert len(set(desk.vault.rows("SELECT sealed_until FROM message"))) == 1
    clock.advance(hours=20)
    third = record_setback(desk, no(clock), now=clock())
    assert third.joined == 3 and third.ends == second.ends
    assert give_third_its_day(desk, now=clock()) >= clock() + SHORTEST
    desk.undo(clock())
    assert quiet_running(desk.vault, now=clock()).quiet.ends == second.ends  # type: ignore[union-attr]


def test_being_ready_sooner_ends_it_and_the_letter_may_be_opened(desk: Desk, clock: Clock) -> None:
    record_setback(desk, no(clock, letter=Letter("one")), now=clock())
    be_ready_sooner(desk, now=clock.advance(hours=3))
    assert quiet_running(desk.vault, now=clock()) is None
    assert arc_now(desk.vault, now=clock()).phase == "return"  # type: ignore[union-attr]
    assert desk.vault.value("SELECT sealed_until <= ? FROM message", (clock(),)) == 1
    with pytest.raises(Refusal, match="quiet_time_ended"):
        be_ready_sooner(desk, now=clock())
    desk.undo(clock())
    assert quiet_running(desk.vault, now=clock()) is not None


def test_the_end_can_be_changed_within_one_to_two_days(desk: Desk, clock: Clock) -> None:
    record_setback(desk, no(clock, letter=Letter("one")), now=clock())
    began = clock()
    clock.advance(hours=3)
    ends = change_quiet_time(desk, Length.TWO_DAYS, now=clock())
    assert ends - began <= timedelta(hours=48)
    assert quiet_running(desk.vault, now=clock()).quiet.ends == ends  # type: ignore[union-attr]
    clock.advance(hours=25)
    assert Length.ONE_DAY not in {one.length for one in quiet_changes(desk.vault, now=clock())}
    with pytest.raises(Refusal, match="quiet_time_too_short"):
        change_quiet_time(desk, Length.ONE_DAY, now=clock())


def test_dates_that_were_let_go_by_are_not_among_the_exceptions(desk: Desk, clock: Clock) -> None:
    for title in ("Data editor", "Librarian"):
        add_job(desk, JobFields(title, closes_on=date(2026, 11, 21)), starred=True, now=clock())
    add_job(desk, JobFields("not starred", closes_on=date(2026, 11, 21)), now=clock())
    dates = setback_facts(desk.vault, now=clock()).dates
    assert [one.title for one in dates] == ["Data editor", "Librarian"]
    told = tuple(SpeakingDate(one.kind, one.ref, one.at, one.title == "Librarian") for one in dates)
    record_setback(desk, no(clock, dates=told), now=clock())
    ring = quiet_ring(desk.vault, now=clock())
    assert ring is not None and [one.title for one in ring.excepted] == ["Librarian"]


def test_the_sheet_knows_a_job_by_a_nudge_s_key(desk: Desk, clock: Clock) -> None:
    job = added(desk, clock, starred=True)
    facts = setback_facts(desk.vault, f"{job}:17:1", now=clock())
    assert facts.job is not None and facts.job.starred and facts.job.title == "Story editor"
    assert setback_facts(desk.vault, "nobody", now=clock()).job is None


told_later = st.lists(
    st.tuples(st.floats(0, 30), st.sampled_from(list(Length)), st.floats(0, 40)), min_size=1, max_size=5
)


@settings(max_examples=40, deadline=None)
@given(told_later)
def test_however_losses_follow_each_other_quiet_time_keeps_its_contract(sequence):
    clock, zone = Clock(datetime(2026, 3, 27, 12, tzinfo=UTC)), ZoneInfo("Europe/Paris")
    vault = Vault.in_memory(zone=lambda: zone)
    desk = Desk(vault)
    for after, length, back in sequence:
        clock.advance(hours=after)
        before = quiet_running(vault, now=clock())
        told = record_setback(desk, no(clock, heard_at=clock() - back * HOUR, length=length), now=clock())
        after_it = quiet_running(vault, now=clock())
        if length is Length.NONE:
            assert after_it == before
            continue
        assert after_it is not None and told.ends == after_it.quiet.ends > clock()
        assert after_it.quiet.ends - after_it.quiet.first_started <= JOINED_LONGEST
        if before is None:
            assert SHORTEST <= after_it.quiet.ends - after_it.quiet.starts <= timedelta(hours=48)
        elif told.joined == 2:
            assert after_it.quiet.ends >= clock() + SHORTEST
    while desk.undo(clock()) is not None:
        pass
    assert not vault.value("SELECT COUNT(*) FROM setback") and not vault.value(
        "SELECT COUNT(*) FROM quiet_time"
    )
    vault.close()
