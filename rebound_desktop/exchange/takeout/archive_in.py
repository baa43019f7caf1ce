"""Reads an archive of everything back: its document first, then the files its rows name, and nothing else."""

import hashlib
from collections.abc import Callable, Iterator

from rebound_desktop.domain.column import Shape
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.archive import Archive
from rebound_desktop.exchange.takeout.document_in import read_document
from rebound_desktop.exchange.takeout.form import ATTACHMENTS, DOCUMENT, FILE_CAP, FORMAT, File, Piece, Rows
from rebound_desktop.exchange.takeout.locking import is_locked, unlocked

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def is_own_archive(archive: Archive) -> bool:
    """Whether a ZIP is one that Rebound wrote."""
    return archive.named(DOCUMENT) is not None


def is_own_document(data: bytes) -> bool:
    """Whether text begins as the JSON document does."""
    head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and f'"{FORMAT}"'.encode() in head and b'"format"' in head


def read_everything(
    name: str, data: bytes, shape: Shape, schema: int, *, passphrase: str = "", files: bool = True
) -> Iterator[Piece]:
    """The pieces of an archive, locked with `passphrase` or not, or of its document alone.

    `files`: the files kept with jobs, too. Raises Refusal: what `read_document` and `Archive` refuse,
    own_foreign, own_passphrase_wrong, own_file_changed.
    """
    if is_locked(data):
        data = unlocked(name, data, passphrase)
    if not data.startswith(_ZIP):
        yield from read_document(name, _reader(iter((data.removeprefix(b"\xef\xbb\xbf"),))), shape, schema)
        return
    archive = Archive(data, name)
    member = archive.named(DOCUMENT)
    if member is None:
        raise Refusal("own_foreign", name=name, place="1")
    wanted: dict[str, None] = {}
    for piece in read_document(name, _reader(archive.pieces(member)), shape, schema):
        if isinstance(piece, Rows) and piece.table == "attachment":
            wanted |= dict.fromkeys(row["sha256"] for row in piece.rows)
        yield piece
    if files:
        yield from _files(archive, wanted)


def _files(archive: Archive, wanted: dict[str, None]) -> Iterator[File]:
    for sha256 in wanted:
        member = archive.named(ATTACHMENTS + sha256)
        if member is None:
            continue  # its row tells that there was one
        data = bytearray()
        for piece in archive.pieces(member):
            data += piece
            if len(data) > FILE_CAP:
                raise Refusal("archive_unsafe", name=archive.name, member=member.filename)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Refusal("own_file_changed", name=archive.name, member=member.filename)
        yield File(sha256, bytes(data))


def _reader(pieces: Iterator[bytes]) -> Callable[[int], bytes]:
    """A `read(size)` over pieces; it may give less than was asked for, never nothing before the end."""
    kept = bytearray()

    def read(size: int) -> bytes:
        while not kept:
            piece = next(pieces, None)
            if piece is None:
                return b""
            kept.extend(piece)
        given = bytes(kept[:size])
        del kept[:size]
        return given

    return read
