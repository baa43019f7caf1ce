"""Reads the invented postings under samples/postings, each with what a careful person finds in it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "samples" / "postings"


@dataclass(frozen=True)
class Sample:
    """One page or text and what is to be found; `form` "nothing" means no posting at all."""

    wanted: dict[str, Any]
    content: str


def samples(half: str) -> list[Sample]:
    """All postings of one half ("development" or "held_out"), in order."""
    text = (FOLDER / f"{half}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^=== ", text, flags=re.M)[1:]
    return [Sample(json.loads(head), body) for head, _, body in (block.partition("\n") for block in blocks)]
