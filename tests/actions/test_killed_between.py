"""Killed after the agenda's commit and before the vault's: a promise that was made, no broken silence."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.fold_answers import catch_up
from rebound_desktop.actions.replan import replan
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.agenda import Wait, Why, next_step
from rebound_desktop.store.vault import Vault
from rebound_desktop.system import process
from tests.house.checkout import CHECKOUT

KEY = bytes(range(32))
ZONE = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)

KILLED = """
import os, sys
from functools import partial
from pathlib import Path
from rebound_desktop.actions.replan import replan
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.store.tables.recovery import QuietTime, Setback
from tests.actions.test_killed_between import KEY, NOW, opened, timedelta

def die_after(commit):
    commit()
    os._exit(9)

def deadly(vault, book, now):
    commit = replan(vault, book, now)
    return commit and partial(die_after, commit)

desk = opened(Path(sys.argv[1]))
desk.replan = deadly
with desk.change("begin_quiet_time", NOW):
    quiet = desk.vault.put(
        QuietTime, NOW, starts=NOW, ends=NOW + timedelta(hours=40), first_started=NOW, length_hours=36
    )
    desk.vault.put(Setback, NOW, outcome=Outcome.THEY_SAID_NO, heard_at=NOW, quiet_time=quiet)
"""


def opened(folder: Path) -> Desk:
    vault = Vault.open(folder / "vault.db", KEY, zone=partial(ZoneInfo, "Europe/Paris"))
    return Desk(vault, Book.open(folder / "agenda.db", process.this(), keeper=True), replan)


def test_a_kill_between_the_two_leaves_silence_until_the_next_unlock_plans_anew(tmp_path: Path) -> None:
    Vault.create(tmp_path / "vault.db", KEY, zone=partial(ZoneInfo, "Europe/Paris")).close()
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=CHECKOUT, check=False)
    assert killed.returncode == 9

    book = Book.open(tmp_path / "agenda.db", process.this())
    later = NOW + timedelta(hours=20)
    waits = next_step(book.says(later), book.holds(), book.wishes(), book.answers(), ZONE, later)
    assert isinstance(waits, Wait)
    assert waits.why is Why.QUIET
    book.close()

    desk = opened(tmp_path)
    assert isinstance(desk.agenda, Book)
    assert desk.vault.value("SELECT COUNT(*) FROM quiet_time") == 0
    assert desk.agenda.history() != desk.vault.history_number()
    catch_up(desk, now=later)
    assert not desk.agenda.holds()
    assert not desk.agenda.says(later)
    desk.agenda.close()
    desk.vault.close()
