"""A journal entry as a Markdown file: its date, zone and tags in front, its words as they were written."""

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

_NO_LETTER = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class EntryOut:
    """`at` is aware, `zone` where it was written; `job` is what the job it is linked to is called, or ''."""

    id: str
    title: str
    body: str
    at: datetime
    zone: ZoneInfo
    tags: tuple[str, ...] = ()
    job: str = ""
    prompt: str = ""


def file_name(entry: EntryOut) -> str:
    """`2026/2026-11-20-1740-the-call-1f3a9c.md`: letters, digits and dashes, whatever the title holds."""
    local = entry.at.astimezone(entry.zone)
    plain = unicodedata.normalize("NFKD", entry.title.casefold()).encode("ascii", "ignore").decode()
    slug = _NO_LETTER.sub("-", plain)[:_LONGEST].strip("-")
    mark = _NO_LETTER.sub("", entry.id.casefold())[-6:]
    parts = (f"{local.year:04}-{local.month:02}-{local.day:02}", f"{local:%H%M}", slug, mark)
    return f"{local.year:04}/{'-'.join(part for part in parts if part)}.md"


def markdown(entry: EntryOut) -> bytes:
    """The file: front matter any Markdown journal reads, then the entry, to the letter."""
    head = {
        "date": entry.at.astimezone(entry.zone).isoformat(timespec="seconds"),
        "zone": str(entry.zone),
        "title": entry.title,
        "tags": list(entry.tags),
        "job": entry.job,
        "prompt": entry.prompt,
        "id": entry.id,
    }
    # JSON is YAML: every letter a person may have typed is written so that it stays one value.
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items() if value]
    front = "\n".join(lines)
    for sign in "\x85\u2028\u2029":  # line ends, to some readers
        front = front.replace(sign, f"\\u{ord(sign):04x}")
    return f"---\n{front}\n---\n\n{entry.body}".encode()
