"""Where nothing more can be written, nothing that was there is lost, and nothing half done is left."""

import subprocess
import sys
from pathlib import Path

import pytest

from rebound_desktop.store import backups, copies
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.pages import Pages
from tests.clock import Clock
from tests.store import twin

# A file of this process may not grow past the limit: what a full disk does, without one.
LIMITED = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import backups, restore
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.pages import Pages
home, now, key = Path(sys.argv[1]), datetime(2027, 1, 1, tzinfo=UTC), bytes(range(32))
try:
    {what}
except (OSError, Refusal) as told:
    print(type(told).__name__, getattr(told, "key", ""))
"""


def limited(home: Path, limit: int, what: str) -> str:
    """Does `what` in a process that cannot write past `limit` bytes of a file; what it was refused."""
    program = LIMITED.replace("{what}", what)
    done = subprocess.run(
        [sys.executable, "-c", program, str(home), str(limit)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return twin.make(tmp_path / "vault.db")


def test_a_copy_that_does_not_fit_leaves_nothing_and_the_older_ones_stay(
    vault: Path, tmp_path: Path, clock: Clock
) -> None:
    before = backups.take(vault, twin.KEY, tmp_path / "backups", clock(), Reason.HOURLY)
    told = limited(
        tmp_path, 60_000, "backups.take(home / 'vault.db', key, home / 'backups', now, Reason.EXIT)"
    )
    assert told == "Refusal backup_failed"
    assert twin.names(tmp_path / "backups") == [before.path.name] if before else False
    assert twin.count(vault) == 300


def test_a_restore_that_does_not_fit_leaves_the_vault_as_it_was(
    vault: Path, tmp_path: Path, clock: Clock
) -> None:
    copy = backups.take(vault, twin.KEY, tmp_path / "backups", clock(), Reason.HOURLY)
    assert copy is not None
    before = twin.names(tmp_path)
    told = limited(
        tmp_path,
        60_000,
        f"restore.put_back(home / 'backups' / '{copy.path.name}', home / 'vault.db', key, now)",
    )
    assert told == "Refusal restore_failed"
    assert twin.names(tmp_path) == before
    assert twin.count(vault) == 300
    assert copies.latest_verified(tmp_path / "backups") == copy


def test_a_page_that_cannot_be_saved_keeps_the_words_saved_before(tmp_path: Path) -> None:
    pages = Pages(tmp_path / "pages", twin.KEY)
    page = pages.begin()
    pages.write(page, "before")
    there = twin.names(tmp_path / "pages")
    told = limited(tmp_path, 4_000, f"Pages(home / 'pages', key).write('{page}', 'after')")
    assert told == "Refusal disk_full"
    assert pages.read(page) == "before"
    assert twin.names(tmp_path / "pages") == there
