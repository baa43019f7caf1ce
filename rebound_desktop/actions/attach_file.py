"""Keeps a file with a job: the résumé that went out, the letter, what they sent."""

import mimetypes
from datetime import datetime
from pathlib import Path

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.job_row import job_row
from rebound_desktop.domain.codes import EventKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.attachments import LARGEST, Attachments
from rebound_desktop.store.tables.jobs import Attachment, Event


def attach_file(desk: Desk, job: str, file: Path, *, now: datetime) -> str:
    """Keeps a copy of the file, whatever becomes of the original; returns the attachment's id.

    Raises Refusal: row_gone, file_missing, file_not_readable, file_too_large (25 MB), disk_full, locked.
    """
    job_row(desk.vault, job)
    data = _bytes(file)
    content = attachments(desk).keep(file.name, data)
    with desk.change("attach_file", now, name=file.name):
        desk.vault.put(Event, now, job=job, kind=EventKind.FILE, at=now, detail=file.name)
        return desk.vault.put(
            Attachment,
            now,
            job=job,
            name=file.name,
            sha256=content,
            media_type=mimetypes.guess_type(file.name)[0] or "",
            size=len(data),
        )


def detach_file(desk: Desk, attachment: str, *, now: datetime) -> None:
    """Puts it into the trash; the bytes go when the trash is emptied. Raises Refusal("row_gone")."""
    name, _ = _known(desk, attachment)
    with desk.change("detach_file", now, name=name):
        desk.vault.trash(Attachment, attachment, now)


def save_copy(desk: Desk, attachment: str, target: Path, *, now: datetime) -> str:
    """Writes the file out, where the person said; its name there. No step.

    Raises Refusal: row_gone, attachment_gone, attachment_damaged, export_failed, locked.
    """
    _, content = _known(desk, attachment)
    data = attachments(desk).read(content)
    try:
        target.write_bytes(data)
    except OSError as wrong:
        raise Refusal("export_failed", name=target.name) from wrong
    return target.name


def attachments(desk: Desk) -> Attachments:
    """The folder of this vault's attachments. Raises Refusal("locked") where no key is at hand."""
    if desk.drawer is None:
        raise Refusal("locked")
    shelf = desk.drawer.shelf
    return Attachments(shelf.files, shelf.key)


def _known(desk: Desk, attachment: str) -> tuple[str, str]:
    found = desk.vault.row("SELECT name, sha256 FROM attachment WHERE id = ?", (attachment,))
    if found is None:
        raise Refusal("row_gone")
    return str(found[0]), str(found[1])


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise Refusal("file_too_large", name=file.name, limit=f"{LARGEST >> 20} MB")
        return file.read_bytes()
    except FileNotFoundError as wrong:
        raise Refusal("file_missing", name=file.name) from wrong
    except OSError as wrong:
        raise Refusal("file_not_readable", name=file.name) from wrong
