"""What is written where the person said: whole and theirs alone, or not there; and nothing sealed in it."""

import csv
import errno
import gc
import io
import os
import stat
import tracemalloc
import zipfile
from pathlib import Path
from typing import IO, Any
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.import_jobs import import_jobs
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.takeout.bring_back import Answer, Keep, bring_back
from rebound_desktop.actions.takeout.dates_out import DateWords
from rebound_desktop.actions.takeout.everything_out import Wanted, take_everything
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.look_through import Archive, look_through, pieces_of
from rebound_desktop.actions.takeout.take_parts import take_dates, take_journal, take_spreadsheet
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.actions.write_entry import LONGEST, write_entry
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.quiet_time import Length
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.written import Written
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import TableProposal
from rebound_desktop.exchange.takeout.archive_in import read_everything
from rebound_desktop.exchange.takeout.form import Rows
from rebound_desktop.queries.import_known import import_known
from rebound_desktop.store.shape import shape
from rebound_desktop.store.tables.journal import Entry, KeptPage
from tests.actions.any_vault import empty_desk, held
from tests.clock import Clock

MARK = "seldom-marker-sealed"
DRAWER = "seldom-marker-drawer"
WORDS = DateWords("Appointment", "Last day", "Answer due", "Something due", "One small step")


@pytest.fixture
def full(desk: Desk, clock: Clock) -> Desk:
    """A job with a sealed letter, an entry, a page in the drawer."""
    job = add_job(desk, JobFields("Map designer", "=Tellus", notes="calm"), now=clock())
    loss = ToldLoss(
        Outcome.THEY_SAID_NO,
        clock(),
        job=job,
        length=Length.TWO_DAYS,
        letter=Letter(f"{MARK} body", f"{MARK} subject"),
    )
    record_setback(desk, loss, now=clock())
    write_entry(desk, "entry-1", Written("The call", "It rained.", "walk, Noor"), begun=clock(), now=clock())
    with desk.change("keep_page", clock()):
        desk.vault.put(KeptPage, clock(), body=DRAWER)
    return desk


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def test_a_sealed_letter_stands_in_no_file_that_is_read_by_eye(
    full: Desk, clock: Clock, tmp_path: Path
) -> None:
    going, now = Going(), clock()
    all_of_it = take_everything(full, tmp_path / "all.zip", Wanted(), going, now=now)
    take_spreadsheet(full, tmp_path / "jobs.csv", going, now=now)
    take_spreadsheet(full, tmp_path / "jobs.xlsx", going, now=now)
    take_journal(full, tmp_path / "journal.zip", going, now=now)
    take_dates(full, tmp_path / "dates.ics", WORDS, going, now=now)
    seen = {**members(tmp_path / "all.zip"), **members(tmp_path / "journal.zip")}
    seen |= members(tmp_path / "jobs.xlsx") | members_of_workbook(seen["jobs.xlsx"])
    seen |= {name: (tmp_path / name).read_bytes() for name in ("jobs.csv", "dates.ics")}
    assert not [name for name, data in seen.items() if MARK.encode() in data or DRAWER.encode() in data]
    assert all_of_it.left_out["sealed"] == 1 and all_of_it.left_out["drawer"] == 1


def members_of_workbook(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_sealed_letter_is_in_the_document_and_comes_back_sealed(
    full: Desk, clock: Clock, tmp_path: Path
) -> None:
    take_everything(full, tmp_path / "all.zip", Wanted(drawer=True), Going(), now=clock())
    data, fresh = (tmp_path / "all.zip").read_bytes(), empty_desk()
    pieces = read_everything("all.zip", data, shape(), fresh.vault.schema())
    bring_back(fresh, "all.zip", pieces, Answer(), now=clock())
    assert held(fresh)["message"] == held(full)["message"]
    assert MARK in fresh.vault.value("SELECT body FROM message")
    assert fresh.vault.value("SELECT sealed_until > ? AND opened_at IS NULL FROM message", (clock(),))


def test_the_marker_would_be_found(full: Desk, clock: Clock, tmp_path: Path) -> None:
    with full.change("open_message", clock()):
        full.vault.write("UPDATE message SET opened_at = ?", (clock(),))
    take_everything(full, tmp_path / "all.zip", Wanted(drawer=True), Going(), now=clock())
    document = members(tmp_path / "all.zip")["rebound.json"]
    assert MARK.encode() in document and DRAWER.encode() in document


def test_the_archive_holds_what_other_programs_read(full: Desk, clock: Clock, tmp_path: Path) -> None:
    take_everything(full, tmp_path / "all.zip", Wanted("What lies here."), Going(), now=clock())
    inside = members(tmp_path / "all.zip")
    entry = next(name for name in inside if name.startswith("journal/2026/"))
    assert {name for name in inside if name != entry} == {
        *("README.txt", "rebound.json", "jobs.csv", "jobs.xlsx", "events.csv", "people.csv"),
        *("interviews.csv", "attachments/names.csv"),
    }
    assert inside["README.txt"] == b"What lies here."
    assert inside[entry].endswith(b"\n\nIt rained.") and b'tags: ["walk", "Noor"]' in inside[entry]
    rows = list(csv.DictReader(io.StringIO(inside["jobs.csv"].decode("utf-8-sig"))))
    assert [(row["Title"], row["Company"], row["Outcome"]) for row in rows] == [
        ("Map designer", "'=Tellus", "they said no")
    ]


def test_nobody_else_can_read_what_was_written(full: Desk, clock: Clock, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        take_everything(full, tmp_path / "all.zip", Wanted(), Going(), now=clock())
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "all.zip").stat().st_mode) == 0o600


@pytest.mark.parametrize("passphrase", ["", "rain"])
def test_stopping_leaves_nothing(full: Desk, clock: Clock, tmp_path: Path, passphrase: str) -> None:
    (tmp_path / "all.zip").write_bytes(b"the one before")
    for after in range(12):
        asked = iter(range(1000))
        going = Going(stopped=lambda after=after, asked=asked: next(asked) >= after)
        with pytest.raises(Refusal) as caught:
            take_everything(full, tmp_path / "all.zip", Wanted(passphrase=passphrase), going, now=clock())
        assert caught.value.key == "takeout_stopped"
        assert [path.name for path in tmp_path.iterdir()] == ["all.zip"]
    assert (tmp_path / "all.zip").read_bytes() == b"the one before"


class FullDisk(io.FileIO):
    """A file on a disk with room for so many bytes."""

    room = 0

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > FullDisk.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)


def test_a_full_disk_says_one_sentence_and_leaves_nothing(
    full: Desk, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(handle: int, mode: str) -> IO[bytes]:
        return io.BufferedRandom(FullDisk(handle, "r+"))

    monkeypatch.setattr(os, "fdopen", opened)
    for room in (0, 100, 2_000):
        FullDisk.room = room
        with pytest.raises(Refusal) as caught:
            take_everything(full, tmp_path / "all.zip", Wanted(), Going(), now=clock())
        assert (caught.value.key, caught.value.values) == ("takeout_no_room", {"name": "all.zip"})
        assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_one_sentence(full: Desk, clock: Clock, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        take_journal(full, tmp_path / "gone" / "j.zip", Going(), now=clock())
    assert caught.value.key == "export_failed"


def test_text_so_uniform_that_it_looks_like_a_trap_is_read_back(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    write_entry(desk, "entry-1", Written(body="a" * LONGEST), begun=clock(), now=clock())
    take_everything(desk, tmp_path / "all.zip", Wanted(), Going(), now=clock())
    pieces = read_everything("a", (tmp_path / "all.zip").read_bytes(), shape(), desk.vault.schema())
    (rows,) = [one for one in pieces if isinstance(one, Rows) and one.table == "entry"]
    assert len(rows.rows[0]["body"]) == LONGEST


def test_what_was_locked_opens_with_its_passphrase_alone(full: Desk, clock: Clock, tmp_path: Path) -> None:
    take_everything(full, tmp_path / "all.zip.age", Wanted(passphrase="rain"), Going(), now=clock())
    data = (tmp_path / "all.zip.age").read_bytes()
    assert data.startswith(b"age-encryption.org/v1\n") and b"Map designer" not in data
    with pytest.raises(Refusal) as caught:
        look_through(empty_desk(), Archive("a", data, "sun"), Going(), now=clock())
    assert caught.value.key == "own_passphrase_wrong"
    fresh, archive = empty_desk(), Archive("a", data, "rain")
    assert look_through(fresh, archive, Going(), now=clock()).fresh["job"] == 1
    bring_back(fresh, "a", pieces_of(archive, fresh, Going()), Answer(), now=clock())
    assert held(fresh)["job"] == held(full)["job"]


def test_a_refusal_halfway_takes_everything_back(full: Desk, clock: Clock, tmp_path: Path) -> None:
    take_everything(full, tmp_path / "all.zip", Wanted(), Going(), now=clock())
    fresh = empty_desk()
    before = held(fresh)

    def torn() -> Any:
        whole = read_everything("a", (tmp_path / "all.zip").read_bytes(), shape(), fresh.vault.schema())
        for number, piece in enumerate(whole):
            if number == 3:
                raise Refusal("file_needs_memory", name="a")
            yield piece

    with pytest.raises(Refusal):
        bring_back(fresh, "a", torn(), Answer(Keep.THEIRS), now=clock())
    assert held(fresh) == before and fresh.vault.history_number() == 0


def test_the_table_of_jobs_is_known_where_it_comes_from_and_new_elsewhere(
    full: Desk, clock: Clock, tmp_path: Path
) -> None:
    file, now = tmp_path / "jobs.csv", clock()
    take_spreadsheet(full, file, Going(), now=now)
    (table,) = propose(file.name, file.read_bytes(), zone=ZoneInfo("Europe/Paris"), now=now)
    assert isinstance(table, TableProposal) and len(table.rows) == 1
    keys = [job.import_key for job in table.rows]
    assert import_known(full.vault, table.source, keys, now=now) == set(keys)
    assert import_jobs(full, table.source, table.rows, now=now).added == ()
    fresh = empty_desk()
    assert len(import_jobs(fresh, table.source, table.rows, now=now).added) == 1
    assert import_jobs(fresh, table.source, table.rows, now=now).added == ()
    assert fresh.vault.row("SELECT company, outcome FROM job") == ("=Tellus", "they_said_no")


def test_a_larger_vault_takes_no_more_memory(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    def peak(entries: int) -> int:
        body = "It rained all day, and the tram was late. " * 60
        with desk.change("write_untitled", clock()):
            desk.vault.put_many(Entry, clock(), [{"body": body, "at": clock()} for _ in range(entries)])
        gc.collect()
        tracemalloc.start()
        take_everything(desk, tmp_path / "all.zip", Wanted(), Going(), now=clock())
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    few, many = peak(1_000), peak(4_000)
    # Ten million letters more; what is kept of each is its member's line in the list of the ZIP.
    assert many - few < 6_000_000
