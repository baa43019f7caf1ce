"""One invented person's search, put in by the program's own actions: what the pictures show."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.check_in import check_in
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.kit import KitFields, fill_kit
from rebound_desktop.actions.line_from_me import keep_line
from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.note_on_job import note_on_job
from rebound_desktop.actions.own_people import keep_person
from rebound_desktop.actions.plan_interview import InterviewFields, plan_interview
from rebound_desktop.actions.sightings import SightingFields, note_sighting
from rebound_desktop.actions.wishes import WishFields, write_wish
from rebound_desktop.domain.ahead_fields import OfferFields
from rebound_desktop.domain.codes import Energy, EventKind, Outcome, PayPeriod, Remote, TraitKind
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.proposals import JobProposal, Pay, PostingProposal
from tests.clock import Clock

ZONE = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 11, 23, 18, 12, tzinfo=UTC)
POSTING = PostingProposal(
    JobProposal(
        "Story editor",
        "Lumen Labs",
        "Lyon, France",
        Remote.HYBRID,
        "Full-time",
        "https://lumen.example/jobs/story-editor",
        Pay(52_000, 58_000, "EUR", PayPeriod.YEAR),
        posting="You help people say what they saw.\n" * 120,
    ),
    closed=True,
    found_in={
        "title": "json-ld",
        "company": "json-ld",
        "location": "json-ld",
        "remote": "text",
        "pay": "text",
        "employment_type": "json-ld",
        "url": "opengraph",
    },
    quotes={
        "remote": "We work hybrid: two days a week in our office above the market, and three at home.",
        "pay": "The salary range for this role is €52,000 to €58,000 a year, depending on experience.",
    },
)
OFFERS = {
    "data": OfferFields(
        60_000,
        None,
        "EUR",
        PayPeriod.YEAR,
        "A train pass",
        "38",
        30,
        date(2027, 1, 4),
        date(2026, 11, 30),
        notes_for="Maps, and people who laugh in the interview.",
        notes_against="Two days a month in Lille.",
    ),
    "strategist": OfferFields(
        34,
        38,
        "USD",
        PayPeriod.HOUR,
        hours="35",
        days_off=25,
        answer_at=datetime(2026, 11, 26, 17, tzinfo=UTC),
        notes_against="A year, then one sees.",
    ),
}
EURO = {"pay_currency": "EUR", "pay_period": PayPeriod.YEAR}
DATA_EDITOR = JobFields(
    "Data editor",
    "Meridian Atlas",
    remote=Remote.REMOTE,
    pay_min=58_000,
    pay_max=66_000,
    closes_on=date(2026, 11, 27),
    url="https://meridian.example/jobs/data-editor",
    **EURO,
)


def fill(desk: Desk, clock: Clock) -> dict[str, str]:
    """Weeks of looking, up to `MONDAY`; the ids of the jobs by their titles."""
    clock.instant = MONDAY - timedelta(days=45)
    for number in range(12):
        job = add_job(desk, JobFields(f"Editor {number + 1}", "Kestrel & Co"), now=clock())
        close_job(
            desk, job, Outcome.THEY_SAID_NO if number % 3 else Outcome.NO_ANSWER, now=clock.advance(hours=5)
        )
    clock.instant = MONDAY - timedelta(days=14)
    jobs = {
        "ux": _applied(desk, clock, "UX writer", "Nordlicht", 52_000, location="Berlin"),
        "map": _applied(
            desk, clock, "Map designer", "Tellus Studio", 60_000, remote=Remote.REMOTE, starred=True
        ),
        "analyst": _applied(desk, clock, "Product analyst", "Harbor & Pine", 55_000, remote=Remote.HYBRID),
    }
    jobs["librarian"] = add_job(
        desk, JobFields("Research librarian", "City Archive", "Lyon", pay_min=44_000, **EURO), now=clock()
    )
    jobs["data"] = add_job(desk, DATA_EDITOR, starred=True, now=clock())
    strategist = JobFields("Content strategist", "Bluefin", remote=Remote.REMOTE, pay_min=64_000, **EURO)
    jobs["strategist"] = add_job(desk, strategist, stage="stage-interviewing", now=clock())
    thursday = datetime(2026, 11, 26, 14, 0, tzinfo=ZONE).astimezone(UTC)
    plan_interview(desk, jobs["strategist"], InterviewFields(thursday, "second round"), now=clock())
    clock.advance(days=2)
    said = "“We will be in touch within three weeks.”"
    note_on_job(desk, jobs["map"], said, kind=EventKind.MAIL, now=clock())
    keep_person(desk, "Noor", "+47 40 00 00 00", any_time=True, now=clock())
    clock.instant = MONDAY
    return jobs


def fill_care(desk: Desk, clock: Clock) -> None:
    """A kit, a line from a good day, and how it is right now."""
    things = (
        KitFields("Sad songs", "my list: “rain, window, bus”", Energy.NOTHING, safe_at_night=True),
        KitFields("Ice cream, in pajamas", energy=Energy.NOTHING, safe_at_night=True),
        KitFields("A good cry", energy=Energy.NOTHING, safe_at_night=True),
        KitFields("Call Noor", "she said any time", Energy.A_LITTLE),
        KitFields("A walk without a goal", "20 minutes", Energy.A_LITTLE),
        KitFields("A film I know by heart", energy=Energy.NOTHING),
    )
    fill_kit(desk, things, now=clock())
    line = "You built three maps this year that people still use. Eat something warm."
    keep_line(desk, line, now=clock() - timedelta(days=52))
    check_in(desk, 7, ("disappointed", "sad"), now=clock())


def fill_dreams(desk: Desk, clock: Clock, jobs: dict[str, str]) -> None:
    """Sightings over nine weeks, ticks on the starred ones, and one wish."""
    skills, place, hours = TraitKind.QUALIFICATIONS, TraitKind.LOCATION, TraitKind.HOURS
    mark_traits(desk, jobs["map"], (skills, place, hours), now=clock())
    mark_traits(desk, jobs["data"], (skills, TraitKind.PAY, place), now=clock())
    for weeks, title, company in ((9, "Atlas editor", "Kestrel & Co"), (5, "Archivist, sound", "Radio Nord")):
        at = clock() - timedelta(weeks=weeks)
        note_sighting(desk, SightingFields(title, company, "Oslo"), (skills, hours), now=at)
    wish = WishFields(
        "make maps that people carry in their pockets",
        "somebody unfolds one in the rain",
        "I wait until the letter is perfect",
        "it is 17:30",
        "send what I have",
    )
    write_wish(desk, wish, now=clock())


def _applied(desk: Desk, clock: Clock, title: str, company: str, pay: float, **more: object) -> str:
    starred = bool(more.pop("starred", False))
    fields = JobFields(title, company, pay_min=pay, **EURO, **more)  # type: ignore[arg-type]
    job = add_job(desk, fields, starred=starred, now=clock())
    move_job(desk, job, "stage-applied", now=clock.advance(minutes=20))
    return job


def fill_numbers(desk: Desk, clock: Clock) -> None:
    """Half a year of applications, by where they were found and what went out, in every state."""
    today, found = clock(), ("a friend", "Job fair", "LinkedIn", "")
    for number in range(46):
        clock.instant = today - timedelta(days=220 - 4 * number)
        fields = JobFields(
            f"Editor {number + 30}",
            "Bluefin",
            source=found[number * 7 % 10 % 4],
            resume_name=("maps-v3.pdf", "maps-v2.pdf")[number % 3 == 0],
        )
        job = add_job(desk, fields, now=clock())
        if number % 9 == 8:
            continue
        move_job(desk, job, "stage-applied", now=clock.advance(hours=20))
        if number % 3 == 0:
            move_job(desk, job, "stage-interviewing", now=clock.advance(days=4 + number % 11))
        if number % 12 == 0:
            move_job(desk, job, "stage-offer", now=clock.advance(days=9))
        ending = _ENDINGS[number % len(_ENDINGS)]
        if ending is not None and clock.advance(days=3 + number % 17) < today:
            close_job(desk, job, ending, now=clock())
    clock.instant = today


_ENDINGS = (
    Outcome.I_SAID_NO,
    Outcome.THEY_SAID_NO,
    Outcome.NO_ANSWER,
    Outcome.THEY_SAID_NO,
    None,
    Outcome.POSITION_FILLED,
    Outcome.THEY_SAID_NO,
    Outcome.NO_ANSWER,
    Outcome.I_WITHDREW,
    Outcome.PAUSED,
    None,
)
