"""Attachments beside the copies go with the last copy that knows them, once they were deleted for ever."""

from collections.abc import Iterator
from pathlib import Path

from rebound_desktop.store import copies, keyed


def let_go(files: Path, folder: Path, key: bytes) -> None:
    """Removes what lies beside the copies in `folder`, no longer in `files`, and is in none of the copies.

    Where any copy cannot be read under `key`, or `files` itself is gone, everything stays: a copy may need
    it. On any thread.
    """
    beside = folder / "files"
    if not files.is_dir() or not beside.is_dir():
        return
    alone = [path for path in beside.iterdir() if path.is_file() and not (files / path.name).exists()]
    if not alone:
        return
    from rebound_desktop.store.attachments import Attachments

    name = Attachments(files, key).name
    try:
        known = {name(content) for copy in copies.all_copies(folder) for content in _contents(copy.path, key)}
    except keyed.UNREADABLE:
        return
    for path in alone:
        if path.name not in known:
            path.unlink(missing_ok=True)


def _contents(copy: Path, key: bytes) -> Iterator[str]:
    """The SHA-256 of each attachment that one copy holds, in its trash, too."""
    with keyed.connected(copy, key) as connection:
        if connection.execute("select 1 from sqlite_schema where name = 'attachment'").get:
            for (content,) in connection.execute("select distinct sha256 from attachment"):
                yield str(content)
