"""When a follow-up could go out: seven days after applying, seven more, at most two."""

from datetime import date, timedelta

WAIT_DAYS = 7
AT_MOST = 2
SHOWN_AT_ONCE = 3
SILENT_DAYS = 35


def follow_up_on(applied_on: date, sent: int, last_sent: date | None, reply_days: int | None) -> date | None:
    """The local day from which the next follow-up fits; None when both have gone out.

    `reply_days` is a reply time that a mail named ("within three weeks" = 21); it replaces the first
    seven days (TRACKER.md 6).
    """
    if sent >= AT_MOST:
        return None
    if sent == 0 or last_sent is None:
        return applied_on + timedelta(days=reply_days or WAIT_DAYS)
    return last_sent + timedelta(days=WAIT_DAYS)
