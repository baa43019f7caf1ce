"""Counts the sample mails' words anew: run `python -m tests.exchange.learn_likeness` after adding some.

The mails kept back are never counted.
"""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from rebound_desktop.exchange.mail.likeness import features
from tests.exchange.mail_samples import lines, samples
from tests.exchange.seen_mails import seen as seen_mails

FILE = Path(__file__).parents[2] / "resources" / "reading" / "likeness.json"
SEEN_IN = 2


def told() -> list[tuple[str, str, str]]:
    """(language, kind, text) of every mail and single sentence to count."""
    mails = [(one.language, one.kind, f"{one.subject} {one.body}") for one in samples("development")]
    others = [(one.language, one.kind, f"{one.letter.subject} {one.letter.body}") for one in seen_mails()]
    return mails + others + lines("acts.txt")


def learned() -> dict[str, Any]:
    """For each language the mails of each kind, and in how many of each kind a feature stood."""
    tables: dict[str, Any] = {}
    for language in ("de", "en", "es", "fr"):
        mails: Counter[str] = Counter()
        seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for spoken, kind, text in told():
            if spoken == language:
                mails[kind] += 1
                for feature in features(text, language):
                    seen[feature][kind] += 1
        kept = {
            name: dict(sorted(row.items())) for name, row in sorted(seen.items()) if row.total() >= SEEN_IN
        }
        tables[language] = {"mails": dict(sorted(mails.items())), "seen": kept}
    return tables


def as_text(tables: dict[str, Any]) -> str:
    """The file's text: one line a feature, so that a change can be read."""
    return json.dumps(tables, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    FILE.write_text(as_text(learned()), encoding="utf-8")
