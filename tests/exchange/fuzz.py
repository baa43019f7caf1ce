"""Changes files at random and reads them, in children with caps: `python -m tests.exchange.fuzz 2000 7`.

Each reading ends as proposals or as a refusal, within seconds; anything else is printed with its numbers.
"""

import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from zoneinfo import ZoneInfo

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.limits import Limits, enclose
from rebound_desktop.exchange.opening import propose
from tests.exchange.hostile_bytes import EVENT, HEAD, book, many_parts, zipped
from tests.exchange.mail_samples import samples

NOW, ZONE = datetime(2026, 11, 23, 17, 0, tzinfo=UTC), ZoneInfo("Europe/Paris")
ROOT = Path(__file__).parents[2]
SLOW = 8
SIGNS = b"<>\"'{}[]()\\/;,:=&%\x00\xff\xfe\r\n\t "
TABLE = b'Company,Title,Date\n"A","B, C",03/04/2026\n' * 9
PAGE = (
    b'<html><head><script type="application/ld+json">{"@type":"JobPosting","title":"Editor","baseSalary":'
    b'{"value":{"minValue":1,"unitText":"YEAR"}}}</script></head><body><h1>Editor</h1><p>Brook</p></body></html>'
)


def seeds() -> list[tuple[str, bytes]]:
    """(file name, bytes) of one good file for every reader."""
    mails = [(f"m{number}.eml", one.eml(number)) for number, one in enumerate(samples("development")[:8])]
    huntr = zipped({"USER_JOBS_1.csv": b"id,title,companyName,listName\n1,Editor,Brook,Applied\n"})
    return [
        ("a.csv", TABLE),
        ("a.csv", TABLE.decode().encode("utf-16")),
        ("a.html", PAGE),
        ("a.mhtml", b"From: x\nSnapshot-Content-Location: https://x.example\nMIME-Version: 1.0\n\n" + PAGE),
        ("a.eml", many_parts(9)),
        ("a.mbox", f"From x Tue Mar  3 09:12:00 2026\n{HEAD}\n\n".encode() * 3),
        ("a.ics", EVENT.format("RRULE:FREQ=WEEKLY;COUNT=9\n").encode()),
        (
            "a.zip",
            zipped({"Saved Jobs.csv": b"Saved Date,Job Url,Job Title,Company Name\n1/2/26,,Editor,Brook\n"}),
        ),
        ("a.zip", huntr),
        ("a.xlsx", book()),
        ("", HEAD.encode()),
        *mails,
    ]


def mutant(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few places changed, doubled, cut out or moved."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(made) + 1)
        length = chance.choice((1, 1, 2, 8, 64, 900))
        match chance.randrange(5):
            case 0:
                made[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                made[place:place] = bytes([chance.choice(SIGNS)]) * length
            case 2:
                del made[place : place + length]
            case 3:
                made[place:place] = made[place : place + length] * chance.choice((1, 3, 40))
            case _:
                made[place:place] = made[chance.randrange(len(made) + 1) :][:length]
        if not made:
            return b"x"
    return bytes(made[: 1 << 20])


def child(first: int, count: int, seed: int) -> None:
    """Reads mutants `first` to `first + count`; a line for each that went wrong."""
    known = seeds()
    enclose(Limits(20 * count + 60, 0.0, 2 << 30))
    signal.signal(signal.SIGALRM, _too_slow)
    for number in range(first, first + count):
        chance = random.Random(seed * 1_000_003 + number)
        name, data = chance.choice(known)
        signal.alarm(SLOW)
        try:
            propose(name, mutant(data, chance), zone=ZONE, now=NOW)
        except (Refusal, RecursionError, MemoryError):
            pass  # what the real child turns into one sentence
        except Exception as problem:
            print(f"{seed}:{number} {name} {type(problem).__name__} {problem}"[:300], flush=True)
        finally:
            signal.alarm(0)


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"more than {SLOW} seconds")


def fuzz(count: int, seed: int, at_once: int = 500) -> list[str]:
    """What went wrong, in lines; an empty list is what is wanted."""
    wrong: list[str] = []
    for first in range(0, count, at_once):
        asked = [str(first), str(min(at_once, count - first)), str(seed)]
        command = [sys.executable, "-m", "tests.exchange.fuzz", "child", *asked]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        wrong += done.stdout.splitlines()
        if done.returncode:
            wrong.append(f"{seed}:{first} the child ended with {done.returncode} {done.stderr[-300:]}")
    return wrong


def main(words: Sequence[str]) -> int:
    if words[0] == "child":
        child(*(int(word) for word in words[1:]))
        return 0
    wrong = fuzz(int(words[0]), int(words[1]))
    print("\n".join(wrong) or f"{words[0]} changed files read or refused (seed {words[1]})")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
