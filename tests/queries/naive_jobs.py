"""Jobs of every kind, and which of them fit a filter, found the slow way: each one looked at."""

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from rebound_desktop.domain.codes import EventKind, Outcome, PayPeriod, Remote
from rebound_desktop.domain.job_filter import JobFilter, PayFrom
from rebound_desktop.domain.pay import TIMES_A_YEAR
from rebound_desktop.domain.written import tags_of
from rebound_desktop.store.tables.jobs import Event, Interview, Job
from rebound_desktop.store.vault import Vault

TODAY = date(2026, 11, 20)
STAGES = ("wishlist", "applied", "interviewing", "offer", "closed")
TITLES = ("Map designer", "Data editor", "ärztin", "Zoo keeper", "", "Übersetzer", "map")
FIRMS = ("Tellus", "Öko & Co", "atlas", "", "Tellus Studio")
TAGS = ("", "remote-ok, maps", "#maps #later", "Later; maps", "other")
SOURCES = ("", "LinkedIn", "a friend")
POSTINGS = ("", "We draw maps of harbours", "An editor for the archive")
DAYS = st.none() | st.dates(date(2026, 9, 1), date(2026, 12, 20))


def jobs() -> st.SearchStrategy[list[dict[str, Any]]]:
    """A handful of jobs as the table takes them, and beside each what happened (`events`, `interview`)."""
    one = st.fixed_dictionaries(
        {
            "title": st.sampled_from(TITLES),
            "company": st.sampled_from(FIRMS),
            "location": st.sampled_from(("", "Lyon", "Berlin")),
            "posting": st.sampled_from(POSTINGS),
            "remote": st.none() | st.sampled_from(list(Remote)),
            "pay_min": st.none() | st.sampled_from((0.0, 20.0, 3_000.0, 50_000.0)),
            "pay_max": st.none() | st.sampled_from((60_000.0, 5_000.0)),
            "pay_currency": st.sampled_from(("", "EUR", "usd")),
            "pay_period": st.none() | st.sampled_from(list(PayPeriod)),
            "stage": st.sampled_from(STAGES),
            "outcome": st.sampled_from(list(Outcome)),
            "starred": st.booleans(),
            "tags": st.sampled_from(TAGS),
            "source": st.sampled_from(SOURCES),
            "applied_on": DAYS,
            "closes_on": DAYS,
            "trashed": st.sampled_from((False, False, False, True)),
            "mail_days_ago": st.none() | st.integers(1, 60),
            "interview_days": st.none() | st.integers(-40, 10),
        }
    )
    return st.lists(one, max_size=14)


def filters() -> st.SearchStrategy[JobFilter]:
    """Any filter, mostly of one or two things."""
    some = {
        "words": st.sampled_from(("map", "ma", "Designer tel", "harbours", "zzz", "übers", "...")),
        "stages": st.frozensets(st.sampled_from([f"stage-{one}" for one in STAGES]), max_size=2),
        "outcomes": st.frozensets(st.sampled_from(list(Outcome)), max_size=3),
        "starred": st.booleans(),
        "tags": st.frozensets(st.sampled_from(("maps", "LATER", "nobody")), max_size=2),
        "sources": st.frozensets(st.sampled_from(SOURCES[1:]), max_size=2),
        "remote": st.frozensets(st.sampled_from(list(Remote)), max_size=2),
        "pay_from": st.builds(
            PayFrom, st.sampled_from((25.0, 4_000.0)), st.just("EUR"), st.sampled_from(list(PayPeriod))
        ),
        "applied_from": DAYS,
        "applied_to": DAYS,
        "interview_ahead": st.booleans(),
        "silent_weeks": st.integers(0, 6),
        "closed": st.booleans(),
        "noes_away": st.booleans(),
    }
    return st.fixed_dictionaries({}, optional=some).map(lambda chosen: JobFilter(**chosen))


def put(vault: Vault, made: list[dict[str, Any]], now: datetime) -> list[str]:
    """Keeps the jobs; their ids in order."""
    ids = []
    with vault.change("import_jobs", now, count=len(made)):
        for number, one in enumerate(made):
            at = now + timedelta(minutes=number)
            values = {name: value for name, value in one.items() if name not in _BESIDE}
            values["outcome"] = one["outcome"] if one["stage"] == "closed" else None
            values["stage"] = f"stage-{one['stage']}"
            job = vault.put(Job, at, **values)
            ids.append(job)
            if one["mail_days_ago"]:
                vault.put(
                    Event, at, job=job, kind=EventKind.MAIL, at=now - timedelta(days=one["mail_days_ago"])
                )
            if one["interview_days"]:
                vault.put(Interview, at, job=job, at=now + timedelta(days=one["interview_days"]))
            if one["trashed"]:
                vault.trash(Job, job, at)
    return ids


_BESIDE = frozenset({"trashed", "mail_days_ago", "interview_days"})


def fits(one: dict[str, Any], chosen: JobFilter) -> bool:
    """Whether a job fits, by the words of the filter's own rules."""
    return not one["trashed"] and all(ask(one, chosen) for ask in (_standing, _sets, _pay, _days, _words))


def _standing(one: dict[str, Any], chosen: JobFilter) -> bool:
    closed = one["stage"] == "closed"
    asked = chosen.closed or chosen.outcomes or "stage-closed" in chosen.stages
    if closed and not asked:
        return False
    if chosen.outcomes:
        return closed and one["outcome"] in chosen.outcomes
    return not (chosen.noes_away and closed and one["outcome"] is Outcome.THEY_SAID_NO)


def _sets(one: dict[str, Any], chosen: JobFilter) -> bool:
    mine = {tag.lower() for tag in tags_of(one["tags"])}
    return (
        (not chosen.starred or one["starred"])
        and (not chosen.stages or f"stage-{one['stage']}" in chosen.stages)
        and (not chosen.sources or one["source"] in chosen.sources)
        and (not chosen.remote or one["remote"] in chosen.remote)
        and (not chosen.tags or bool(mine & {tag.lower() for tag in chosen.tags}))
    )


def _pay(one: dict[str, Any], chosen: JobFilter) -> bool:
    asked = chosen.pay_from
    if asked is None:
        return True
    amount = one["pay_max"] or one["pay_min"]
    if not amount or one["pay_currency"].upper() != asked.currency:
        return False
    return bool(amount * TIMES_A_YEAR[one["pay_period"] or PayPeriod.YEAR] >= asked.yearly)


def _days(one: dict[str, Any], chosen: JobFilter) -> bool:
    applied = one["applied_on"]
    if (chosen.applied_from or chosen.applied_to) and applied is None:
        return False
    if chosen.applied_from and applied < chosen.applied_from:
        return False
    if chosen.applied_to and applied > chosen.applied_to:
        return False
    if chosen.interview_ahead and not (one["interview_days"] and one["interview_days"] > 0):
        return False
    return not chosen.silent_weeks or _is_silent(one, 7 * chosen.silent_weeks)


def _is_silent(one: dict[str, Any], days: int) -> bool:
    interview = one["interview_days"]
    return (
        one["stage"] == "applied"
        and one["applied_on"] is not None
        and one["applied_on"] < TODAY - timedelta(days=days)
        and not (one["closes_on"] and one["closes_on"] >= TODAY)
        and not (one["mail_days_ago"] and one["mail_days_ago"] < days)
        and not (interview and -interview < days)
    )


def _words(one: dict[str, Any], chosen: JobFilter) -> bool:
    if not chosen.words:
        return True
    wanted = [_plain(word) for word in chosen.words.split() if any(map(str.isalnum, word))]
    text = " ".join(one[name] for name in ("title", "company", "location", "posting", "tags"))
    there = "".join(each if each.isalnum() else " " for each in _plain(text)).split()
    if not wanted:
        return False
    return all(word in there for word in wanted[:-1]) and any(each.startswith(wanted[-1]) for each in there)


def _plain(text: str) -> str:
    return text.lower().translate(str.maketrans("äöü", "aou"))
