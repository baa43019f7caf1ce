"""The table of wishes: names and small JSON values."""

import json
import sqlite3
from typing import Any


def read_all(connection: sqlite3.Connection) -> dict[str, Any]:
    """Every wish there is."""
    return {name: json.loads(value) for name, value in connection.execute("SELECT name, value FROM wish")}


def write(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Sets a wish to anything JSON can hold; None takes it away."""
    if value is None:
        connection.execute("DELETE FROM wish WHERE name = ?", (name,))
        return
    connection.execute(
        "INSERT INTO wish (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, json.dumps(value)),
    )
