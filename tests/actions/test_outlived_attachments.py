"""A file deleted for ever leaves the copies, too, with the last of them that knows it."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions import vault_door
from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.attach_file import attach_file
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.empty_trash import delete_for_ever
from rebound_desktop.actions.pages import remove_copies
from rebound_desktop.actions.trash_job import trash_job
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.store.attachments import Attachments
from rebound_desktop.store.copies import Copy, Reason
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from tests.clock import Clock

MARK = b"words in a letter that nobody is to find"


@pytest.fixture
def desk(paths: Paths, clock: Clock) -> Iterator[Desk]:
    desk = vault_door.open_desk(paths, process.this(), lambda: ZoneInfo("Europe/Paris"), clock)
    yield desk
    desk.vault.close()


@pytest.fixture
def job(desk: Desk, clock: Clock, tmp_path: Path) -> str:
    """One with the marked letter, and another job with a letter that stays."""
    letter = tmp_path / "letter.txt"
    for words in (b"another letter", MARK):
        letter.write_bytes(words)
        job = add_job(desk, JobFields(title="x"), now=clock())
        attach_file(desk, job, letter, now=clock())
    return job


def copied(desk: Desk, clock: Clock) -> Copy:
    clock.advance(hours=1)
    assert desk.drawer is not None
    taken = desk.drawer.shelf.take(Reason.BY_HAND, clock())
    assert taken is not None
    return taken


def beside_copies(desk: Desk, paths: Paths) -> list[bytes]:
    """What can be read there by whoever has the key."""
    assert desk.drawer is not None
    return list(Attachments(paths.backups / "files", desk.drawer.shelf.key).all_bytes())


def gone_for_ever(desk: Desk, job: str, clock: Clock) -> None:
    trash_job(desk, job, now=clock())
    delete_for_ever(desk, "job", job, now=clock())


def test_it_stays_while_a_copy_knows_it_and_goes_with_that_copy(
    desk: Desk, job: str, paths: Paths, clock: Clock
) -> None:
    before = copied(desk, clock)
    assert MARK in beside_copies(desk, paths), "the control: it was copied"
    gone_for_ever(desk, job, clock)
    copied(desk, clock)
    assert MARK in beside_copies(desk, paths), "going back to the copy before needs it"
    remove_copies(desk, [before], clock())
    copied(desk, clock)
    assert beside_copies(desk, paths) == [b"another letter"]


def test_where_a_copy_cannot_be_read_everything_stays(
    desk: Desk, job: str, paths: Paths, clock: Clock
) -> None:
    before = copied(desk, clock)
    gone_for_ever(desk, job, clock)
    before.path.write_bytes(b"not a copy any more" * 1000)
    copied(desk, clock)
    assert MARK in beside_copies(desk, paths)


def test_where_the_folder_of_attachments_is_lost_everything_stays(
    desk: Desk, job: str, paths: Paths, clock: Clock
) -> None:
    before = copied(desk, clock)
    for path in paths.files.iterdir():
        path.unlink()
    copied(desk, clock)
    assert MARK in beside_copies(desk, paths), "the vault still knows it"
    paths.files.rmdir()
    remove_copies(desk, [before], clock())
    copied(desk, clock)
    assert MARK in beside_copies(desk, paths)
