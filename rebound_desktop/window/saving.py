"""Saves something as a file where the person says: asked once, written whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from rebound_desktop.domain.refusal import Refusal


def ask_where(over: QWidget, title: str, name: str, kinds: dict[str, str]) -> Path | None:
    """The file to write, None if the person went back; `kinds`: what each ending (".svg") is called.

    A name without one of the endings gets that of the kind that was chosen.
    """
    filters = {f"{called} (*{ending})": ending for ending, called in kinds.items()}
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    start = Path(folder if Path(folder).is_dir() else Path.home()) / f"{name}{next(iter(kinds))}"
    chosen, which = QFileDialog.getSaveFileName(over, title, str(start), ";;".join(filters))
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in kinds:
        return path
    return path.with_name(path.name + filters.get(which, next(iter(kinds))))


def write_whole(path: Path, content: bytes) -> None:
    """Puts the file there at once; what lay there stays if it cannot. Raises Refusal("file_unwritable")."""
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(False)
    if (
        not file.open(QIODevice.OpenModeFlag.WriteOnly)
        or file.write(content) != len(content)
        or not file.commit()
    ):
        raise Refusal("file_unwritable", name=path.name)
