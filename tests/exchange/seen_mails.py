"""Mails by somebody who had not seen the rules, and their labels; the rules are bettered by them since."""

import json
from dataclasses import dataclass

from rebound_desktop.exchange.mail.letter import Letter, letter_from_bytes
from tests.exchange.mail_samples import FOLDER

SEEN = FOLDER / "seen"
_STORED = {"strength": "skill"}


@dataclass(frozen=True)
class Seen:
    """One mail and what a careful person says of it; `company` and `role` "" where the mail names none."""

    file: str
    data: bytes
    kind: str
    language: str
    company: str
    role: str
    feedback: tuple[tuple[str, str], ...]

    @property
    def letter(self) -> Letter:
        return letter_from_bytes(self.data)


def seen() -> list[Seen]:
    """All of them, in order."""
    return [
        Seen(
            file=row["file"],
            data=(SEEN / row["file"]).read_bytes(),
            kind=row["class"],
            language=row["language"],
            company=row["company"] or "",
            role=row["role"] or "",
            feedback=tuple(
                (_STORED.get(each["kind"], each["kind"]), each["quote"]) for each in row["feedback"]
            ),
        )
        for row in json.loads((SEEN / "labels.json").read_text(encoding="utf-8"))
    ]
