"""The search index's own health: it can always be made anew from the rows."""

import apsw

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store.connection import VaultDatabase, writing


def is_sound(database: VaultDatabase) -> bool:
    """Whether the index agrees with the rows it is made from; reads every text."""
    try:
        with writing(database) as connection:
            connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except apsw.CorruptError:
        return False
    return True


def rebuild(database: VaultDatabase) -> None:
    """Makes the index anew from the rows, which stay as they are."""
    with writing(database) as connection:
        connection.execute("INSERT INTO search (search) VALUES ('rebuild')")


def healed(database: VaultDatabase, error: apsw.Error) -> Exception:
    """What to raise for an error of a change that was rolled back.

    Where the index alone was at fault it is rebuilt, and the person can simply do the same again:
    Refusal("search_rebuilt"). Anything else is the error itself.
    """
    if not isinstance(error, apsw.CorruptError) or "fts5" not in str(error):
        return error
    rebuild(database)
    return Refusal("search_rebuilt")
