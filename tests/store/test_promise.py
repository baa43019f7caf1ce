"""The promise to the agenda is made inside the open change, and committed before it."""

from collections.abc import Callable
from datetime import datetime

import pytest

from rebound_desktop.store.tables.jobs import Job
from rebound_desktop.store.vault import Vault
from tests.clock import Clock


class Told:
    """Stands where the agenda will: remembers what was planned and committed, in order."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __call__(self, vault: Vault, now: datetime) -> Callable[[], None]:
        jobs = vault.value("SELECT count(*) FROM job")
        self.lines.append(f"planned {jobs} at step {vault.history_number()}")
        in_change = vault.database.connection().in_transaction
        return lambda: self.lines.append("committed inside" if in_change else "committed after")


def add(vault: Vault, now: datetime, promise: Told) -> None:
    with vault.change("add_job", now, promise):
        vault.put(Job, now, title="x", stage="stage-wishlist")


def test_the_plan_sees_the_change_and_its_number(vault: Vault, clock: Clock) -> None:
    told = Told()
    add(vault, clock(), told)
    vault.undo(clock(), told)
    vault.redo(clock(), told)
    assert told.lines == [
        "planned 1 at step 1",
        "committed inside",
        "planned 0 at step 2",
        "committed inside",
        "planned 1 at step 3",
        "committed inside",
    ]


def test_a_change_that_changes_nothing_plans_nothing(vault: Vault, clock: Clock) -> None:
    told = Told()
    with vault.change("nothing", clock(), told) as step:
        pass
    assert step.number is None
    assert told.lines == []
    assert vault.undo(clock(), told) is None
    assert told.lines == []


def test_planning_cannot_write_to_the_vault(vault: Vault, clock: Clock) -> None:
    def meddling(vault: Vault, now: datetime) -> None:
        vault.write("DELETE FROM job")

    with pytest.raises(RuntimeError, match="planning wrote"), vault.change("add_job", clock(), meddling):
        vault.put(Job, clock(), title="x", stage="stage-wishlist")
    assert vault.value("SELECT count(*) FROM job") == 0
