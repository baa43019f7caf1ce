"""The dates ahead for a calendar: interviews, closing days, answers, take-homes, the end of quiet time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.takeout.calendar_out import DateOut
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class DateWords:
    """What each kind of date is called. With `named` the job stands behind it, and where and with whom."""

    interview: str
    closes: str
    answer: str
    take_home: str
    back: str
    named: bool = False


_OPEN = " j.deleted_at IS NULL AND s.kind <> :closed"
_INTERVIEW = (
    "SELECT i.id, i.updated_at, i.at, NULL, j.title, j.company, i.place_or_link, i.with_whom FROM interview i"
    " JOIN job j ON j.id = i.job JOIN stage s ON s.id = j.stage WHERE i.deleted_at IS NULL AND"
)
_DATES = {
    "interview": f"{_INTERVIEW} i.at >= :now AND{_OPEN} ORDER BY i.at, i.id",
    "closes": (
        "SELECT j.id, j.updated_at, NULL, j.closes_on, j.title, j.company, '', '' FROM job j JOIN stage s"
        f" ON s.id = j.stage WHERE j.closes_on >= :today AND{_OPEN} ORDER BY j.closes_on, j.id"
    ),
    "answer": (
        "SELECT o.id, o.updated_at, o.answer_at, o.answer_on, j.title, j.company, '', '' FROM offer o"
        " JOIN job j ON j.id = o.job JOIN stage s ON s.id = j.stage WHERE o.deleted_at IS NULL"
        f" AND o.answered_at IS NULL AND (o.answer_at >= :now OR o.answer_on >= :today) AND{_OPEN}"
        " ORDER BY o.id"
    ),
    "take_home": (
        "SELECT t.id, t.updated_at, t.due_at, t.due_on, j.title, j.company, '', '' FROM take_home t"
        " JOIN job j ON j.id = t.job JOIN stage s ON s.id = j.stage WHERE t.deleted_at IS NULL"
        f" AND t.done_at IS NULL AND (t.due_at >= :now OR t.due_on >= :today) AND{_OPEN} ORDER BY t.id"
    ),
    "back": (
        "SELECT id, updated_at, ends, NULL, '', '', '', '' FROM quiet_time WHERE ends >= :now"
        " AND ended_early_at IS NULL AND deleted_at IS NULL ORDER BY ends"
    ),
}
_TEN_MINUTES = timedelta(minutes=10)


def dates_out(vault: Vault, words: DateWords, *, now: datetime) -> list[DateOut]:
    """Every date ahead of open jobs, nearest first. Raises Refusal("no_dates_ahead")."""
    today = now.astimezone(vault.zone()).date()
    values = {"now": now, "today": today, "closed": StageKind.CLOSED.value}
    found = [
        _date(kind, row, words)
        for kind, sql in _DATES.items()
        for row in vault.rows(sql, {name: value for name, value in values.items() if f":{name}" in sql})
    ]
    if not found:
        raise Refusal("no_dates_ahead")
    return sorted(found, key=_when)


def one_interview(vault: Vault, interview: str, words: DateWords) -> list[DateOut]:
    """One interview alone, whenever it is. Raises Refusal("row_gone")."""
    row = vault.row(f"{_INTERVIEW} i.id = ?", (interview,))
    if row is None:
        raise Refusal("row_gone")
    return [_date("interview", row, words)]


def _date(kind: str, row: tuple[Any, ...], words: DateWords) -> DateOut:
    key, changed, at, day, title, company, place, people = row
    name = getattr(words, kind)
    job = ", ".join(_named(words, title, company))
    return DateOut(
        key=f"{kind}-{key}",
        title=f"{name}: {job}" if job else name,
        changed=as_instant(changed),
        starts=as_instant(at),
        lasts=timedelta(hours=1) if kind == "interview" else _TEN_MINUTES,
        day=None if at else as_day(day),
        place=place if words.named else "",
        notes=people if words.named else "",
    )


def _named(words: DateWords, title: str, company: str) -> Iterator[str]:
    if words.named:
        yield from (part for part in (title, company) if part)


def _when(one: DateOut) -> tuple[str, str, str]:
    day = one.starts.date() if one.starts else one.day
    return str(day), str(one.starts or ""), one.key
