"""Mails by people who had not seen the rules, in sets b, c, d and f, and single sentences by others.

All of them are seen now: the learned tables count them. A set's figures are honest only where its mails were
left out of the learning (`python -m tests.exchange.learn_classes --apart`). Set o is our own, written where
the others showed that a kind of language was missing.
"""

import re
from dataclasses import dataclass

from rebound_desktop.exchange.mail.letter import Letter
from tests.exchange.mail_samples import FOLDER


@dataclass(frozen=True)
class Stranger:
    """One mail, the set it came with, its language and class; `feedback` is (kind, quote)."""

    group: str
    language: str
    kind: str
    company: str
    role: str
    letter: Letter
    feedback: tuple[tuple[str, str], ...]


def strangers() -> list[Stranger]:
    """All of them, set by set, in order."""
    found = []
    for path in sorted((FOLDER / "strangers").glob("*.txt")):
        group, _, language = path.stem.partition("_")
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            found.append(_stranger(block, group, language))
    return found


def said() -> list[tuple[str, str, str]]:
    """(language, kind, text) of the single sentences."""
    found, kind = [], ""
    for path in sorted((FOLDER / "sentences").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                kind = line[2:]
            elif line:
                found.append((path.stem, kind, line))
    return found


def _stranger(block: str, group: str, language: str) -> Stranger:
    title, _, rest = block.partition("\n")
    kind, company, role = ("" if part.strip() == "-" else part.strip() for part in title.split(" | "))
    head, _, text = rest.partition("\n\n")
    body, *quotes = re.split(r"^--- ", text, flags=re.M)
    labels = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    name, _, address = labels["From"].rstrip(">").rpartition(" <")
    letter = Letter(
        subject=labels.get("Subject", ""),
        sender=address,
        sender_name=name,
        sent_at=None,
        body=body.strip(),
        bulk="Bulk" in labels,
    )
    feedback = tuple((each.strip(), quote.strip()) for each, _, quote in (q.partition(": ") for q in quotes))
    return Stranger(group, language, kind, company, role, letter, feedback)
