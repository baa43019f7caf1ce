"""The chosen jobs in one file: a table, text to read, or rows that Rebound reads back."""

from collections.abc import Callable, Iterator
from datetime import datetime
from json import dumps
from pathlib import Path

from rebound_desktop import __version__
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.many.doing import chosen_ids
from rebound_desktop.actions.takeout.file_out import write_file
from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.actions.takeout.job_tables import named_job_rows
from rebound_desktop.actions.takeout.take_parts import watched, workbook_of
from rebound_desktop.actions.takeout.taken import Taken
from rebound_desktop.actions.takeout.vault_rows import columns_of, rows_of
from rebound_desktop.domain.chosen_jobs import ChosenJobs
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.takeout.csv_out import csv_pieces
from rebound_desktop.exchange.takeout.document_out import document
from rebound_desktop.exchange.takeout.form import Head, Row
from rebound_desktop.exchange.takeout.jobs_out import JobOut, JobWords, jobs_markdown
from rebound_desktop.exchange.takeout.sheets import JOBS
from rebound_desktop.store.shape import shape
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

_PAGE = 500
# What goes along with a job; its letters, losses and journal pages are nobody's but the person's.
WITH_JOBS = ("event", "interview", "person", "offer", "take_home", "next_step", "reply_time")
_WRITTEN = ("stage", "job", *WITH_JOBS)
_EVENTS = (
    "SELECT at, kind, detail, to_stage, said, confirmed FROM event e WHERE job = ? AND deleted_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM event c WHERE c.corrects = e.id AND c.job = e.job"
    " AND c.deleted_at IS NULL)"
    " UNION ALL SELECT at, 'interview', round, '', '', 1 FROM interview WHERE job = ? AND deleted_at IS NULL"
    " ORDER BY 1"
)
_PEOPLE = "SELECT name, role, reach FROM person WHERE job = ? AND deleted_at IS NULL ORDER BY id"
_SEALED = (
    "SELECT COUNT(*) FROM message WHERE deleted_at IS NULL AND sealed_until IS NOT NULL AND opened_at IS NULL"
    " AND job IN (SELECT value FROM json_each(?))"
)
_FILES = (
    "SELECT COUNT(*) FROM attachment WHERE deleted_at IS NULL AND job IN (SELECT value FROM json_each(?))"
)


def take_chosen(
    desk: Desk, target: Path, chosen: ChosenJobs, words: JobWords, going: Going, *, now: datetime
) -> Taken:
    """Writes them as the name says: .csv, .json (brought back by Rebound), .md, else a workbook.

    On any thread but the UI's; no step. Raises Refusal: takeout_stopped, takeout_no_room, export_failed,
    nothing_chosen where none of them is there any more.
    """
    vault = desk.vault
    with vault.at_one_instant():
        ids = _there(vault, chosen_ids(vault, chosen, now))
        if not ids:
            raise Refusal("nothing_chosen")
        going.begin(len(ids))
        out = _Chosen(vault, ids, words, going)
        pieces, left_out = out.made(target.suffix.casefold())
        size = write_file(target, lambda file: file.writelines(pieces))
        return Taken(target, size, left_out(), jobs=len(ids))


class _Chosen:
    def __init__(self, vault: Vault, ids: list[str], words: JobWords, going: Going) -> None:
        self._vault, self._ids, self._words, self._going = vault, ids, words, going
        self._all, self._cut, self._zone = dumps(ids), 0, vault.zone()

    def made(self, ending: str) -> tuple[Iterator[bytes], Callable[[], dict[str, int]]]:
        """The file in pieces, and what to ask afterwards for what is not in it."""
        match ending:
            case ".csv":
                pieces = csv_pieces(self._rows(), JOBS)
            case ".md":
                pieces = jobs_markdown(map(self._told, self._rows()), self._words)
            case ".json":
                return self._document(), self._left_out_of_document
            case _:
                pieces = self._workbook()
        return pieces, self._left_out

    def _rows(self) -> Iterator[Row]:
        return watched(named_job_rows(self._vault, self._ids), self._going)

    def _workbook(self) -> Iterator[bytes]:
        data, self._cut = workbook_of(self._rows())
        yield data

    def _left_out(self) -> dict[str, int]:
        return {"sealed": int(self._vault.value(_SEALED, (self._all,))), "cut": self._cut}

    def _left_out_of_document(self) -> dict[str, int]:
        return {"files": int(self._vault.value(_FILES, (self._all,)))}

    def _told(self, row: Row) -> JobOut:
        job = row["id"]
        events = self._vault.rows(_EVENTS, (job, job))
        lines = tuple(
            (as_instant(at).astimezone(self._zone).date(), kind, detail, stage, said, bool(sure))
            for at, kind, detail, stage, said, sure in events
        )
        return JobOut(row, lines, tuple(self._vault.rows(_PEOPLE, (job,))))

    def _document(self) -> Iterator[bytes]:
        head = Head(
            self._vault.schema(), __version__, tuple(table for table in shape() if table not in _WRITTEN)
        )
        walked = ((table, self._of(table)) for table in shape() if table in _WRITTEN)
        return document(head, shape(), walked, {}, ())

    def _of(self, table: str) -> Iterator[Row]:
        if table == "stage":  # all of them: an empty vault takes them instead of its own
            return rows_of(self._vault, table)
        if table == "job":
            return watched(self._named(table, "id"), self._going)
        return self._named(table, "job")

    def _named(self, table: str, by: str) -> Iterator[Row]:
        """The rows of these jobs, the trash aside."""
        names, last = tuple(shape()[table]), ""
        sql = (
            f'SELECT {columns_of(table)} FROM "{table}" WHERE "{by}" IN (SELECT value FROM json_each(?))'
            f" AND deleted_at IS NULL AND id > ? ORDER BY id LIMIT {_PAGE}"
        )
        while True:
            page = self._vault.rows(sql, (self._all, last))
            for found in page:
                row = dict(zip(names, found, strict=True))
                if row.get("corrects") and not _is_there(self._vault, row["corrects"]):
                    row["corrects"] = None
                yield row
            if len(page) < _PAGE:
                return
            last = page[-1][names.index("id")]


def _there(vault: Vault, ids: list[str]) -> list[str]:
    sql = "SELECT id FROM job WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))"
    here = {job for (job,) in vault.rows(sql, (dumps(ids),))}
    return [job for job in ids if job in here]


def _is_there(vault: Vault, event: str) -> bool:
    return vault.row("SELECT 1 FROM event WHERE id = ? AND deleted_at IS NULL", (event,)) is not None
