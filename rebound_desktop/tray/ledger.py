"""The agenda as the tray holds it: opened as soon as it can be, and never a reason to end."""

from collections.abc import Callable

from rebound_desktop.agenda.book import Book


class Ledger:
    """Called, it gives the open book. Raises a Fault while none can be had."""

    def __init__(self, open_book: Callable[[], Book], alive: Callable[[int, int, str], bool]) -> None:
        self._open = open_book
        self._alive = alive
        self._book: Book | None = None

    def __call__(self) -> Book:
        if self._book is None:
            book = self._open()
            # What a tray that died was about to say is planned again, once, with the same key.
            book.reclaim(self._alive)
            self._book = book
        return self._book

    def end(self) -> None:
        """Closes the book; a later call opens it again."""
        book, self._book = self._book, None
        if book is not None:
            book.close()
