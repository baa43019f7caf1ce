"""A ZIP written member by member into a stream: the same contents give the same bytes."""

import zipfile
from collections.abc import Callable, Collection, Iterable
from typing import IO

# No moment stands in the archive: that of the file is the disk's, that of a row is in the row.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PRIVATE = 0o600 << 16
_DENSE_FROM = 1 << 20
# Our own reader takes no member that unpacks to more than a hundred times its size.
_DENSEST = 90


class Packing:
    """`stored` members are not compressed. `dense` are those that should not have been: pack again.

    `keep_on` is asked before each piece and raises where the person stopped it.
    """

    def __init__(
        self, out: IO[bytes], keep_on: Callable[[], None], stored: Collection[str] = frozenset()
    ) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
        self._keep_on, self._stored = keep_on, stored
        self.dense: set[str] = set()
        self.size = 0

    def add(self, name: str, pieces: Iterable[bytes], *, packed: bool = True) -> None:
        """Writes one member; its pieces are never all in memory."""
        info = zipfile.ZipInfo(name, _NO_TIME)
        info.create_system, info.external_attr = 3, _PRIVATE
        loose = not packed or name in self._stored
        info.compress_type = zipfile.ZIP_STORED if loose else zipfile.ZIP_DEFLATED
        with self._zip.open(info, "w", force_zip64=True) as member:
            for piece in pieces:
                self._keep_on()
                self.size += len(piece)
                member.write(piece)
        swollen = info.file_size > _DENSE_FROM and info.file_size > _DENSEST * info.compress_size
        if not loose and swollen:
            self.dense.add(name)

    def abandon(self) -> None:
        """Lets go of what was written so far; what it was written to may be closed already afterwards."""
        self._zip.fp = None

    def finish(self) -> None:
        """Writes the list of members; nothing can be added afterwards."""
        self._zip.close()
