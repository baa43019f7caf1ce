"""Jobs as one Markdown file for people: what is known of each, its notes, its timeline, its posting."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rebound_desktop.exchange.takeout.form import Row

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")


Told = tuple[date, str, str, str, str, bool]


@dataclass(frozen=True, slots=True)
class JobWords:
    """What everything is called in the person's language.

    `fields` are the columns to be written, in their order, with their names; `value(column, row)` reads one
    as text ('' = nothing stands there). `event(kind, detail, stage, sure)` names a line of the timeline.
    """

    fields: Mapping[str, str]
    value: Callable[[str, Row], str]
    event: Callable[[str, str, str, bool], str]
    notes: str
    people: str
    timeline: str
    posting: str


@dataclass(frozen=True, slots=True)
class JobOut:
    """One job: its row as the tables have it, and lines of its timeline.

    Each has its local day, kind, detail, stage, what was said, and whether the person confirmed it.
    `people` are names, each with role and how to reach them.
    """

    row: Row
    events: tuple[Told, ...] = ()
    people: tuple[tuple[str, ...], ...] = ()


def jobs_markdown(jobs: Iterable[JobOut], words: JobWords) -> Iterator[bytes]:
    """The file in pieces of UTF-8, a job each."""
    between = ""
    for job in jobs:
        yield (between + "\n\n".join(_parts(job, words)) + "\n").encode()
        between = "\n---\n\n"


def _parts(job: JobOut, words: JobWords) -> Iterator[str]:
    row = job.row
    yield "# " + _plain(", ".join(part for part in (row["title"], row["company"]) if part.strip()) or "…")
    known = ((called, words.value(column, row)) for column, called in words.fields.items())
    lines = [f"- {called}: {_plain(said)}" for called, said in known if said]
    if lines:
        yield "\n".join(lines)
    if row["notes"].strip():
        # Notes may be Markdown already: they stand as they were written.
        yield f"## {words.notes}\n\n{row['notes'].strip()}"
    if job.people:
        who = (", ".join(_plain(part) for part in person if part.strip()) for person in job.people)
        yield f"## {words.people}\n\n" + "\n".join(f"- {one}" for one in who)
    if job.events:
        yield f"## {words.timeline}\n\n" + "\n".join(_line(event, words) for event in job.events)
    if row["posting"].strip():
        yield f"## {words.posting}\n\n" + _quoted(row["posting"])


def _line(event: Told, words: JobWords) -> str:
    day, kind, detail, stage, said, sure = event
    first = f"- {day.isoformat()}: {_plain(words.event(kind, detail, stage, sure))}"
    return f"{first}\n\n{_quoted(said, '  ')}\n" if said.strip() else first


def _quoted(text: str, before: str = "") -> str:
    return "\n".join(f"{before}> {line}".rstrip() for line in text.strip().splitlines())


def _plain(text: str) -> str:
    """In one line, and nothing in it means anything to a reader of Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
