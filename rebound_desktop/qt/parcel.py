"""Text too long for a knock: a file beside the socket, taken once."""

import os
import re
from pathlib import Path

LIMIT = 200_000
NAME = re.compile(r"parcel-[0-9a-f]{32}")


def leave(runtime: Path, text: str) -> str:
    """Puts `text` down for the other process and returns the name to knock with.

    Raises ValueError above 200 kB, OSError if it cannot be written.
    """
    content = text.encode("utf-8", "surrogatepass")
    if len(content) > LIMIT:
        raise ValueError("a parcel holds 200 kB")
    name = f"parcel-{os.urandom(16).hex()}"
    handle = os.open(runtime / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    return name


def take(runtime: Path, name: str) -> str | None:
    """The text put down under `name`, deleted by being read; None if there is none to take."""
    if not NAME.fullmatch(name):
        return None
    file = runtime / name
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(handle, "rb") as open_file:
            content = open_file.read(LIMIT + 1)
        file.unlink()
    except OSError:
        return None
    return content.decode("utf-8", "replace") if len(content) <= LIMIT else None


def drop(runtime: Path, name: str) -> None:
    """Takes away what nobody took; any other name than a parcel's is left alone."""
    if NAME.fullmatch(name):
        (runtime / name).unlink(missing_ok=True)
