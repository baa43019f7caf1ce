"""Applications that nobody has answered, and interviews nobody was thanked for, as the rules want them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.domain.codes import EventKind, PutOffKind, StageKind
from rebound_desktop.domain.follow_up import AT_MOST, SILENT_DAYS, ReplyTime, Waiting
from rebound_desktop.domain.thank_you import Met
from rebound_desktop.store.stored import as_day, as_instant
from rebound_desktop.store.vault import Vault

# A mail that says no more than "we have it" is no answer.
ACKNOWLEDGED = "acknowledgement"
_HEARD = ", ".join(f"'{kind}'" for kind in (EventKind.MAIL, EventKind.CALL, EventKind.INTERVIEW))
# An interview older than this is not thanked for, unless the person put it off.
_LONG_AGO = timedelta(days=21)


def waiting_jobs(vault: Vault, now: datetime, job: str = "") -> Iterator[Waiting]:
    """Every one that a follow-up may ever fit again, or the one named; the newest applications first.

    Imported applications from before their import are left alone (TRACKER.md 8).
    """
    zone = vault.zone()
    oldest = now.astimezone(zone).date() - timedelta(days=SILENT_DAYS)
    which = "AND j.id = :job" if job else ""
    for row in vault.rows(_WAITING.format(which=which), {"oldest": oldest, "most": AT_MOST, "job": job}):
        found, applied, written, starred, sent, last, days, by_day, from_day, said, until, never = row
        named = days is not None or by_day is not None
        yield Waiting(
            job=found,
            applied_on=as_day(applied),
            written_on=as_day(written),
            sent=sent,
            last_sent=_local_day(last, zone),
            reply=ReplyTime(days, as_day(by_day), as_day(from_day), said) if named else None,
            until=as_day(until),
            never=bool(never),
            starred=bool(starred),
        )


def met_lately(vault: Vault, now: datetime, job: str = "") -> Iterator[Met]:
    """Interviews that were, of jobs still open, for which no thanks went out and none are declined."""
    zone = vault.zone()
    which = "AND i.job = :job" if job else ""
    values = {"now": now, "since": now - _LONG_AGO, "job": job}
    for interview, of, at, with_whom, until in vault.rows(_MET.format(which=which), values):
        on = as_instant(at).astimezone(zone).date()
        yield Met(interview, of, on, with_whom, as_day(until))


def _local_day(at: str | None, zone: ZoneInfo) -> date | None:
    moment = as_instant(at)
    return None if moment is None else moment.astimezone(zone).date()


# The order of the joins is spelled out: left to itself SQLite walks every job of twenty years, each change.
# What was heard before they named a time is not the answer they named it for.
_WAITING = f"""
    WITH waiting AS MATERIALIZED (
        SELECT j.id, j.applied_on, j.day, j.starred,
            (SELECT r.id FROM reply_time r WHERE r.job = j.id AND r.deleted_at IS NULL
                ORDER BY r.created_at DESC, r.id DESC LIMIT 1) AS reply,
            (SELECT p.id FROM put_off p WHERE p.job = j.id AND p.kind = '{PutOffKind.FOLLOW_UP}'
                AND p.deleted_at IS NULL ORDER BY p.created_at DESC, p.id DESC LIMIT 1) AS put_off
        FROM stage s CROSS JOIN job j ON j.stage = s.id
        WHERE s.kind = '{StageKind.APPLIED}' AND j.deleted_at IS NULL AND j.applied_on IS NOT NULL {{which}}
        AND (j.imported_from = '' OR j.applied_on >= j.day)
    )
    SELECT w.id, w.applied_on, w.day, w.starred, COUNT(e.id) AS sent, MAX(e.at),
        r.days, r.by_day, r.from_day, r.said, p.until, p.never
    FROM waiting w
    LEFT JOIN reply_time r ON r.id = w.reply LEFT JOIN put_off p ON p.id = w.put_off
    LEFT JOIN event e ON e.job = w.id AND +e.kind = '{EventKind.FOLLOW_UP}' AND e.deleted_at IS NULL
    WHERE (w.applied_on >= :oldest OR w.reply IS NOT NULL OR w.put_off IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM event h WHERE h.job = w.id AND h.kind IN ({_HEARD})
        AND h.deleted_at IS NULL AND h.detail <> '{ACKNOWLEDGED}'
        AND h.created_at > COALESCE(r.created_at, ''))
    GROUP BY w.id HAVING sent < :most ORDER BY w.starred DESC, w.applied_on DESC, w.id
"""
_MET = f"""
    SELECT i.id, i.job, i.at, i.with_whom,
        (SELECT p.until FROM put_off p WHERE p.ref = i.id AND p.kind = '{PutOffKind.THANKS}'
            AND p.deleted_at IS NULL ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
    FROM interview i JOIN job j ON j.id = i.job JOIN stage s ON s.id = j.stage
    WHERE i.at > :since AND i.at <= :now AND i.deleted_at IS NULL AND j.deleted_at IS NULL
    AND s.kind <> '{StageKind.CLOSED}' {{which}}
    AND NOT EXISTS (SELECT 1 FROM put_off n WHERE n.ref = i.id AND n.kind = '{PutOffKind.THANKS}'
        AND n.never AND n.deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM event e WHERE e.job = i.job AND +e.kind = '{EventKind.THANKS}'
        AND e.detail = i.id AND e.deleted_at IS NULL)
    ORDER BY i.at, i.id
"""
