"""Gone for ever: rows, and every trace of them in the steps, the index and the free pages."""

from collections.abc import Iterable

import apsw

from rebound_desktop.store.expunge import Expunge
from rebound_desktop.store.step import recording
from rebound_desktop.store.vault import Vault


def purge(vault: Vault, table: str, ids: Iterable[str]) -> frozenset[str]:
    """Takes rows of an undoable `table`, and all that hangs on them, out of the vault and its history.

    Returns the ids of all rows that went, those of links included: they are to be remembered outside the
    vault and purged again after a restore (`purged.remember`). Rows that are gone already are searched
    for in the history all the same. Not a step, not undoable. On the writer's thread; afterwards the
    log beside the file is empty unless a read was open, which the next checkpoint makes good.
    """
    gone = set(ids)
    with vault.unrecorded() as connection:
        connection.execute("INSERT INTO search(search, rank) VALUES('secure-delete', 1)")
        gone |= _delete(connection, table, gone)
        _tidy_index(connection)
        expunge = Expunge(connection, gone)
        expunge.run()
        gone = expunge.gone
        for row in gone:
            connection.execute("DELETE FROM draft WHERE instr(place, ?)", (row,))
    _empty_the_log(vault.database.connection())
    return frozenset(gone)


def _delete(connection: apsw.Connection, table: str, ids: set[str]) -> set[str]:
    """Deletes the rows and returns the ids of all rows that went with them, as the session saw it."""
    session = recording(connection)
    try:
        for row in ids:
            connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row,))
        return {
            str(change.old[min(change.pk_columns)])
            for change in apsw.Changeset.iter(session.changeset())
            if change.opcode == apsw.SQLITE_DELETE and change.old is not None
        }
    finally:
        session.close()


def _tidy_index(connection: apsw.Connection) -> None:
    """Merges the index into one piece, so that no word lies there that an edit took out long before.

    Deleting without a trace ends here: it would make undoing a large import fifteen times slower.
    """
    connection.execute("INSERT INTO search(search) VALUES('optimize')")
    connection.execute("INSERT INTO search(search, rank) VALUES('secure-delete', 0)")


def _empty_the_log(connection: apsw.Connection) -> None:
    connection.execute("PRAGMA query_only=OFF")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.execute("PRAGMA query_only=ON")
