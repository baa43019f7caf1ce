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
from rebound_desktop.actions.takeout.own_settings import own_settings
from rebound_desktop.actions.takeout.vault_rows import count_rows, open_texts, tables
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.takeout.document_out import document
from rebound_desktop.exchange.takeout.form import ATTACHMENTS, DOCUMENT, Head, Row
from rebound_desktop.exchange.takeout.packing import Packing
from rebound_desktop.store.shape import shape
from rebound_desktop.store.vault import Vault

# What lies in the drawer was written for nobody: it goes along where the person says so.
DRAWER = "kept_page"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What goes into the archive besides what always does; `passphrase` "" leaves it open."""

    drawer: bool = False
    files: bool = True
    passphrase: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written: its name and size in bytes; and how many of what stayed out of it, or of a part."""

    path: Path
    size: int
    left_out: tuple[tuple[str, int], ...] = ()


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
        self._tables_out = () if wanted.drawer else (DRAWER,)
        self._gone = 0

    def fill(self, packing: Packing) -> None:
        """Puts every member in; may be called again from the start."""
        self._gone = 0
        self._going.begin(count_rows(self._vault, shape(), self._tables_out))
        packing.add(DOCUMENT, self._document())
        if self._wanted.files:
            self._files(packing)

    def left_out(self) -> tuple[tuple[str, int], ...]:
        """What the archive does not hold, of what there is."""
        vault, found = self._vault, {"gone": self._gone}
        if not self._wanted.drawer:
            found["drawer"] = vault.value(f'SELECT COUNT(*) FROM "{DRAWER}" WHERE deleted_at IS NULL')
        if not self._wanted.files:
            found["files"] = vault.value("SELECT COUNT(DISTINCT sha256) FROM attachment")
        return tuple((name, count) for name, count in found.items() if count)

    def _document(self) -> Iterator[bytes]:
        head = Head(self._vault.schema(), __version__, self._tables_out)
        walked = ((table, self._watched(rows)) for table, rows in tables(self._vault, self._tables_out))
        return document(head, shape(), walked, own_settings(self._vault), open_texts(self._vault))

    def _watched(self, rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            self._going.step()
            yield row

    def _files(self, packing: Packing) -> None:
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
