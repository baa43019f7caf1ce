"""The applications of a time, for the report: titles, companies, days, outcomes; no word that was said."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from json import dumps
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from rebound_desktop.domain.activity import Activity, ActivityLine, milestones
from rebound_desktop.domain.codes import EventKind, Outcome, StageKind
from rebound_desktop.domain.period import Period
from rebound_desktop.store.stored import as_day, as_instant, instant_text
from rebound_desktop.store.vault import Vault

# A year of a busy search; more than that no office reads, and no preview lays out at once.
MOST = 600


def activity(vault: Vault, period: Period, earlier: bool = True, *, now: datetime) -> Activity:
    """Those applied to in the period (both ends given), by their days; what came later is not told.

    With `earlier`, those applied to before it are in where an interview, an offer or the end fell into it.
    """
    del now
    assert period.first is not None and period.last is not None
    zone = vault.zone()
    begins, ends = _edges(period.first, period.last, zone)
    some = {row for (row,) in vault.rows(_SENT, (period.first, period.last))}
    if earlier:
        some |= {row for (row,) in vault.rows(_HAPPENED, _between(begins, ends))}
    chosen = dumps(sorted(some))
    interviews = _days(vault.rows(_INTERVIEWS, (chosen, ends)), zone)
    invited = _days(vault.rows(_REACHED, (chosen, StageKind.INTERVIEWING.value, ends)), zone)
    offered = _days(
        [*vault.rows(_REACHED, (chosen, StageKind.OFFER.value, ends)), *vault.rows(_OFFERED, (chosen, ends))],
        zone,
    )
    lines = []
    for row, title, company, source, url, applied, closed, outcome in vault.rows(
        _JOBS, (chosen, period.last, MOST + 1)
    ):
        # One brought in from elsewhere may have ended on a day that nobody noted.
        ended = closed is None or closed < instant_text(ends)
        lines.append(
            ActivityLine(
                applied_on=as_day(applied),
                company=company,
                title=title,
                source=source.strip() or _host(url),
                milestones=milestones(
                    min(invited[row], default=None), min(offered[row], default=None), tuple(interviews[row])
                ),
                outcome=Outcome(outcome) if outcome and ended else None,
                ended_on=as_instant(closed).astimezone(zone).date() if closed and ended else None,
            )
        )
    undated = vault.value(_UNDATED, (begins, ends))
    return Activity(tuple(lines[:MOST]), int(undated), len(lines) > MOST)


def _edges(first: date, last: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The local midnights before the first day and after the last."""
    begins = datetime(first.year, first.month, first.day, tzinfo=zone)
    after = last + timedelta(days=1)
    return begins, datetime(after.year, after.month, after.day, tzinfo=zone)


def _between(begins: datetime, ends: datetime) -> tuple[datetime, ...]:
    return (begins, ends) * 4


def _days(rows: Iterable[tuple[str, str]], zone: ZoneInfo) -> defaultdict[str, list[date]]:
    found: defaultdict[str, list[date]] = defaultdict(list)
    for job, at in rows:
        found[job].append(as_instant(at).astimezone(zone).date())
    return found


def _host(url: str) -> str:
    """Where nothing was noted, the site of the posting says how it was found."""
    try:
        return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


_STANDS = (
    "e.deleted_at IS NULL AND e.confirmed = 1 AND e.rowid NOT IN (SELECT o.rowid FROM event c"
    " CROSS JOIN event o ON o.id = c.corrects WHERE c.corrects > '' AND c.deleted_at IS NULL)"
)
_SENT = "SELECT id FROM job WHERE applied_on >= ? AND applied_on <= ? AND deleted_at IS NULL"
_REACHES = f"e.to_kind IN ('{StageKind.INTERVIEWING}', '{StageKind.OFFER}')"
_HAPPENED = (
    "SELECT job FROM interview WHERE at >= ? AND at < ? AND deleted_at IS NULL"
    " UNION SELECT e.job FROM event e"
    f" WHERE e.kind = '{EventKind.MOVED}' AND e.at >= ? AND e.at < ? AND {_REACHES} AND {_STANDS}"
    " UNION SELECT job FROM offer WHERE created_at >= ? AND created_at < ? AND deleted_at IS NULL"
    " UNION SELECT id FROM job WHERE closed_at >= ? AND closed_at < ? AND deleted_at IS NULL"
)
_SOME = "(SELECT value FROM json_each(?))"
_JOBS = (
    "SELECT id, title, company, source, url, applied_on, closed_at, outcome FROM job"
    f" WHERE id IN {_SOME} AND applied_on <= ? AND deleted_at IS NULL"
    " ORDER BY applied_on, company, id LIMIT ?"
)
_INTERVIEWS = (
    f"SELECT job, at FROM interview WHERE job IN {_SOME} AND deleted_at IS NULL AND at < ? ORDER BY at"
)
_OFFERED = f"SELECT job, created_at FROM offer WHERE job IN {_SOME} AND deleted_at IS NULL AND created_at < ?"
_REACHED = (
    f"SELECT e.job, e.at FROM event e WHERE e.job IN {_SOME} AND e.to_kind = ? AND e.at < ? AND {_STANDS}"
)
_UNDATED = (
    "SELECT COUNT(*) FROM job WHERE applied_on IS NULL AND deleted_at IS NULL AND closed_at >= ?"
    f" AND closed_at < ? AND outcome IN ('{Outcome.THEY_SAID_NO}', '{Outcome.NO_ANSWER}')"
)
