"""Run by the tests as one of several trays: claims what is due, prints what it got."""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from rebound_desktop.agenda.book import Book
from rebound_desktop.agenda.faults import Busy
from rebound_desktop.domain.agenda import State
from rebound_desktop.system import process
from tests.agenda.promises import END

T = TypeVar("T")


def claim(path: Path, keys: int) -> None:
    book = Book.open(path, process.this())
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(keys):
        if patiently(partial(book.claim, f"s{number}", END)):
            print(f"s{number}", flush=True)
            patiently(partial(book.settle, f"s{number}", State.SHOWN))
    book.close()


def patiently(write: Callable[[], T]) -> T:
    """As the tray does: what is held by another is tried again."""
    while True:
        with suppress(Busy):
            return write()


def claim_and_hang(path: Path) -> None:
    book = Book.open(path, process.this())
    assert book.claim("s0", END)
    print("claimed", flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    claim(Path(sys.argv[1]), int(sys.argv[2])) if sys.argv[2] != "hang" else claim_and_hang(Path(sys.argv[1]))
