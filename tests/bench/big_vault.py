"""Twenty years of a busy life in one vault, always the same: jobs, events, journal entries."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import EventKind, Outcome, StageKind
from rebound_desktop.store import records, settings, slots
from rebound_desktop.store.tables.jobs import Event, Job
from rebound_desktop.store.tables.journal import Entry
from rebound_desktop.store.tables.row import Row
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.paths import Paths

SEED = 20_261_123
NOW = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Paris")
YEARS = timedelta(days=20 * 365)
OPEN_JOBS = 200
PROSE = """map rain letter window question calm atlas bridge city archive river answer station evening paper
coffee silence morning radio harbour engine garden winter sentence colour line number story house light"""
WORDS = PROSE.split()
TITLES = ("Map designer", "Data editor", "Product analyst", "UX writer", "Archivist", "Research librarian")


def big_vault(folder: Path, jobs: int = 20_000, events_each: int = 10, entries: int = 50_000) -> Paths:
    """The paths of a vault of that size with an open slot, made at the first call and kept in `folder`."""
    paths = Paths.of({"REBOUND_HOME": str(folder)})
    done = folder / "made"
    if done.exists():
        return paths
    paths.make()
    key = slots.new_key()
    slots.write_open(paths.keys, key)
    vault = Vault.create(paths.vault, key, zone=lambda: ZONE)
    chance = random.Random(SEED)
    _put(vault, Job, [_job(chance, number) for number in range(jobs)])
    ids = [row[0] for row in vault.rows("SELECT id FROM job")]
    for part in range(events_each):
        _put(vault, Event, [_event(chance, job, part) for job in ids])
    for part in range(0, entries, 5_000):
        _put(vault, Entry, [_entry(chance) for _ in range(part, min(entries, part + 5_000))])
    # Who has kept it for twenty years is not met with the welcome.
    settings.write(vault, "last_opened", NOW.isoformat())
    vault.close()
    done.touch()
    return paths


def _put(vault: Vault, model: type[Row], many: list[dict[str, object]]) -> None:
    with vault.unrecorded() as connection:
        records.put_many(connection, model, NOW, ZONE, many)


def _job(chance: random.Random, number: int) -> dict[str, object]:
    made: dict[str, object] = {
        "title": chance.choice(TITLES),
        "company": f"{chance.choice(WORDS).title()} & {chance.choice(WORDS).title()}",
        "location": chance.choice(["Lyon", "Berlin", "Remote", "Oslo"]),
        "pay_min": 40_000 + 1_000 * chance.randrange(40),
        "pay_currency": "EUR",
        "pay_period": "year",
        "place": float(number),
        "starred": chance.random() < 0.1,
        "applied_on": (NOW - YEARS * (number + 1) / 20_000).date(),
        "source": WORDS[number % 7],
    }
    if number < OPEN_JOBS:
        stage = ("wishlist", "applied", "interviewing", "offer")[number % 4]
        return made | {"stage": f"stage-{stage}"}
    return made | {"stage": "stage-closed", "outcome": Outcome.THEY_SAID_NO, "closed_at": _when(chance)}


def _event(chance: random.Random, job: str, part: int) -> dict[str, object]:
    kinds = (EventKind.SAVED, EventKind.APPLIED, EventKind.NOTE, EventKind.MAIL, EventKind.MOVED)
    made = {"job": job, "kind": kinds[part % 5], "at": _when(chance), "said": _text(chance, 8)}
    return made | _WAYS.get(kinds[part % 5], {})


# Between which stages a move of that kind leads.
_WAYS: dict[EventKind, dict[str, object]] = {
    EventKind.APPLIED: {"from_kind": StageKind.WISHLIST, "to_kind": StageKind.APPLIED},
    EventKind.MOVED: {"from_kind": StageKind.APPLIED, "to_kind": StageKind.INTERVIEWING},
}


def _entry(chance: random.Random) -> dict[str, object]:
    at = _when(chance)
    return {"title": _text(chance, 4), "body": _text(chance, 260), "at": at}


def _when(chance: random.Random) -> datetime:
    return NOW - timedelta(seconds=chance.randrange(int(YEARS.total_seconds())))


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words))
