"""What every action is handed: the vault, the agenda, and the replan that ties them together."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from rebound_desktop.store.vault import Vault

if TYPE_CHECKING:
    from rebound_desktop.agenda.book import Book
    from rebound_desktop.store.drawer import Drawer
    from rebound_desktop.store.long_change import LongChange
    from rebound_desktop.store.step import Step

# Plans from what the vault holds; gives back what commits the plan to the agenda, or None if nothing moved.
Replan = Callable[[Vault, "Book", datetime], Callable[[], None] | None]


@dataclass
class Desk:
    """One person's vault and agenda; without an agenda (locked out, in tests) nothing is promised.

    `behind` says that the agenda could not be written: what was done is kept, reminders follow with the
    next change that succeeds. `trouble` is a key into errors.toml that the person is told once. The drawer
    is opened when it is first asked for, the agenda by `catch_up`: the first screen needs neither.
    """

    vault: Vault
    agenda: Book | None = None
    replan: Replan | None = None
    open_drawer: Callable[[], Drawer] | None = None
    open_agenda: Callable[[], Book] | None = None
    behind: bool = False
    trouble: str = ""
    _promised: bool = field(default=False, init=False, repr=False)
    _touched: set[str] = field(default_factory=set, init=False, repr=False)

    @cached_property
    def drawer(self) -> Drawer | None:
        """What stands beside the vault for pages for nobody, and its copies."""
        return None if self.open_drawer is None else self.open_drawer()

    def put_drawer(self, drawer: Drawer) -> None:
        """What stands beside the vault, after a re-key."""
        self.drawer = drawer

    @contextmanager
    def change(self, label: str, now: datetime, **words: Any) -> Iterator[Step]:
        """One change a person makes, with its replan; see Vault.change."""
        with self._kept_in_step(now), self.vault.change(label, now, self._promise, **words) as step:
            yield step
        self._touched |= step.tables

    def long_change(self, label: str, now: datetime, **words: Any) -> LongChange:
        """A change in pages (`with long.page():`) that `finish_long` makes one step; see Vault."""
        return self.vault.long_change(label, now, **words)

    def finish_long(self, long: LongChange, now: datetime) -> Step:
        """Makes one step of the pages, with its replan."""
        with self._kept_in_step(now):
            step = self.vault.finish_long(long, now, self._promise)
        self._touched |= step.tables
        return step

    def take_touched(self) -> frozenset[str]:
        """The tables that steps touched since this was last asked."""
        touched = frozenset(self._touched)
        self._touched.clear()
        return touched

    def undo(self, now: datetime) -> Step | None:
        """Takes the last step back, and plans again; None when there is none."""
        with self._kept_in_step(now):
            return self._seen(self.vault.undo(now, self._promise))

    def redo(self, now: datetime) -> Step | None:
        """Takes the step undone last again, and plans again; None when there is none."""
        with self._kept_in_step(now):
            return self._seen(self.vault.redo(now, self._promise))

    def _seen(self, step: Step | None) -> Step | None:
        if step is not None:
            self._touched |= step.tables
        return step

    def plan_again(self, now: datetime) -> None:
        """Plans from the vault as it is: after an unlock, a moved zone, a folded answer."""
        commit = self._promise(self.vault, now)
        if commit is not None:
            commit()

    @contextmanager
    def _kept_in_step(self, now: datetime) -> Iterator[None]:
        """If the vault's own commit fails after the agenda's, the promise is taken back."""
        self._promised = False
        try:
            yield
        except BaseException:
            if self._promised:
                self.plan_again(now)
            raise

    def _promise(self, vault: Vault, now: datetime) -> Callable[[], None] | None:
        if self.agenda is None or self.replan is None:
            return None
        try:
            commit = self.replan(vault, self.agenda, now)
        except (OSError, sqlite3.Error):
            self.behind = True
            return None
        if commit is None:
            self.behind = False
            return None
        return partial(self._commit, commit)

    def _commit(self, commit: Callable[[], None]) -> None:
        """An agenda that cannot be written does not stop the save."""
        try:
            commit()
        except (OSError, sqlite3.Error):
            self.behind = True
        else:
            self.behind = False
            self._promised = True
