"""Learns anew what a clause is: run `python -m tests.exchange.learn_clauses` after adding samples.

The mails kept back are never learned from. It takes about half a minute.
"""

import hashlib
import json
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rebound_desktop.exchange.mail.clause_kind import KINDS, features, scale
from rebound_desktop.exchange.mail.clauses import clauses
from rebound_desktop.exchange.mail.letter import Letter, letter_from_bytes
from rebound_desktop.exchange.mail.sentences import parted, sentences
from tests.exchange.mail_samples import lines, samples
from tests.exchange.seen_mails import seen

FILE = Path(__file__).parents[2] / "resources" / "reading" / "clauses.json"
ENDED = ("rejection", "position_closed")
SEEN_IN, ROUNDS, STEP, DECAY = 2, 30, 0.5, 2e-4
Example = tuple[list[str], str]


def examples() -> list[Example]:
    """Every clause to learn from, with its kind."""
    single = lines("clauses.txt") + lines("remarks.txt")
    found = [(features(clause, language), kind) for language, kind, clause in single]
    for number, sample in enumerate(samples("development")):
        if sample.kind in ENDED:
            found += of_letter(letter_from_bytes(sample.eml(number)), sample.language, sample.feedback)
    for mail in seen():
        if mail.kind in ENDED:
            found += of_letter(mail.letter, mail.language, mail.feedback)
    return found


def of_letter(letter: Letter, language: str, feedback: Sequence[tuple[str, str]]) -> list[Example]:
    """A labelled letter's clauses: one that stands in a quote, or holds one, has its kind."""
    found = []
    for sentence in sentences(parted(letter.body).own):
        for start, end in clauses(sentence, language):
            clause = sentence[start:end]
            found.append((features(clause, language), _labelled(clause, feedback)))
    return found


def _labelled(clause: str, feedback: Sequence[tuple[str, str]]) -> str:
    bare = clause.strip(' .!?"“”„,;')
    for kind, quote in feedback:
        whole = " ".join(quote.split()).strip(' .!?"“”„,;')
        if bare in whole or whole in bare:
            return kind
    return "none"


def learned(found: Sequence[Example]) -> dict[str, Any]:
    """Weights by stochastic descent (AdaGrad), in hundredths, always the same for the same samples."""
    often = Counter(feature for have, _ in found for feature in have)
    weights = {feature: [0.0] * len(KINDS) for feature, count in often.items() if count >= SEEN_IN}
    squares = {feature: [1e-8] * len(KINDS) for feature in weights}
    first, first_squares = [0.0] * len(KINDS), [1e-8] * len(KINDS)
    order = random.Random(20)
    numbered = list(range(len(found)))
    for _ in range(ROUNDS):
        order.shuffle(numbered)
        for number in numbered:
            have, kind = found[number]
            known, size = [weights[name] for name in have if name in weights], scale(len(have))
            sums = [first[at] + size * sum(row[at] for row in known) for at in range(len(KINDS))]
            highest = max(sums)
            powers = [math.exp(value - highest) for value in sums]
            total = sum(powers)
            for at, power in enumerate(powers):
                slope = power / total - (KINDS[at] == kind)
                first_squares[at] += slope * slope
                first[at] -= STEP * slope / math.sqrt(first_squares[at])
                _descend(have, at, slope * size, weights, squares)
    rounded = {
        name: [round(100 * weight) for weight in row]
        for name, row in sorted(weights.items())
        if max(abs(weight) for weight in row) >= 0.05
    }
    return {"from": fingerprint(found), "first": [round(value, 3) for value in first], "weights": rounded}


def _descend(
    have: Sequence[str],
    at: int,
    slope: float,
    weights: dict[str, list[float]],
    squares: dict[str, list[float]],
) -> None:
    for name in have:
        row = weights.get(name)
        if row is None:
            continue
        pull = slope + DECAY * row[at]
        square = squares[name]
        square[at] += pull * pull
        row[at] -= STEP * pull / math.sqrt(square[at])


def fingerprint(found: Sequence[Example]) -> str:
    """Of what was learned from, so that a test can tell old weights."""
    text = json.dumps([[have, kind] for have, kind in found], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def as_text(table: dict[str, Any]) -> str:
    """The file's text: one line a feature."""
    rows = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for name, row in table["weights"].items()
    )
    head = f'"from":"{table["from"]}",\n"first":{json.dumps(table["first"])}'
    return f'{{{head},\n"weights":{{\n{rows}\n}}}}\n'


if __name__ == "__main__":
    FILE.write_text(as_text(learned(examples())), encoding="utf-8")
