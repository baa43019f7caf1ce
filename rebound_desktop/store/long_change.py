"""A change too long for one transaction: pages that become one step, or are all taken back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.change import Plan, keep_promise, remember
from rebound_desktop.store.connection import VaultDatabase, writing
from rebound_desktop.store.history import applied
from rebound_desktop.store.step import Step, recording, tables_in, words_text
from rebound_desktop.store.stored import as_instant, instant_text


class LongChange:
    """Pages of at most 200 ms each; between them the writer serves drafts, and readers see what came.

    No other change is made until `finish` or `abandon`: steps would no longer come apart in order. What
    a killed process left is taken back when the vault is opened next.
    """

    def __init__(self, database: VaultDatabase, step: Step, now: datetime) -> None:
        self.step = step
        self._database = database
        self._now = now

    @contextmanager
    def page(self) -> Iterator[None]:
        """Keeps what is done inside, durably, as a part of the step; all of the page or nothing of it."""
        with writing(self._database) as connection:
            session = recording(connection)
            try:
                yield
                changeset = session.changeset()
            finally:
                session.close()
            if changeset:
                connection.execute(
                    "INSERT INTO history_part (label, words, at, changeset) VALUES (?, ?, ?, ?)",
                    (self.step.label, words_text(self.step.words), instant_text(self._now), changeset),
                )

    @contextmanager
    def page_or_nothing(self) -> Iterator[None]:
        """A page that takes all of them back with it where it fails."""
        try:
            with self.page():
                yield
        except BaseException:
            self.abandon()
            raise

    def finish(self, now: datetime, plan: Plan | None) -> Step:
        """Joins the pages into one step with one replan; without a change in any there is no step."""
        with writing(self._database) as connection:
            _join(connection, self.step, now, plan)
        return self.step

    def abandon(self) -> None:
        """Takes every page back, as if the change had never been begun."""
        take_back(self._database)


def refuse_while_open(connection: apsw.Connection) -> None:
    """Raises Refusal("import_running") while the pages of a long change have not become a step."""
    if connection.execute("SELECT 1 FROM history_part LIMIT 1").fetchone() is not None:
        raise Refusal("import_running")


def take_back(database: VaultDatabase) -> None:
    """Undoes the pages of a long change that never became a step; none is the usual case.

    Pages that no longer come off (a row was changed behind the vault's back) are kept, as a step.
    """
    if database.connection().execute("SELECT 1 FROM history_part LIMIT 1").fetchone() is None:
        return
    try:
        with writing(database) as connection:
            for changeset in reversed(_parts(connection)):
                applied(connection, apsw.Changeset.invert(changeset))
            connection.execute("DELETE FROM history_part")
    except Refusal as refusal:
        if refusal.key != "undo_blocked":
            raise
        _keep_as_step(database)


def _join(connection: apsw.Connection, step: Step, now: datetime, plan: Plan | None) -> None:
    joined = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
    for changeset in _parts(connection):
        joined.add(changeset)
    whole = joined.output()
    connection.execute("DELETE FROM history_part")
    if whole:
        step.tables = tables_in(whole)
        step.number = remember(connection, "do", step, now, changeset=whole)
        keep_promise(connection, plan, now)


def _keep_as_step(database: VaultDatabase) -> None:
    with writing(database) as connection:
        found: Any = connection.execute(
            "SELECT label, words, at FROM history_part ORDER BY number LIMIT 1"
        ).fetchall()[0]
        label, words, at = found
        _join(connection, Step(label, json.loads(words)), as_instant(at), None)


def _parts(connection: apsw.Connection) -> list[bytes]:
    parts: Any = connection.execute("SELECT changeset FROM history_part ORDER BY number").fetchall()
    return [part for (part,) in parts]
