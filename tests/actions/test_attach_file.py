from pathlib import Path

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.attach_file import attach_file, attachments, detach_file, save_copy
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.empty_trash import delete_for_ever
from rebound_desktop.actions.trash_job import trash_job
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.queries.people import files_of
from rebound_desktop.store.drawer import Drawer
from rebound_desktop.store.pages import Pages
from rebound_desktop.store.shelf import Shelf
from tests.clock import Clock

KEY = bytes(range(32))
LETTER = b"%PDF-1.7 Dear all" * 50


@pytest.fixture
def kept(desk: Desk, tmp_path: Path) -> Desk:
    shelf = Shelf(tmp_path / "vault", KEY, tmp_path / "copies", tmp_path / "keys", tmp_path / "files")
    desk.drawer = Drawer(Pages(tmp_path / "pages", KEY), shelf, tmp_path)
    return desk


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "letter.pdf"
    file.write_bytes(LETTER)
    return file


def test_a_file_is_kept_whatever_becomes_of_the_original(
    kept: Desk, letter: Path, clock: Clock, tmp_path: Path
) -> None:
    job = add_job(kept, JobFields(title="x"), now=clock())
    attachment = attach_file(kept, job, letter, now=clock())
    letter.unlink()
    (filed,) = files_of(kept.vault, job, now=clock())
    assert (filed.name, filed.size, filed.media_type) == ("letter.pdf", len(LETTER), "application/pdf")
    assert save_copy(kept, attachment, tmp_path / "copy.pdf", now=clock()) == "copy.pdf"
    assert (tmp_path / "copy.pdf").read_bytes() == LETTER
    events = kept.vault.rows("SELECT kind, detail FROM event WHERE kind = 'file'")
    assert events == [("file", "letter.pdf")]


def test_the_folder_tells_neither_the_name_nor_the_words(
    kept: Desk, letter: Path, clock: Clock, tmp_path: Path
) -> None:
    job = add_job(kept, JobFields(title="x"), now=clock())
    attach_file(kept, job, letter, now=clock())
    attach_file(kept, job, letter, now=clock())
    (file,) = (tmp_path / "files").iterdir()
    assert b"Dear" not in file.read_bytes() and "letter" not in file.name
    content = kept.vault.value("SELECT sha256 FROM attachment")
    assert content not in file.name


def test_a_file_in_the_trash_comes_back_by_undo_and_goes_with_the_job_for_ever(
    kept: Desk, letter: Path, clock: Clock, tmp_path: Path
) -> None:
    job = add_job(kept, JobFields(title="x"), now=clock())
    attachment = attach_file(kept, job, letter, now=clock())
    detach_file(kept, attachment, now=clock())
    assert files_of(kept.vault, job, now=clock()) == ()
    kept.undo(clock())
    assert len(files_of(kept.vault, job, now=clock())) == 1
    trash_job(kept, job, now=clock())
    delete_for_ever(kept, "job", job, now=clock())
    assert list((tmp_path / "files").iterdir()) == []


def test_what_cannot_be_attached_or_read_is_refused_in_a_word(
    kept: Desk, letter: Path, clock: Clock, tmp_path: Path
) -> None:
    job = add_job(kept, JobFields(title="x"), now=clock())
    with pytest.raises(Refusal, match="file_missing"):
        attach_file(kept, job, tmp_path / "gone.pdf", now=clock())
    with pytest.raises(Refusal, match="row_gone"):
        attach_file(kept, "nowhere", letter, now=clock())
    attachment = attach_file(kept, job, letter, now=clock())
    with pytest.raises(Refusal, match="export_failed"):
        save_copy(kept, attachment, tmp_path / "no" / "folder.pdf", now=clock())
    (file,) = (tmp_path / "files").iterdir()
    file.write_bytes(b"damaged")
    with pytest.raises(Refusal, match="attachment_damaged"):
        save_copy(kept, attachment, tmp_path / "copy.pdf", now=clock())
    attachments(kept).drop(kept.vault.value("SELECT sha256 FROM attachment"))
    with pytest.raises(Refusal, match="attachment_gone"):
        save_copy(kept, attachment, tmp_path / "copy.pdf", now=clock())


def test_without_a_key_nothing_is_attached(desk: Desk, letter: Path, clock: Clock) -> None:
    job = add_job(desk, JobFields(title="x"), now=clock())
    with pytest.raises(Refusal, match="locked"):
        attach_file(desk, job, letter, now=clock())
    assert desk.vault.value("SELECT COUNT(*) FROM attachment") == 0
