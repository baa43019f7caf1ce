"""Which job lines fit a filter, as SQL, and the way to them that costs least."""

import string
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from rebound_desktop.domain.codes import EventKind, Outcome, StageKind
from rebound_desktop.domain.job_filter import JobFilter
from rebound_desktop.store.search import match_for, words_in
from rebound_desktop.store.vault import Vault

# A narrow set is sorted as a whole; of a wide one the first page is looked for along an index.
FEW = 2000
# So many docs that hold the words are looked up one by one.
MANY = 20_000
# Of the newest lines so many have to fit before walking along an index finds a page soon.
_SAMPLE, _OFTEN = 2000, 60
# An interview counts as ahead while it may be going on.
GOING_ON = timedelta(hours=1)
_SIGNS = (EventKind.MAIL, EventKind.CALL, EventKind.INTERVIEW, EventKind.FOLLOW_UP, EventKind.REOPENED)
_TAGS = (
    "replace(replace(',' || lower(replace(replace(replace(l.tags, ';', ','), '#', ','), char(10), ','))"
    " || ',', ', ', ','), ' ,', ',')"
)
_AHEAD = "SELECT i.job FROM interview i WHERE i.at >= :soon AND i.deleted_at IS NULL"
_SILENT = (
    "l.stage IN (SELECT id FROM stage WHERE kind = :applied) AND l.applied_on <> ''"
    " AND l.applied_on < :silent_day AND (l.closes_on = '' OR l.closes_on < :today)"
    " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.job = l.job AND e.kind IN ({signs})"
    " AND e.at > :silent_since AND e.deleted_at IS NULL)"
    " AND NOT EXISTS (SELECT 1 FROM interview i WHERE i.job = l.job AND i.at > :silent_since"
    " AND i.deleted_at IS NULL)"
).format(signs=", ".join(f"'{sign.value}'" for sign in _SIGNS))
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


@dataclass(slots=True)
class Fitting:
    """`where` holds over `job_line l` with `values`; `match` is asked of the search index ('' = nothing).

    `plain`: the indexes of the lines know all that is asked.
    """

    conditions: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    match: str = ""
    plain: bool = True
    open_only: bool = False
    starred_only: bool = False

    @property
    def where(self) -> str:
        """TRUE where nothing is asked."""
        return " AND ".join(self.conditions) or "TRUE"


def fitting(vault: Vault, chosen: JobFilter, now: datetime) -> Fitting:
    """What a line has to fulfil. The last word typed may be unfinished."""
    made = Fitting()
    _standing(vault, made, chosen)
    for ask in (_sets, _money, _days, _words):
        ask(vault, made, chosen, now)
    return made


def lines_that_fit(vault: Vault, fit: Fitting, index: str = "") -> str:
    """What stands behind FROM; `index` leads along the order that is wanted, where there is one."""
    if fit.match:
        return _lines_found(vault, fit, index)
    if fit.starred_only and _are_few(vault, "job_line_starred", "starred = 1"):
        return f"job_line l INDEXED BY job_line_starred WHERE {fit.where}"
    if fit.open_only and _are_few(vault, "job_line_open", "closed = 0"):
        return f"job_line l INDEXED BY job_line_open WHERE {fit.where}"
    if index and (fit.plain or _fits_often(vault, fit)):
        return f"job_line l INDEXED BY {index} WHERE {fit.where}"
    return f"job_line l NOT INDEXED WHERE {fit.where}"


def _lines_found(vault: Vault, fit: Fitting, index: str) -> str:
    """With words: from what was found, unless that is so much that the lines are the shorter way."""
    found = "l.line IN (SELECT rowid FROM search WHERE search MATCH :match)"
    if fit.open_only and _are_few(vault, "job_line_open", "closed = 0"):
        return f"job_line l INDEXED BY job_line_open WHERE {fit.where} AND {found}"
    docs = f"SELECT 1 FROM search WHERE search MATCH :match LIMIT {MANY + 1}"
    many = bool(index) and int(vault.value(f"SELECT COUNT(*) FROM ({docs})", fit.values)) > MANY
    if many and _fits_often(vault, fit, found):
        return f"job_line l INDEXED BY {index} WHERE {fit.where} AND {found}"
    docs = "search CROSS JOIN job_line l ON l.line = search.rowid"
    return f"{docs} WHERE search MATCH :match AND {fit.where}"


def ids_that_fit(vault: Vault, chosen: JobFilter, now: datetime) -> list[str]:
    """All jobs that fit, the oldest first."""
    fit = fitting(vault, chosen, now)
    rows = vault.rows(f"SELECT l.job FROM {lines_that_fit(vault, fit)} ORDER BY l.line", fit.values)
    return [job for (job,) in rows]


def count_of_fitting(vault: Vault, chosen: JobFilter, now: datetime, most: int) -> int:
    """How many fit; counted no further than `most` + 1."""
    fit = fitting(vault, chosen, now)
    found = lines_that_fit(vault, fit)
    return int(vault.value(f"SELECT COUNT(*) FROM (SELECT 1 FROM {found} LIMIT {most + 1})", fit.values))


def count_by_stage(vault: Vault, chosen: JobFilter, now: datetime) -> dict[str, int]:
    """How many fit in each stage that has any."""
    fit = fitting(vault, chosen, now)
    found = lines_that_fit(vault, fit)
    return dict(vault.rows(f"SELECT l.stage, COUNT(*) FROM {found} GROUP BY l.stage", fit.values))


def _standing(vault: Vault, made: Fitting, chosen: JobFilter) -> None:
    """Open or closed, and with which outcome."""
    closed = chosen.closed or bool(chosen.outcomes) or _asks_for_closed(vault, chosen.stages)
    if not closed:
        made.open_only = True
        made.conditions.append("l.closed = 0")
    if chosen.outcomes:
        made.conditions.append(_one_of(made, "outcome", "l.outcome", chosen.outcomes))
    elif chosen.noes_away:
        made.conditions.append("l.outcome <> :no")
        made.values["no"] = Outcome.THEY_SAID_NO.value


def _sets(vault: Vault, made: Fitting, chosen: JobFilter, now: datetime) -> None:
    if chosen.starred:
        made.starred_only = True
        made.conditions.append("l.starred = 1")
    for name, column, wanted in (
        ("stage", "l.stage", chosen.stages),
        ("source", "l.source", chosen.sources),
        ("remote", "l.remote", chosen.remote),
    ):
        if wanted:
            made.plain = False
            made.conditions.append(_one_of(made, name, column, wanted))
    if chosen.tags:
        made.plain = False
        names = _named(made, "tag", {f",{tag.translate(_LOWER)}," for tag in chosen.tags})
        made.conditions.append("(" + " OR ".join(f"instr({_TAGS}, {name}) > 0" for name in names) + ")")


def _money(vault: Vault, made: Fitting, chosen: JobFilter, now: datetime) -> None:
    if chosen.pay_from is not None:
        made.plain = False
        made.conditions.append("upper(l.pay_currency) = :currency AND l.pay_year >= :pay")
        made.values |= {"currency": chosen.pay_from.currency.upper(), "pay": chosen.pay_from.yearly}


def _days(vault: Vault, made: Fitting, chosen: JobFilter, now: datetime) -> None:
    today = now.astimezone(vault.zone()).date()
    made.values |= {"soon": now - GOING_ON, "today": today}
    if chosen.applied_from or chosen.applied_to:
        made.plain = False
        made.conditions.append("l.applied_on >= :applied_from AND l.applied_on <= :applied_to")
        made.values["applied_from"] = chosen.applied_from or "0"
        made.values["applied_to"] = chosen.applied_to or "9"
    if chosen.interview_ahead:
        made.plain = False
        made.conditions.append(f"l.job IN ({_AHEAD})")
    if chosen.silent_weeks:
        made.plain = False
        since = timedelta(weeks=chosen.silent_weeks)
        made.conditions.append(_SILENT)
        made.values |= {
            "applied": StageKind.APPLIED.value,
            "silent_day": today - since,
            "silent_since": now - since,
        }


def _words(vault: Vault, made: Fitting, chosen: JobFilter, now: datetime) -> None:
    words = words_in(chosen.words)
    if words:
        unfinished = chosen.words[-1].isalnum()
        made.match = made.values["match"] = match_for(words) + ("*" if unfinished else "")
    elif chosen.words.strip():
        made.conditions.append("FALSE")  # marks alone are found nowhere


def _asks_for_closed(vault: Vault, stages: frozenset[str]) -> bool:
    closed = vault.rows("SELECT id FROM stage WHERE kind = ?", (StageKind.CLOSED.value,))
    return any(stage in stages for (stage,) in closed)


def _one_of(made: Fitting, name: str, column: str, wanted: frozenset[Any]) -> str:
    return f"{column} IN ({', '.join(_named(made, name, {str(one) for one in wanted}))})"


def _named(made: Fitting, name: str, values: set[str]) -> list[str]:
    names = {f"{name}{number}": value for number, value in enumerate(sorted(values))}
    made.values |= names
    return [f":{one}" for one in names]


def _are_few(vault: Vault, index: str, condition: str) -> bool:
    lines = f"SELECT 1 FROM job_line INDEXED BY {index} WHERE {condition} LIMIT {FEW + 1}"
    return int(vault.value(f"SELECT COUNT(*) FROM ({lines})")) <= FEW


def _fits_often(vault: Vault, fit: Fitting, more: str = "TRUE") -> bool:
    newest = f"SELECT * FROM job_line ORDER BY line DESC LIMIT {_SAMPLE}"
    found = vault.value(f"SELECT COUNT(*) FROM ({newest}) l WHERE {fit.where} AND {more}", fit.values)
    return int(found) >= _OFTEN
