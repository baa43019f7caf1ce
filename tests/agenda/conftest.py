"""An agenda on the disk, and the process that opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rebound_desktop.agenda.book import Book
from rebound_desktop.system.process import Process

TRAY = Process(4242, 17, "boot")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "agenda.db"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    book = Book.open(path, TRAY, keeper=True)
    yield book
    book.close()
