"""ZIP files are read member by member, known names only, never unpacked to disk."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from rebound_desktop.domain.refusal import Refusal

RATIO_CAP = 100
SUM_CAP = 500 << 20
# A journal of twenty years is one file an entry.
MEMBER_CAP = 100_000
_CHUNK = 1 << 20
# Small files may compress well without being a trap.
_RATIO_FROM = 1 << 20


class Archive:
    """A ZIP in memory. Raises Refusal("archive_damaged" | "archive_unsafe") naming file and member."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._left = SUM_CAP
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Refusal("archive_damaged", name=name, member="", reason=str(error)) from error
        if len(self._zip.infolist()) > MEMBER_CAP:
            raise Refusal("archive_unsafe", name=name, member="")

    def members(self, pattern: str) -> Iterator[zipfile.ZipInfo]:
        """The members whose last path part fits `pattern` (whole, any case), in order of their names."""
        fits = re.compile(pattern, re.I)
        for info in sorted(self._zip.infolist(), key=lambda entry: (len(entry.filename), entry.filename)):
            last = info.filename.replace("\\", "/").rsplit("/", 1)[-1]
            if not info.is_dir() and not last.startswith("._") and fits.fullmatch(last):
                yield info

    def has(self, path: str) -> bool:
        """Whether a member of exactly this path is there."""
        return path in self._zip.namelist()

    def named(self, path: str) -> zipfile.ZipInfo | None:
        """The one member of exactly this path. Raises Refusal("archive_unsafe") where there are two."""
        found = [info for info in self._zip.infolist() if info.filename == path]
        if len(found) > 1:
            raise Refusal("archive_unsafe", name=self.name, member=path)
        return found[0] if found else None

    def place(self, info: zipfile.ZipInfo) -> str:
        """How a sentence names a member: with the archive that holds it."""
        return f"{self.name}: {info.filename}"

    def read(self, info: zipfile.ZipInfo) -> bytes:
        """One member's bytes, whole."""
        return b"".join(self.pieces(info))

    def pieces(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        """One member's bytes, counted while they are unpacked: what its header says is not believed."""
        if info.flag_bits & 0x1:
            raise Refusal("archive_locked", name=self.name, member=info.filename)
        size = 0
        try:
            with self._zip.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    self._left -= len(piece)
                    packed = max(1, info.compress_size)
                    if self._left < 0 or (size > _RATIO_FROM and size / packed > RATIO_CAP):
                        raise Refusal("archive_unsafe", name=self.name, member=info.filename)
                    yield piece
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise Refusal(
                "archive_damaged", name=self.name, member=info.filename, reason=str(error)
            ) from error
