"""The desk ties each change to one replan, and never lets the agenda stop a save."""

import sqlite3
from collections.abc import Callable
from datetime import datetime

import pytest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.vault import Vault
from tests.clock import Clock


class Agenda:
    """A plan is the number of jobs; committing writes it down."""

    def __init__(self) -> None:
        self.promised: list[int] = []
        self.writable = True


def replan(vault: Vault, agenda: Agenda, now: datetime) -> Callable[[], None] | None:
    jobs = vault.value("SELECT count(*) FROM job")
    if agenda.promised[-1:] == [jobs]:
        return None

    def commit() -> None:
        if not agenda.writable:
            raise sqlite3.OperationalError("disk I/O error")
        agenda.promised.append(jobs)

    return commit


def add(desk: Desk, now: datetime) -> None:
    with desk.change("add_job", now):
        desk.vault.put(Job, now, title="x", stage="stage-wishlist")


def test_every_change_undo_and_redo_is_one_replan(vault: Vault, clock: Clock) -> None:
    desk = Desk(vault, Agenda(), replan)
    add(desk, clock())
    desk.undo(clock())
    desk.redo(clock())
    assert desk.agenda is not None
    assert desk.agenda.promised == [1, 0, 1]


def test_an_agenda_that_cannot_be_written_does_not_stop_the_save(vault: Vault, clock: Clock) -> None:
    desk = Desk(vault, Agenda(), replan)
    assert desk.agenda is not None
    desk.agenda.writable = False
    add(desk, clock())
    assert desk.behind
    assert vault.value("SELECT count(*) FROM job") == 1
    desk.agenda.writable = True
    add(desk, clock())
    assert not desk.behind
    assert desk.agenda.promised == [2]


def test_a_promise_whose_change_was_not_kept_is_taken_back(
    vault: Vault, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    agenda = Agenda()
    agenda.promised.append(0)

    def failing_after_the_agenda(vault: Vault, agenda: Agenda, now: datetime) -> Callable[[], None] | None:
        commit = replan(vault, agenda, now)

        def commit_and_break() -> None:
            assert commit is not None
            commit()
            if agenda.promised == [0, 1]:
                # The last statement of the open transaction fails, as a full disk makes COMMIT fail.
                vault.database.connection().execute("ROLLBACK")

        return None if commit is None else commit_and_break

    desk = Desk(vault, agenda, failing_after_the_agenda)
    with pytest.raises(Exception, match="no transaction is active"):
        add(desk, clock())
    assert vault.value("SELECT count(*) FROM job") == 0
    assert agenda.promised == [0, 1, 0]


def test_without_an_agenda_a_change_is_still_a_step(desk: Desk, clock: Clock) -> None:
    add(desk, clock())
    desk.plan_again(clock())
    assert desk.vault.history_number() == 1
