"""One row's named values become one job."""

import re
from collections.abc import Mapping
from datetime import date

from rebound_desktop.domain.codes import Remote, StageKind
from rebound_desktop.exchange.keys import import_key, plain
from rebound_desktop.exchange.markup import fragment_text
from rebound_desktop.exchange.pay import currency_in, pay_in, period_in
from rebound_desktop.exchange.proposals import Answers, JobProposal, Pay, StagePick
from rebound_desktop.exchange.table.dates import Reader
from rebound_desktop.exchange.table.stages import meaning

# Where a job was found is known of these files alone: a list kept elsewhere was found anywhere.
_FOUND_AT = {"linkedin": "LinkedIn"}
_YES = {"yes", "y", "true", "1", "x", "ja", "oui", "si", "ok", "done"}
_NO = {
    "no",
    "n",
    "false",
    "0",
    "nein",
    "non",
    "not yet",
    "noch nicht",
    "pas encore",
    "",
    "na",
    "n a",
    "none",
    "tbd",
}


def job_from(
    values: Mapping[str, str],
    reader: Reader,
    answers: Answers,
    source: str,
    stands: tuple[int, str, tuple[tuple[str, str], ...]] = (0, "", ()),
) -> tuple[JobProposal | None, list[str]]:
    """The job, or None for a row with neither title nor company; and the day fields left unread.

    `stands` is its row, the file inside an archive, and its extras.
    """
    title, company = _line(values.get("title", "")), _line(values.get("company", ""))
    if not title and not company:
        return None, []
    days, unread = _days(values, reader)
    applied_said = plain(values.get("applied_on", "")) in _YES
    stage_name = _line(values.get("stage", ""))
    stage = meaning(stage_name, answers.stages) if stage_name else _silent_stage(days, applied_said)
    url = _link(values.get("url", ""))
    location = _line(values.get("location", ""))
    day = str(days.get("applied_on") or days.get("saved_on") or "")
    key = _key(values.get("key", ""), source)
    return (
        JobProposal(
            title=title,
            company=company,
            location=location,
            remote=remote_in(values.get("remote", "")) or _remote_place(location),
            employment_type=values.get("employment_type", ""),
            url=url,
            pay=pay_from(values),
            applied_on=days.get("applied_on"),
            saved_on=days.get("saved_on"),
            closes_on=days.get("closes_on"),
            closed_on=days.get("closed_on"),
            stage_name=stage_name,
            stage_kind=stage.kind if stage else None,
            outcome=stage.outcome if stage else None,
            notes=values.get("notes", ""),
            posting=fragment_text(values.get("posting", "")),
            tags=values.get("tags", ""),
            contact=values.get("contact", ""),
            resume_name=values.get("resume_name", ""),
            starred=plain(values.get("starred", "")) in _YES,
            source=values.get("source", "") or _FOUND_AT.get(source, ""),
            row=stands[0],
            member=stands[1],
            extras=stands[2],
            import_key=key or import_key(url, title, company, location, day),
        ),
        unread,
    )


def kept_as_written(values: Mapping[str, str], reader: Reader) -> list[str]:
    """The fields whose text would be lost: a link that is none, days that cannot be read."""
    lost = ["url"] if values.get("url") and not _link(values["url"]) else []
    return lost + _days(values, reader)[1]


def _link(text: str) -> str:
    """A web address, its scheme added where people leave it out; "" for anything else."""
    if re.match(r"https?://\S", text, re.I):
        return text
    return f"https://{text}" if re.match(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?$", text, re.I) else ""


def _key(key: str, source: str) -> str:
    """Another tool's own id; a spreadsheet's running number is none."""
    return f"{source}:{key}" if source == "huntr" and key else ""


def _line(text: str) -> str:
    """One line: names hold no newlines or control characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _days(values: Mapping[str, str], reader: Reader) -> tuple[dict[str, date], list[str]]:
    days: dict[str, date] = {}
    unread: list[str] = []
    for name in ("applied_on", "saved_on", "closes_on", "closed_on"):
        written = values.get(name, "")
        if not written:
            continue
        day = reader.day(written)
        if day:
            days[name] = day
        elif plain(written) not in _NO | _YES:
            unread.append(name)
    return days, unread


def _silent_stage(days: Mapping[str, date], applied_said: bool) -> StagePick:
    """A table without stages still tells: what was sent is applied, the rest is a wish."""
    sent = applied_said or "applied_on" in days
    return StagePick(StageKind.APPLIED if sent else StageKind.WISHLIST)


def pay_from(values: Mapping[str, str]) -> Pay | None:
    """Pay from one column, or from two ends, with a currency and period of their own columns."""
    whole = pay_in(values.get("pay", ""), needs_currency=False)
    low = pay_in(values.get("pay_min", ""), needs_currency=False)
    high = pay_in(values.get("pay_max", ""), needs_currency=False)
    if not (whole or low or high):
        return None
    ends = [found for found in (whole, low, high) if found]
    least = low.least if low else (whole.least if whole else None)
    most = high.most if high else (whole.most if whole else None)
    currency = currency_in(values.get("pay_currency", "")) or next(
        (e.currency for e in ends if e.currency), ""
    )
    period = period_in(values.get("pay_period", "")) or period_in("a " + values.get("pay_period", ""))
    return Pay(least, most, currency, period or next((e.period for e in ends if e.period), None))


def remote_in(text: str) -> Remote | None:
    """Where the work is done, from a column that says so in one or two words."""
    said = plain(text)
    if not said:
        return None
    if re.search(r"hybrid|teilweise|partiel|hibrid|partly|partial", said):
        return Remote.HYBRID
    if said in _NO or re.search(
        r"on ?site|office|vor ort|buro|sur site|presentiel|presencial|not remote", said
    ):
        return Remote.ON_SITE if said not in ("", "na", "n a", "none", "tbd") else None
    if said in _YES or re.search(
        r"remote|home ?office|distanc|teletravail|teletrabajo|remoto|wfh|anywhere", said
    ):
        return Remote.REMOTE
    return None


def _remote_place(location: str) -> Remote | None:
    said = plain(location)
    if re.search(r"\bhybrid|hibrido\b|hybride\b", said):
        return Remote.HYBRID
    return (
        Remote.REMOTE if re.search(r"\bremote\b|\bremoto\b|\bteletravail\b|\bhome ?office\b", said) else None
    )
