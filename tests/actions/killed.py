"""Begins quiet time and is killed at one moment of it (arguments: vault, agenda, moment)."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.replan import replan
from rebound_desktop.actions.told_loss import ToldLoss
from rebound_desktop.agenda.book import Book
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.store.vault import Vault
from tests.clock import Clock

KEY = bytes(range(32))
BEFORE_BOTH, BETWEEN, AFTER_BOTH = "before both", "between", "after both"


@dataclass(frozen=True)
class Window:
    """The process that plans."""

    pid: int = 4711
    started: int = 1
    boot_id: str = "boot"


def paris() -> ZoneInfo:
    return ZoneInfo("Europe/Paris")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def open_desk(vault: Path, agenda: Path, plans: Callable[..., Callable[[], None] | None] = replan) -> Desk:
    return Desk(Vault.open(vault, KEY, zone=paris), Book.open(agenda, Window(), keeper=True), plans)


def begin_quiet_time(desk: Desk, now: datetime) -> None:
    record_setback(desk, ToldLoss(Outcome.THEY_SAID_NO, now, title="Data editor"), now=now)


def main(vault: str, agenda: str, moment: str) -> None:
    def plan_and_die(vault: Vault, book: Book, now: datetime) -> Callable[[], None] | None:
        commit = replan(vault, book, now)
        assert commit is not None

        def commit_and_die() -> None:
            if moment == BEFORE_BOTH:
                die()
            commit()
            if moment == BETWEEN:
                die()

        return commit_and_die

    begin_quiet_time(open_desk(Path(vault), Path(agenda), plan_and_die), Clock()())
    die()


if __name__ == "__main__":
    main(*sys.argv[1:])
