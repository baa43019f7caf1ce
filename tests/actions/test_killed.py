"""Killed around the two commits, a promise is never broken in silence: at most it is one too many."""

import signal
import subprocess
import sys
from pathlib import Path

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.promises import State
from rebound_desktop.store.vault import Vault
from tests.actions.killed import AFTER_BOTH, BEFORE_BOTH, BETWEEN, KEY, begin_quiet_time, open_desk, paris
from tests.clock import Clock


def killed(folder: Path, moment: str) -> Desk:
    """The desk as it is found after a process was killed at `moment` of beginning quiet time."""
    vault, agenda = folder / "journal.rebound", folder / "agenda"
    Vault.create(vault, KEY, zone=paris).close()
    done = subprocess.run(
        [sys.executable, "-m", "tests.actions.killed", str(vault), str(agenda), moment],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    return open_desk(vault, agenda)


def setbacks(desk: Desk) -> int:
    return int(desk.vault.value("SELECT count(*) FROM setback"))


def promised(desk: Desk, clock: Clock) -> int:
    assert desk.agenda is not None
    return sum(say.state is State.PLANNED for say in desk.agenda.says(clock()))


def leave(desk: Desk) -> None:
    desk.vault.close()
    assert desk.agenda is not None
    desk.agenda.close()


def test_before_both_commits_nothing_was_promised_and_nothing_is_there(tmp_path: Path, clock: Clock) -> None:
    desk = killed(tmp_path, BEFORE_BOTH)
    assert desk.agenda is not None
    assert (setbacks(desk), promised(desk, clock), desk.agenda.holds()) == (0, 0, ())
    leave(desk)


def test_between_the_two_the_promise_stands_and_the_next_plan_mends_it(tmp_path: Path, clock: Clock) -> None:
    desk = killed(tmp_path, BETWEEN)
    assert desk.agenda is not None
    assert (setbacks(desk), promised(desk, clock), len(desk.agenda.holds())) == (0, 3, 1)
    assert desk.agenda.history() != desk.vault.history_number()
    desk.plan_again(clock())
    assert (promised(desk, clock), desk.agenda.holds()) == (0, ())
    assert desk.agenda.history() == desk.vault.history_number()
    begin_quiet_time(desk, clock())
    assert (setbacks(desk), promised(desk, clock), len(desk.agenda.holds())) == (1, 3, 1)
    leave(desk)


def test_after_both_commits_all_of_it_is_there(tmp_path: Path, clock: Clock) -> None:
    desk = killed(tmp_path, AFTER_BOTH)
    assert desk.agenda is not None
    assert (setbacks(desk), promised(desk, clock), len(desk.agenda.holds())) == (1, 3, 1)
    assert desk.agenda.history() == desk.vault.history_number() == 1
    desk.undo(clock())
    assert (setbacks(desk), promised(desk, clock), desk.agenda.holds()) == (0, 0, ())
    leave(desk)
