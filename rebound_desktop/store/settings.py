"""Settings of this machine, as JSON; no step is taken back by undo here."""

import json
from typing import Any

from rebound_desktop.store.vault import Vault


def read(vault: Vault, name: str, default: Any) -> Any:
    """The value of a setting; `default` where it was never set."""
    found = vault.value("SELECT value FROM setting WHERE name = ?", (name,))
    return default if found is None else json.loads(found)


def write(vault: Vault, name: str, value: Any) -> None:
    """Sets a setting to anything JSON can hold; None sets it, too."""
    with vault.aside():
        vault.write(
            "INSERT INTO setting (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value, ensure_ascii=False)),
        )
