"""A loss written into the vault of a private desktop, as the window would have: for tests of what follows."""

import sys

from tests.desktop.desktop import Desktop

_PROGRAM = """
import sys
from datetime import timedelta
from rebound_desktop.actions import vault_door
from rebound_desktop.actions.fold_answers import catch_up
from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.system import clock, process
from rebound_desktop.system.paths import Paths

title, length = sys.argv[1:]
paths = Paths.of().make()
desk = vault_door.open_desk(paths, process.this(), clock.zone, clock.now)
catch_up(desk, now=clock.now())
now = clock.now()
job = add_job(desk, JobFields(title, "Lumen Labs"), starred=True, now=now)
record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, now, job=job, length=Length(length)), now=now)
vault_door.close_desk(desk, paths=paths, copying=False, now=clock.now)
"""


def lose(desktop: Desktop, title: str = "Story editor", length: str = "two_days") -> None:
    """They said no to a starred job; quiet time begins now. Runs the program's own actions, no window."""
    desktop.run("with-clock", "+0", sys.executable, "-c", _PROGRAM, title, length)
