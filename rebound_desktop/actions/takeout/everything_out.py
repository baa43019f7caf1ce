"""Everything in one archive: what can be brought back, and the same again for other programs to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rebound_desktop import __version__
from rebound_desktop.actions.attach_file import attachments
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.takeout.file_out import write_archive
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.job_tables import job_rows, rows_of_jobs, still_sealed
from rebound_desktop.actions.takeout.journal_files import count_entries, pack_journal
from rebound_desktop.actions.takeout.own_settings import own_settings
from rebound_desktop.actions.takeout.take_parts import in_drawer, workbook_of
from rebound_desktop.actions.takeout.taken import Taken
from rebound_desktop.actions.takeout.vault_rows import count_rows, open_texts, tables
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.takeout.csv_out import csv_pieces
from rebound_desktop.exchange.takeout.document_out import document
from rebound_desktop.exchange.takeout.form import ATTACHMENTS, DOCUMENT, Head, Row
from rebound_desktop.exchange.takeout.packing import Packing
from rebound_desktop.exchange.takeout.sheets import EVENTS, INTERVIEWS, JOB, JOBS, PEOPLE
from rebound_desktop.store.shape import shape
from rebound_desktop.store.vault import Vault

_OF_JOBS = (
    ("events.csv", "event", EVENTS),
    ("people.csv", "person", PEOPLE),
    ("interviews.csv", "interview", INTERVIEWS),
)
_NAMES = {"File": "sha256", "Name": "name", JOB: "job", "Title": "title", "Company": "company"}
_COUNT_FILES = "SELECT COUNT(DISTINCT sha256) FROM attachment WHERE deleted_at IS NULL"
# What lies in the drawer was written for nobody: it goes along where the person says so.
DRAWER = "kept_page"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What goes into the archive besides what always does; `passphrase` "" leaves it open.

    `readme` is the text that tells what lies where, in the person's language.
    """

    readme: str = ""
    drawer: bool = False
    files: bool = True
    passphrase: str = ""


def take_everything(desk: Desk, target: Path, wanted: Wanted, going: Going, *, now: datetime) -> Taken:
    """Writes the archive of one instant. On any thread but the UI's; no step.

    Raises Refusal: takeout_stopped, takeout_no_room, export_failed.
    """
    del now
    out = _Everything(desk, wanted, going)
    with desk.vault.at_one_instant():
        size = write_archive(target, out.fill, going, wanted.passphrase)
        return Taken(target, size, out.left_out())


class _Everything:
    def __init__(self, desk: Desk, wanted: Wanted, going: Going) -> None:
        self._desk, self._wanted, self._going = desk, wanted, going
        self._vault: Vault = desk.vault
        kept = desk.vault.row(f'SELECT 1 FROM "{DRAWER}" LIMIT 1')
        self._tables_out = (DRAWER,) if kept and not wanted.drawer else ()
        self._gone = self._cut = 0

    def fill(self, packing: Packing) -> None:
        """Puts every member in; may be called again from the start."""
        self._gone = 0
        vault, going = self._vault, self._going
        going.begin(count_rows(vault, shape(), self._tables_out) + count_entries(vault))
        packing.add("README.txt", (self._wanted.readme.encode(),))
        packing.add(DOCUMENT, self._document())
        packing.add("jobs.csv", csv_pieces(job_rows(vault), JOBS))
        for name, table, columns in _OF_JOBS:
            packing.add(name, csv_pieces(rows_of_jobs(vault, table, columns), columns))
        data, self._cut = workbook_of(job_rows(vault))
        packing.add("jobs.xlsx", (data,), packed=False)
        pack_journal(vault, packing, going)
        if self._wanted.files:
            self._files(packing)

    def left_out(self) -> dict[str, int]:
        """What the archive does not hold, or not in every part, of what there is."""
        vault = self._vault
        return {
            "sealed": still_sealed(vault),
            "cut": self._cut,
            "gone": self._gone,
            "drawer": 0 if self._wanted.drawer else in_drawer(vault),
            "files": 0 if self._wanted.files else vault.value(_COUNT_FILES),
        }

    def _document(self) -> Iterator[bytes]:
        head = Head(self._vault.schema(), __version__, self._tables_out)
        walked = ((table, self._watched(rows)) for table, rows in tables(self._vault, self._tables_out))
        return document(head, shape(), walked, own_settings(self._vault), open_texts(self._vault))

    def _names(self) -> Iterator[Row]:
        return rows_of_jobs(self._vault, "attachment", _NAMES)

    def _watched(self, rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            self._going.step()
            yield row

    def _files(self, packing: Packing) -> None:
        packing.add(ATTACHMENTS + "names.csv", csv_pieces(self._names(), _NAMES))
        kept = attachments(self._desk) if self._desk.drawer is not None else None
        for (sha256,) in self._vault.rows("SELECT DISTINCT sha256 FROM attachment ORDER BY sha256"):
            try:
                data = kept.read(sha256) if kept is not None else None
            except Refusal:
                data = None
            if data is None:
                self._gone += 1
            else:
                packing.add(ATTACHMENTS + sha256, (data,), packed=False)
