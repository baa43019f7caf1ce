"""What a file is called in a sentence."""

from pathlib import Path

from rebound_desktop.qt.words import word


def file_name(file: Path | None) -> str:
    """Its name without folders; pasted text has none."""
    return file.name if file is not None else word("importing.page.pasted")
