from datetime import UTC, date, datetime, timedelta

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.feedback import FeedbackFields, add_feedback
from rebound_desktop.actions.keep_draft import keep_draft
from rebound_desktop.actions.lessons import LessonFields, write_lesson
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.reflect import answer_part, begin_reflection
from rebound_desktop.actions.strengths import StrengthFields, add_strengths
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.actions.write_entry import begin_entry, trash_entry, write_entry
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.written import Written
from rebound_desktop.queries import entries as journal
from rebound_desktop.queries.entries import EntryLine, entries, entries_with
from rebound_desktop.queries.journal_days import entries_of_day, entries_on_this_day, trashed_entries
from rebound_desktop.queries.reflection import open_reflection
from rebound_desktop.queries.stands_in import StandsIn, stands_in
from rebound_desktop.store.tables.recovery import QuietTime
from rebound_desktop.store.tables.reflection import Reflection
from tests.clock import Clock


def write(desk: Desk, clock: Clock, title: str, body: str = "") -> str:
    name = begin_entry(desk, now=clock())
    write_entry(desk, name, Written(title, body), begun=clock(), now=clock())
    clock.advance(minutes=1)
    return name


def all_lines(desk: Desk, clock: Clock) -> list[EntryLine]:
    page = entries(desk.vault, now=clock())
    lines = [*page.lines]
    while page.more:
        page = entries(desk.vault, lines[-1].key, now=clock())
        lines += page.lines
    return lines


def test_the_list_comes_newest_first_in_pages_that_miss_nothing(desk: Desk, clock: Clock) -> None:
    for number in range(2 * journal.PAGE + 3):
        write(desk, clock, str(number))
    assert [line.title for line in all_lines(desk, clock)] == [
        str(number) for number in range(2 * journal.PAGE + 2, -1, -1)
    ]


def test_many_entries_of_one_moment_are_all_there(desk: Desk, clock: Clock) -> None:
    for number in range(journal.PAGE + 5):
        name = begin_entry(desk, now=clock())
        write_entry(desk, name, Written(str(number)), begun=clock(), now=clock())
    assert len({line.id for line in all_lines(desk, clock)}) == journal.PAGE + 5


def test_trashed_entries_are_not_in_the_list(desk: Desk, clock: Clock) -> None:
    trash_entry(desk, write(desk, clock, "gone"), now=clock())
    assert all_lines(desk, clock) == []


def test_what_is_open_stands_in_the_list_as_it_was_typed(desk: Desk, clock: Clock) -> None:
    old, fresh = write(desk, clock, "before"), begin_entry(desk, now=clock())
    keep_draft(desk, f"entry:{old}", Written("after", "typed").as_draft(), now=clock())
    keep_draft(desk, f"entry:{fresh}", Written(body="half\na line").as_draft(), now=clock())
    assert [(line.title, line.snippet) for line in all_lines(desk, clock)] == [
        ("half", "a line"),
        ("after", "typed"),
    ]


def test_a_reflection_stands_on_top_while_open_and_among_the_entries_once_finished(
    desk: Desk, clock: Clock
) -> None:
    with desk.change("begin_reflection", clock(), title="Lumen Labs"):
        reflection = desk.vault.put(Reflection, clock(), title="Lumen Labs")
    write(desk, clock, "older")
    assert [(line.title, line.kind) for line in all_lines(desk, clock)] == [
        ("Lumen Labs", "open"),
        ("older", "entry"),
    ]
    with desk.change("finish_reflection", clock(), title="Lumen Labs"):
        desk.vault.edit(Reflection, reflection, clock(), finished_at=clock())
    clock.advance(minutes=1)
    write(desk, clock, "newer")
    assert [line.kind for line in all_lines(desk, clock)] == ["entry", "reflection", "entry"]


def test_finding_gives_the_words_around_what_was_found(desk: Desk, clock: Clock) -> None:
    write(desk, clock, "The walk home", "Rain again, and I did not mind.")
    write(desk, clock, "Another", "Sun.")
    (line,) = entries_with(desk.vault, "rai", now=clock()).lines
    assert line.title == "The walk home" and "Rain again" in line.snippet
    assert entries_with(desk.vault, "snow", now=clock()).lines == ()


def test_a_day_shows_what_was_written_on_it(desk: Desk, clock: Clock) -> None:
    write(desk, clock, "Friday")
    clock.advance(days=1)
    write(desk, clock, "Saturday")
    found = entries_of_day(desk.vault, date(2026, 11, 20), now=clock())
    assert [line.title for line in found.lines] == ["Friday"]
    assert entries_of_day(desk.vault, date(2026, 11, 22), now=clock()).lines == ()


def test_this_day_comes_from_other_years_and_never_from_a_quiet_time(desk: Desk, clock: Clock) -> None:
    write(desk, clock, "a year ago")
    clock.advance(days=365)
    write(desk, clock, "today")
    found = entries_on_this_day(desk.vault, now=clock())
    assert [line.title for line in found.lines] == ["a year ago"]
    with desk.change("begin_quiet_time", clock()):
        values = {"starts": datetime(2026, 11, 20, 12, tzinfo=UTC), "length_hours": 24}
        ends = datetime(2026, 11, 21, 12, tzinfo=UTC)
        desk.vault.put(QuietTime, clock(), ends=ends, first_started=values["starts"], **values)
    assert entries_on_this_day(desk.vault, now=clock()).lines == ()


def test_the_trash_says_until_when(desk: Desk, clock: Clock) -> None:
    trash_entry(desk, write(desk, clock, "gone"), now=clock())
    (one,) = trashed_entries(desk.vault, now=clock())
    assert one.title == "gone" and one.until == clock() + timedelta(days=30)


def test_what_was_found_opens_where_it_stands(desk: Desk, clock: Clock) -> None:
    entry = write(desk, clock, "The walk home")
    assert stands_in(desk.vault, entry, now=clock()) == StandsIn(entry=entry)
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, clock(), title="Editor"), now=clock())
    setback = str(desk.vault.value("SELECT id FROM setback"))
    said = add_feedback(desk, FeedbackFields("Calm"), setback=setback, now=clock())
    (strength,) = add_strengths(desk, [StrengthFields("calm", feedback=said)], now=clock())
    assert stands_in(desk.vault, said, now=clock()) == StandsIn()
    begun = begin_reflection(desk, setback, now=clock())
    lesson = write_lesson(desk, LessonFields("asked", "breathe", setback=setback), now=clock())
    answer_part(desk, begun, Part.STEADY, {"why": "My sister"}, now=clock())
    answer = str(desk.vault.value("SELECT id FROM reflection_answer"))
    for row in (begun, said, strength, lesson, answer):
        assert stands_in(desk.vault, row, now=clock()) == StandsIn(reflection=begun)
    assert stands_in(desk.vault, "nowhere", now=clock()) == StandsIn()
    assert open_reflection(desk.vault, now=clock()) == "", "nothing is asked in quiet time"
