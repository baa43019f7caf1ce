"""What the vault holds that a plan depends on."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from rebound_desktop.actions.facts_ahead import answers_due, follow_ups, next_steps, put_by, thank_yous
from rebound_desktop.domain.codes import EventKind, StageKind
from rebound_desktop.domain.plan import RETURN_KEPT, Date, Facts, Return, SetTime
from rebound_desktop.domain.promises import Action, Kind, Wishes
from rebound_desktop.domain.quiet_time import QuietTime
from rebound_desktop.domain.reminder_hours import hours_from
from rebound_desktop.store import settings
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

DAY = timedelta(days=1)
HEAVY = 9
# As the sheet writes down which dates of a job still speak; interviews are read where they stand.
SPOKEN = {
    "answer": Kind.ANSWER,
    "take_home": Kind.TAKE_HOME,
    "closing": Kind.CLOSING,
    "closes": Kind.CLOSING,
}
JOB_ACTIONS = tuple(
    kind.value
    for kind in (
        EventKind.SAVED,
        EventKind.APPLIED,
        EventKind.MOVED,
        EventKind.INTERVIEW,
        EventKind.FOLLOW_UP,
        EventKind.THANKS,
        EventKind.OFFER,
        EventKind.TAKE_HOME,
        EventKind.STEP,
    )
)


def facts(vault: Vault, now: datetime) -> Facts:
    """All of them, read on the calling thread's connection: within a change, with it in sight."""
    let_go = frozenset(_let_go(vault))
    return Facts(
        returns=tuple(_returns(vault, now)),
        dates=(*_interviews(vault, let_go, now), *_spoken(vault, now), *answers_due(vault, let_go, now)),
        set_times=tuple(_set_times(vault, now)),
        follow_ups=(*follow_ups(vault, now), *thank_yous(vault, now), *next_steps(vault, now)),
        put_by=tuple(put_by(vault, now)),
        heavy_at=_heavy_at(vault, now),
        wishes=wishes(vault),
    )


def wishes(vault: Vault) -> Wishes:
    """What the settings say about reminders."""
    opened = settings.read(vault, "last_opened", None)
    return Wishes(
        hours=hours_from(settings.read(vault, "reminder_hours", None)),
        language=settings.read(vault, "language", ""),
        discreet=bool(settings.read(vault, "discreet", False)),
        names=bool(settings.read(vault, "names", False)),
        off=frozenset(settings.read(vault, "parts_off", [])),
        last_opened=None if opened is None else datetime.fromisoformat(opened),
    )


def _returns(vault: Vault, now: datetime) -> Iterator[Return]:
    found = vault.rows(
        "SELECT q.id, q.starts, q.ends, q.first_started, q.ended_early_at, COUNT(s.id), COUNT(s.folded_at),"
        " MAX(s.first_step_at) FROM quiet_time q"
        " LEFT JOIN setback s ON s.quiet_time = q.id AND s.deleted_at IS NULL"
        " WHERE q.deleted_at IS NULL AND q.ends > ? GROUP BY q.id"
        " HAVING COUNT(s.id) > 0 OR NOT EXISTS (SELECT 1 FROM setback o WHERE o.quiet_time = q.id)"
        " ORDER BY q.ends",
        (now - RETURN_KEPT,),
    )
    for id_, starts, ends, first, early, losses, folded, stepped in found:
        quiet = QuietTime(
            id_, as_instant(starts), as_instant(ends), as_instant(first), max(losses, 1), as_instant(early)
        )
        acted = (as_instant(stepped), _job_action_since(vault, quiet), _answered(vault, id_, Action.DONE))
        yield Return(
            quiet,
            step_at=max((at for at in acted if at is not None), default=None),
            folded=(losses > 0 and folded == losses) or _answered(vault, id_, Action.STOP) is not None,
        )


def _job_action_since(vault: Vault, quiet: QuietTime) -> datetime | None:
    """The first small step or job action after a quiet time; what is done inside it was not asked for."""
    marks = ", ".join("?" * len(JOB_ACTIONS))
    first: str | None = vault.value(
        # The plus leads SQLite to the newest events, not to all of these kinds in twenty years.
        "SELECT MIN(at) FROM (SELECT * FROM (SELECT created_at AS at FROM event"
        f" WHERE created_at >= ? AND +kind IN ({marks}) AND deleted_at IS NULL ORDER BY created_at LIMIT 1)"
        " UNION ALL SELECT MIN(at) FROM small_step WHERE at >= ? AND deleted_at IS NULL)",
        (quiet.over_at, *JOB_ACTIONS, quiet.over_at),
    )
    return as_instant(first)


def _answered(vault: Vault, quiet_time: str, action: Action) -> datetime | None:
    """When a reminder of this quiet time was answered so, from the tray or the window."""
    at: str | None = vault.value(
        "SELECT MIN(at) FROM folded_answer WHERE action = ? AND key >= ? AND key < ?",
        (action.name.lower(), f"{quiet_time}:", f"{quiet_time};"),
    )
    return as_instant(at)


def _let_go(vault: Vault) -> Iterator[str]:
    """The rows whose date a person lets go by, as they said last."""
    found = vault.rows("SELECT ref, remind FROM spoken WHERE deleted_at IS NULL ORDER BY created_at, id")
    last: dict[str, int] = dict(found)
    return (ref for ref, remind in last.items() if not remind)


def _interviews(vault: Vault, let_go: frozenset[str], now: datetime) -> Iterator[Date]:
    found = vault.rows(
        "SELECT i.id, i.at, i.updated_at, i.reminder, j.title, j.company FROM interview i"
        " JOIN job j ON j.id = i.job JOIN stage s ON s.id = j.stage"
        " WHERE i.at > ? AND i.deleted_at IS NULL AND j.deleted_at IS NULL AND s.kind <> ? ORDER BY i.at",
        (now, StageKind.CLOSED.value),
    )
    for id_, at, written, reminder, title, company in found:
        yield Date(
            id_,
            Kind.INTERVIEW,
            as_instant(at),
            as_instant(written),
            told=bool(reminder) and id_ not in let_go,
            hourly=True,
            title=title,
            company=company,
        )


def _spoken(vault: Vault, now: datetime) -> Iterator[Date]:
    """The other dates that a sheet listed before quiet time began; a closing day until the job was sent."""
    found = vault.rows(
        "SELECT p.ref, p.kind, p.at, p.remind, q.starts, j.title, j.company FROM spoken p"
        " JOIN quiet_time q ON q.id = p.quiet_time JOIN job j ON j.id = p.ref JOIN stage s ON s.id = j.stage"
        " WHERE p.deleted_at IS NULL AND q.deleted_at IS NULL AND j.deleted_at IS NULL AND p.at > ?"
        " AND s.kind <> ? AND (s.kind = ? OR p.kind NOT IN ('closes', 'closing'))"
        " ORDER BY p.created_at, p.id",
        (now - DAY, StageKind.CLOSED.value, StageKind.WISHLIST.value),
    )
    last = {(ref, kind): rest for ref, kind, *rest in found}
    for (ref, name), (at, remind, starts, title, company) in last.items():
        kind = SPOKEN.get(name)
        if kind is not None:
            yield Date(
                ref,
                kind,
                as_instant(at),
                as_instant(starts),
                told=bool(remind),
                all_day=True,
                title=title,
                company=company,
            )


def _set_times(vault: Vault, now: datetime) -> Iterator[SetTime]:
    found = vault.rows(
        "SELECT id, at FROM intention WHERE done_at IS NULL AND deleted_at IS NULL AND at > ?"
        " ORDER BY at, id",
        (now - DAY,),
    )
    return (SetTime(id_, as_instant(at)) for id_, at in found)


def _heavy_at(vault: Vault, now: datetime) -> datetime | None:
    """When heaviness was last put at 9 or 10, of late: in a check-in or on the sheet of a loss."""
    at: str | None = vault.value(
        "SELECT MAX(at) FROM (SELECT MAX(at) AS at FROM check_in WHERE heaviness >= ? AND deleted_at IS NULL"
        " AND at > ? UNION ALL SELECT MAX(created_at) FROM setback WHERE heaviness >= ?"
        " AND deleted_at IS NULL AND created_at > ?)",
        (HEAVY, now - 2 * DAY, HEAVY, now - 2 * DAY),
    )
    return as_instant(at)
