"""Ten thousand due at once are one digest, in a moment."""

import time
from datetime import timedelta
from zoneinfo import ZoneInfo

from rebound_desktop.agenda.book import SPEAKING, Book
from rebound_desktop.domain.agenda import Digest, Wait, next_step
from tests.agenda.promises import END, plan_of, promised, say

PARIS = ZoneInfo("Europe/Paris")
# Many times what it takes, so that a busy machine does not fail; a query for each row takes minutes.
SECONDS = 2.0


def test_ten_thousand_due_at_once_are_one_digest_in_a_moment(book: Book) -> None:
    promised(book, plan_of(*(say(f"s{number:05}") for number in range(10_000))))
    begun = time.perf_counter()
    step = next_step(book.says(END), book.holds(), book.wishes(), book.answers(), PARIS, END)
    assert isinstance(step, Digest)
    assert len(book.claim_all(step.keys, END)) == 10_000
    later = END + timedelta(minutes=1)
    assert isinstance(
        next_step(book.says(later), book.holds(), book.wishes(), book.answers(), PARIS, later), Wait
    )
    assert time.perf_counter() - begun < SECONDS


def test_what_comes_next_is_found_without_reading_what_is_past(book: Book) -> None:
    plan = book._file.connection().execute(f"EXPLAIN QUERY PLAN {SPEAKING}", (0,))
    read = [line[3] for line in plan if line[3].startswith("SCAN")]
    assert not [line for line in read if "say" in line], read
