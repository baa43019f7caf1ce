"""One part alone: a spreadsheet of the jobs, the journal as Markdown, the dates ahead for a calendar."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import IO

from rebound_desktop import __version__
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.dates_out import DateWords, dates_out, one_interview
from rebound_desktop.actions.takeout.file_out import write_archive, write_file
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.job_tables import job_rows, still_sealed
from rebound_desktop.actions.takeout.journal_files import count_entries, pack_journal
from rebound_desktop.actions.takeout.taken import Taken
from rebound_desktop.exchange.takeout.calendar_out import calendar
from rebound_desktop.exchange.takeout.csv_out import csv_pieces
from rebound_desktop.exchange.takeout.form import Row
from rebound_desktop.exchange.takeout.packing import Packing
from rebound_desktop.exchange.takeout.sheets import JOBS
from rebound_desktop.exchange.takeout.workbook_out import Workbook
from rebound_desktop.store.vault import Vault


def take_spreadsheet(desk: Desk, target: Path, going: Going, *, now: datetime) -> Taken:
    """Writes the jobs as CSV where the name says so, else as an XLSX workbook.

    On any thread but the UI's; no step. Raises Refusal: takeout_stopped, takeout_no_room, export_failed.
    """
    del now
    vault = desk.vault
    with vault.at_one_instant():
        going.begin(int(vault.value("SELECT COUNT(*) FROM job WHERE deleted_at IS NULL")))
        left_out = {"sealed": still_sealed(vault)}
        rows = watched(job_rows(vault), going)
        if target.suffix.casefold() == ".csv":
            size = write_file(target, lambda out: out.writelines(csv_pieces(rows, JOBS)))
        else:
            data, left_out["cut"] = workbook_of(rows)
            size = write_file(target, lambda out: _put(out, data))
    return Taken(target, size, left_out)


def take_journal(desk: Desk, target: Path, going: Going, *, now: datetime) -> Taken:
    """Writes a ZIP with a Markdown file an entry; otherwise as `take_spreadsheet`."""
    del now
    vault = desk.vault

    def fill(packing: Packing) -> None:
        going.begin(count_entries(vault))
        pack_journal(vault, packing, going, folder="")

    with vault.at_one_instant():
        size = write_archive(target, fill, going)
        return Taken(target, size, {"sealed": still_sealed(vault), "drawer": in_drawer(vault)})


def take_dates(
    desk: Desk, target: Path, words: DateWords, going: Going, *, interview: str = "", now: datetime
) -> Taken:
    """Writes the dates ahead as one calendar file, or one `interview` alone; otherwise as `take_spreadsheet`.

    Raises Refusal("no_dates_ahead") where there is none.
    """
    vault = desk.vault
    with vault.at_one_instant():
        found = one_interview(vault, interview, words) if interview else dates_out(vault, words, now=now)
        going.keep_on()
    data = calendar(found, __version__)
    return Taken(target, write_file(target, lambda out: _put(out, data)), {}, len(found))


def workbook_of(rows: Iterator[Row]) -> tuple[bytes, int]:
    """The jobs as a workbook, and how many of their texts were longer than a cell."""
    book = Workbook()
    book.add("Jobs", rows, JOBS)
    return book.data(), book.cut


def watched(rows: Iterator[Row], going: Going) -> Iterator[Row]:
    """The rows, each told as it goes."""
    for row in rows:
        going.step()
        yield row


def in_drawer(vault: Vault) -> int:
    """How many pages lie in the drawer."""
    return int(vault.value("SELECT COUNT(*) FROM kept_page WHERE deleted_at IS NULL"))


def _put(out: IO[bytes], data: bytes) -> None:
    out.write(data)
