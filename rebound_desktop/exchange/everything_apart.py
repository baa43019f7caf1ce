"""The pieces of an archive on their way from the process that reads it: as lines of JSON, and back."""

import base64
from collections.abc import Callable, Iterator
from typing import Any

from rebound_desktop.domain.column import Shape
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.apart import never, said_apart
from rebound_desktop.exchange.limits import Limits
from rebound_desktop.exchange.opening import SIZE_CAP
from rebound_desktop.exchange.takeout.archive_in import read_everything
from rebound_desktop.exchange.takeout.form import File, Head, OpenText, Piece, Rows, Settings
from rebound_desktop.exchange.takeout.locking import work_of
from rebound_desktop.exchange.wire import plain_form, typed

# An archive of twenty years is read in some twenty seconds; a message waits a minute at most.
_CPU, _WALL, _MEMORY = 300, 60.0, 1 << 30
_OVER = "over"


def everything_apart(
    name: str,
    data: bytes,
    shape: Shape,
    schema: int,
    *,
    passphrase: str = "",
    files: bool = True,
    cancelled: Callable[[], bool] = never,
) -> Iterator[Piece]:
    """As `archive_in.read_everything`, in a child process; blocks, so walk it on a worker thread.

    Raises Refusal: what that refuses, and import_stopped, file_took_too_long, file_needs_memory.
    """
    if len(data) > SIZE_CAP:
        raise Refusal("file_too_large", name=name, limit=f"{SIZE_CAP >> 20} MB")
    head = {
        "name": name,
        "everything": plain_form(shape),
        "schema": schema,
        "passphrase": passphrase,
        "files": files,
    }
    # What is packed tightly stands in memory twice: as it came, and opened.
    limits = Limits(_CPU, _WALL, _MEMORY + 6 * len(data) + 2 * work_of(data))
    with said_apart(name, head, data, limits, cancelled=cancelled, patient=True) as messages:
        for message in messages:
            if _OVER in message:
                return
            try:
                yield _piece(message, shape)
            except (KeyError, TypeError, ValueError) as error:
                raise Refusal("file_needs_memory", name=name) from error


def say_everything(head: dict[str, Any], data: bytes, write: Callable[[dict[str, Any]], None]) -> None:
    """In the child: reads the archive and writes each piece as a message."""
    shape = typed(head["everything"], Shape)
    pieces = read_everything(
        head["name"], data, shape, head["schema"], passphrase=head["passphrase"], files=head["files"]
    )
    for piece in pieces:
        write(_message(piece))
    write({_OVER: True})


def _message(piece: Piece) -> dict[str, Any]:
    match piece:
        case Head():
            return {"head": plain_form(piece)}
        case Rows(table, rows):
            return {"rows": [table, list(rows)]}
        case Settings(values):
            return {"settings": values}
        case OpenText():
            return {"open_text": plain_form(piece)}
        case File(sha256, data):
            return {"file": [sha256, base64.b64encode(data).decode()]}


def _piece(message: dict[str, Any], shape: Shape) -> Piece:
    """Raises KeyError, TypeError or ValueError for what no child of ours says."""
    ((kind, said),) = message.items()
    match kind:
        case "head":
            return typed(said, Head)  # type: ignore[no-any-return]
        case "rows":
            table, rows = said
            columns = shape[table]
            if not all(type(row) is dict and row.keys() <= columns.keys() for row in rows):
                raise TypeError("rows expected")
            return Rows(table, tuple(rows))
        case "settings":
            return Settings(dict(said))
        case "open_text":
            return typed(said, OpenText)  # type: ignore[no-any-return]
        case "file":
            return File(str(said[0]), base64.b64decode(said[1], validate=True))
        case _:
            raise KeyError(kind)
