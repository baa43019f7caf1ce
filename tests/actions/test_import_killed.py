"""An import that is killed or stopped anywhere leaves nothing of itself, and goes through the second time."""

import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.import_jobs import (
    abandon_import,
    begin_import,
    finish_import,
    import_jobs,
    import_page,
)
from rebound_desktop.exchange.proposals import JobProposal
from rebound_desktop.store.vault import Vault
from tests.actions.any_vault import empty_desk, held
from tests.clock import Clock
from tests.house.checkout import CHECKOUT

KEY = bytes(range(32))
PARIS = partial(ZoneInfo, "Europe/Paris")
KILLED = """
import os, signal, sys
from pathlib import Path
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.import_jobs import begin_import, import_page
from tests.actions.test_import_killed import KEY, PARIS, many
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

desk = Desk(Vault.open(Path(sys.argv[1]), KEY, zone=PARIS))
pages, begun = int(sys.argv[2]), begin_import(desk, "teal", many(1700), now=Clock()())
for _ in range(pages):
    import_page(desk, begun, now=Clock()())
with begun.long.page():
    desk.vault.write("UPDATE job SET notes = 'half'")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def many(count: int) -> list[JobProposal]:
    return [JobProposal(f"Job {n}", f"Firm {n}", import_key=str(n)) for n in range(count)]


@pytest.mark.parametrize("pages", [0, 1, 3])
def test_killed_after_so_many_pages_it_is_as_if_it_had_never_begun(tmp_path: Path, pages: int) -> None:
    file, clock = tmp_path / "vault.db", Clock()
    Vault.create(file, KEY, zone=PARIS).close()
    command = [sys.executable, "-c", KILLED, str(file), str(pages)]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    desk = Desk(Vault.open(file, KEY, zone=PARIS))
    for table in ("job", "event", "history", "history_part"):
        assert desk.vault.value(f"SELECT COUNT(*) FROM {table}") == 0, table
    assert len(import_jobs(desk, "teal", many(1700), now=clock()).added) == 1700
    assert desk.vault.history_number() == 1
    desk.undo(clock())
    assert desk.vault.value("SELECT COUNT(*) FROM job") == 0
    desk.vault.close()


@settings(max_examples=12)
@given(st.integers(1, 2600), st.integers(0, 6))
def test_stopped_anywhere_it_leaves_nothing_and_goes_through_the_second_time(rows: int, pages: int) -> None:
    desk, clock = empty_desk(), Clock()
    import_jobs(desk, "teal", many(3), now=clock())
    before, steps = held(desk), desk.vault.history_number()
    begun = begin_import(desk, "huntr", many(rows), now=clock())
    for _ in range(pages):
        import_page(desk, begun, now=clock())
    abandon_import(desk, begun, now=clock())
    assert held(desk) == before and desk.vault.history_number() == steps
    assert len(import_jobs(desk, "huntr", many(rows), now=clock()).added) == rows
    desk.undo(clock())
    assert held(desk) == before
    desk.vault.close()


def test_five_thousand_are_one_step_that_one_undo_takes_back(desk: Desk, clock: Clock) -> None:
    begun = begin_import(desk, "teal", many(5000), now=clock())
    while not begun.is_whole:
        import_page(desk, begun, now=clock())
    assert len(finish_import(desk, begun, now=clock()).added) == 5000
    label = desk.vault.undo_label()
    assert label is not None and (label.label, label.words) == ("import_jobs", {"count": 5000})
    assert import_jobs(desk, "teal", many(5000), now=clock()).known == 5000
    assert desk.vault.history_number() == 1
    desk.undo(clock())
    assert desk.vault.value("SELECT COUNT(*) FROM job") == desk.vault.value("SELECT COUNT(*) FROM event") == 0
