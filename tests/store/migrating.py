"""Brings an old vault up to date in processes that are killed, or that begin at the same moment.

`python -m tests.store.migrating killed|together FILE` prints one line a failure and ends with 1 if there
was any. Every round begins with a fresh copy of FILE; a step of its own stands for the one to come.
"""

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import apsw

from rebound_desktop.store.connection import opened
from rebound_desktop.store.migrations import runner
from rebound_desktop.store.migrations.runner import Migration, migrate, migrations, newest
from rebound_desktop.store.vault import Vault
from tests.store.dump import everything
from tests.store.old_vault import KEY, paris

NEXT = (
    "ALTER TABLE job ADD COLUMN colour TEXT NOT NULL DEFAULT '';"
    "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY); CREATE INDEX later_id ON later (id);"
)


def with_a_step_to_come() -> None:
    """Whatever today's schema is, there is something to do."""
    steps = (*migrations(), Migration(newest() + 1, NEXT))
    runner.migrations = lambda: steps  # type: ignore[assignment]


def schema(connection: apsw.Connection) -> list[tuple[str, ...]]:
    """All that the file's schema says, in words."""
    return connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()


def schemas() -> list[list[tuple[str, ...]]]:
    """What the schema is after each step, by its number."""
    steps, each = runner.migrations(), []
    for number in range(len(steps) + 1):
        connection = opened(":memory:", None)
        runner.migrations = lambda number=number: steps[:number]  # type: ignore[assignment]
        migrate(connection)
        each.append(schema(connection))
        connection.close()
    runner.migrations = lambda: steps  # type: ignore[assignment]
    return each


def process(work: Callable[[], None]) -> int:
    """Starts `work` in a process of its own; it ends with 0 if nothing went wrong."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return pid


def open_until(path: Path, statement: int) -> None:
    """Opens the vault and dies as its n-th statement begins."""
    seen = 0

    def count(_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(connection: apsw.Connection) -> None:
        connection.trace_v2(apsw.SQLITE_TRACE_STMT, count)

    apsw.connection_hooks.append(watch)
    Vault.open(path, KEY, zone=paris).close()


def fresh(old: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Path(shutil.copy(old, folder / "journal.rebound"))


def whole(path: Path, each: list[list[tuple[str, ...]]]) -> bool:
    """Whether the schema is that of the number the file bears, all of it and nothing more."""
    connection = opened(str(path), KEY, read_only=True)
    try:
        return schema(connection) == each[int(connection.pragma("user_version"))]
    finally:
        connection.close()


def told(path: Path) -> dict[str, list[tuple[object, ...]]]:
    vault = Vault.open(path, KEY, zone=paris)
    try:
        assert vault.value("PRAGMA user_version") == newest()
        return everything(vault)
    finally:
        vault.close()


def killed(old: Path, folder: Path) -> list[str]:
    """One process a statement, until one comes through."""
    each, wrong = schemas(), []
    after = told(fresh(old, folder / "control"))
    for statement in range(1, 2000):
        path = fresh(old, folder / "killed")
        _, ended = os.waitpid(process(lambda path=path, nth=statement: open_until(path, nth)), 0)
        if not whole(path, each):
            wrong.append(f"statement {statement}: half a step")
        elif told(path) != after:
            wrong.append(f"statement {statement}: other rows")
        if not os.WIFSIGNALED(ended):
            print(f"killed at each of {statement - 1} statements: {len(wrong)} wrong")
            return wrong if os.WEXITSTATUS(ended) == 0 else [*wrong, "the last one failed by itself"]
    return [*wrong, "it never came through"]


def together(old: Path, folder: Path) -> list[str]:
    """Four processes open the same file at the same moment, five times."""
    wrong = []
    after = told(fresh(old, folder / "control"))
    for turn in range(5):
        path = fresh(old, folder / "together")
        started = [process(lambda path=path: Vault.open(path, KEY, zone=paris).close()) for _ in range(4)]
        codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in started]
        if any(codes):
            wrong.append(f"turn {turn}: ended with {codes}")
        elif told(path) != after:
            wrong.append(f"turn {turn}: other rows")
    print(f"four at once, five times: {len(wrong)} wrong")
    return wrong


def main(how: str, old: Path) -> int:
    with_a_step_to_come()
    with tempfile.TemporaryDirectory() as folder:
        wrong = (killed if how == "killed" else together)(old, Path(folder))
    for line in wrong:
        print(line)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
