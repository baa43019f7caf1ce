"""Writes one file where the person said: whole, for them alone, or not at all."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import IO

from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.takeout.packing import Packing
from rebound_desktop.store import durable

Fill = Callable[[Packing], None]


def write_file(target: Path, write: Callable[[IO[bytes]], None]) -> int:
    """Writes it aside and puts it in its place; its size. Raises Refusal: takeout_no_room, export_failed."""
    try:
        with durable.being_written(target) as out:
            write(out)
        return target.stat().st_size
    except OSError as wrong:
        key = "takeout_no_room" if wrong.errno in durable.NO_ROOM else "export_failed"
        raise Refusal(key, name=target.name) from wrong


def write_archive(target: Path, fill: Fill, going: Going, passphrase: str = "") -> int:
    """A ZIP that `fill` puts members into; under a passphrase nothing unlocked touches the disk."""

    def write(out: IO[bytes]) -> None:
        if not passphrase:
            _pack(out, fill, going)
            return
        from rebound_desktop.exchange.takeout.locking import locked

        inside = io.BytesIO()
        _pack(inside, fill, going)
        out.write(locked(inside.getvalue(), passphrase))

    return write_file(target, write)


def _pack(out: IO[bytes], fill: Fill, going: Going) -> None:
    """Packs twice where a member turned out so uniform that its reader would take it for a trap."""
    dense: set[str] = set()
    while True:
        out.seek(0)
        out.truncate()
        packing = Packing(out, going.keep_on, dense)
        try:
            fill(packing)
            packing.finish()
        except BaseException:
            packing.abandon()
            raise
        if not packing.dense:
            return
        dense |= packing.dense
