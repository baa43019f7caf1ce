from datetime import UTC, date, datetime

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.import_jobs import import_jobs
from rebound_desktop.domain.codes import Outcome, PayPeriod, StageKind
from rebound_desktop.exchange.proposals import Happening, JobProposal, Pay
from rebound_desktop.queries.follow_ups import follow_ups_due
from rebound_desktop.queries.import_known import import_known
from rebound_desktop.queries.silent_jobs import silent_jobs
from tests.clock import Clock

APPLIED = JobProposal(
    "Map designer",
    "Tellus Studio",
    url="https://tellus.example/1",
    applied_on=date(2026, 11, 12),
    pay=Pay(60_000, None, "EUR", PayPeriod.YEAR),
    import_key="a",
    extras=(("Excitement", "4"), ("Empty", "")),
    notes="Nice maps.",
)
SAVED = JobProposal("Librarian", "City Archive", saved_on=date(2026, 11, 10), import_key="b")
LOST = JobProposal(
    "Writer",
    "Nordlicht",
    applied_on=date(2026, 9, 1),
    closed_on=date(2026, 10, 1),
    stage_kind=StageKind.CLOSED,
    outcome=Outcome.THEY_SAID_NO,
    import_key="c",
    happened=(Happening(datetime(2026, 9, 10, tzinfo=UTC), "call", "They rang."),),
)
OLD = JobProposal("Analyst", "Harbor", applied_on=date(2026, 9, 1), import_key="d")


def test_an_import_puts_each_job_where_it_stands_in_one_step(desk: Desk, clock: Clock) -> None:
    made = import_jobs(desk, "linkedin", [APPLIED, SAVED, LOST, OLD], now=clock())
    rows = desk.vault.rows("SELECT title, stage, outcome FROM job ORDER BY title")
    assert rows == [
        ("Analyst", "stage-applied", None),
        ("Librarian", "stage-wishlist", None),
        ("Map designer", "stage-applied", None),
        ("Writer", "stage-closed", "they_said_no"),
    ]
    assert len(made.added) == 4 and made.known == 0
    notes = desk.vault.value("SELECT notes FROM job WHERE title = 'Map designer'")
    assert notes == "Nice maps.\n\nExcitement: 4"
    applied = desk.vault.rows("SELECT title FROM job WHERE stage = 'stage-applied' ORDER BY place")
    assert applied == [("Map designer",), ("Analyst",)]
    desk.undo(clock())
    assert desk.vault.value("SELECT COUNT(*) FROM job") == desk.vault.value("SELECT COUNT(*) FROM event") == 0


def test_importing_the_same_file_again_changes_nothing(desk: Desk, clock: Clock) -> None:
    import_jobs(desk, "linkedin", [APPLIED, SAVED], now=clock())
    steps = desk.vault.history_number()
    again = import_jobs(desk, "linkedin", [APPLIED, SAVED], now=clock.advance(days=1))
    assert again.added == () and again.known == 2 and desk.vault.history_number() == steps
    assert import_known(desk.vault, "linkedin", ["a", "b", "zz"], now=clock()) == {"a", "b"}
    assert import_known(desk.vault, "teal", ["a"], now=clock()) == frozenset()


def test_an_import_makes_no_setback_no_quiet_time_no_sighting_and_no_follow_up(
    desk: Desk, clock: Clock
) -> None:
    import_jobs(desk, "linkedin", [APPLIED, LOST, OLD], now=clock())
    for table in ("setback", "quiet_time", "sighting"):
        assert desk.vault.value(f"SELECT COUNT(*) FROM {table}") == 0
    assert desk.vault.value("SELECT COUNT(*) FROM job WHERE mattered_until IS NOT NULL") == 0
    assert follow_ups_due(desk.vault, now=clock()) == frozenset()


def test_silence_of_more_than_five_weeks_is_found_after_an_import(desk: Desk, clock: Clock) -> None:
    import_jobs(desk, "linkedin", [APPLIED, SAVED, LOST, OLD], now=clock())
    assert [one.title for one in silent_jobs(desk.vault, now=clock())] == ["Analyst"]
