"""A small vault of one table for tests of what stands around the vault: keys, copies, damage."""

from pathlib import Path

import apsw

from rebound_desktop.store import keyed

KEY = bytes(range(32))


def make(path: Path, rows: int = 300, key: bytes = KEY) -> Path:
    """An encrypted file in WAL mode with `rows` rows of about 300 bytes."""
    with keyed.connected(path, key, keyed.MAKE) as connection:
        connection.execute("pragma journal_mode=wal").fetchall()
        connection.execute("create table entry(id text primary key not null, body text, deleted_at text)")
        write(connection, rows)
    return path


def write(connection: apsw.Connection, rows: int, word: str = "word") -> None:
    """Adds rows in one transaction."""
    with connection:
        held = connection.execute("select count(*) from entry").get
        many = ((f"{held + number:08}", f"{word} " * 60) for number in range(rows))
        connection.executemany("insert into entry(id, body) values(?, ?)", many)


def count(path: Path, key: bytes = KEY) -> int:
    """How many rows the file holds."""
    with keyed.connected(path, key) as connection:
        return int(connection.execute("select count(*) from entry").get)


def flip(path: Path, at: int) -> None:
    """Turns one bit over, as a failing disk does."""
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1]))


def names(folder: Path) -> list[str]:
    """The names in `folder`, sorted."""
    return sorted(path.name for path in folder.iterdir())
