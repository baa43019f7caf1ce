"""Reads the invented mails under samples/mail, each with what a careful person says it is."""

import re
from dataclasses import dataclass, field
from email.message import EmailMessage
from html import escape
from pathlib import Path

FOLDER = Path(__file__).parent / "samples" / "mail"


@dataclass(frozen=True)
class Sample:
    """One mail and its labels; `feedback` is (kind, quote)."""

    language: str
    kind: str
    company: str
    role: str
    sender: str
    subject: str
    body: str
    feedback: tuple[tuple[str, str], ...] = field(default=())

    def eml(self, form: int) -> bytes:
        """The mail in one of four forms mail programs send: plain, quoted, marked up, both."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.sender, "robin@home.example", self.subject
        message["Date"] = "Tue, 03 Mar 2026 09:12:00 +0100"
        marked = "".join(f"<p>{escape(part)}</p>".replace("\n", "<br>\n") for part in self.body.split("\n\n"))
        page = f"<html><head><style>p {{color: red}}</style></head><body>{marked}</body></html>"
        match form % 4:
            case 0:
                message.set_content(self.body, cte="8bit")
            case 1:
                message.set_content(self.body, charset="utf-8", cte="quoted-printable")
            case 2:
                message.set_content(page, subtype="html", cte="base64")
            case _:
                message.set_content(self.body, cte="base64")
                message.add_alternative(page, subtype="html")
        return message.as_bytes()


def samples(half: str) -> list[Sample]:
    """All mails of one half ("development" or "held_out"), in order."""
    found: list[Sample] = []
    for path in sorted(FOLDER.glob(f"{half}_*.txt")):
        language = path.stem[-2:]
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            found.append(_sample(block, language))
    return found


def lines(name: str) -> list[tuple[str, str, str]]:
    """(language, kind, text) of a file of single sentences or clauses."""
    found = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        head, _, text = line.partition(" | ")
        language, kind = head.split()
        found.append((language, kind, text))
    return found


def _sample(block: str, language: str) -> Sample:
    title, _, rest = block.partition("\n")
    kind, company, role = (part.strip() for part in title.split("|"))
    head, _, text = rest.partition("\n\n")
    body, *quotes = re.split(r"^--- ", text, flags=re.M)
    labels = dict(line.split(": ", 1) for line in head.splitlines())
    feedback = tuple((kind.strip(), quote.strip()) for kind, _, quote in (q.partition(": ") for q in quotes))
    return Sample(language, kind, company, role, labels["From"], labels["Subject"], body.strip(), feedback)
