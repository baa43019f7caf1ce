"""Counts the sample mails' words anew: run `python -m tests.exchange.learn_likeness` after adding some.

The mails kept back are never counted.
"""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from rebound_desktop.exchange.mail.likeness import features
from tests.exchange.mail_samples import samples

FILE = Path(__file__).parents[2] / "resources" / "reading" / "likeness.json"
SEEN_IN = 2


def learned() -> dict[str, Any]:
    """For each language the mails of each kind, and in how many of each kind a feature stood."""
    tables: dict[str, Any] = {}
    for language in ("de", "en", "es", "fr"):
        mails: Counter[str] = Counter()
        seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for sample in samples("development"):
            if sample.language == language:
                mails[sample.kind] += 1
                for feature in features(f"{sample.subject} {sample.body}", language):
                    seen[feature][sample.kind] += 1
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
