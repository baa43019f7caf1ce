"""The files of a job: which résumé went out, what was kept; one more can be added, each saved elsewhere."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt.words import word
from rebound_desktop.queries.people import Filed
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, emptied, holding, row, scrolling


class FilesPage(QWidget):
    """Each signal states what was chosen; the job is the panel's."""

    file_chosen = Signal(object)
    copy_wanted = Signal(str, object)  # the attachment, where to
    file_removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.add = buttons.link(word("jobs.job.add_file"), self._choose)
        parts = (self._list, row(self.add, None), None)
        self.setLayout(column(scrolling(holding(column(*parts, gap=10, edge=(0, 8, 0, 0))))))

    def put(self, fields: JobFields, files: tuple[Filed, ...]) -> None:
        """Shows them, newest first."""
        emptied(self._list)
        if fields.resume_name:
            self._list.addWidget(labels.text(word("board.panel.resume", name=fields.resume_name)))
        for one in files:
            self._list.addLayout(self._line(one))
        if not files and not fields.resume_name:
            self._list.addWidget(labels.soft(word("board.panel.no_files")))

    def _line(self, one: Filed) -> QVBoxLayout:
        copy = buttons.link(word("board.panel.save_copy"), partial(self._copy, one))
        copy.setAccessibleName(f"{copy.text()}: {one.name}")
        away = buttons.link(word("board.panel.remove"), partial(self._remove, one.id))
        away.setAccessibleName(f"{away.text()}: {one.name}")
        links = Flow(gap=12)
        for link in (copy, away):
            links.addWidget(link)
        size = labels.small(QLocale().formattedDataSize(one.size), wrap=False)
        return column(labels.strong(one.name), size, holding(links), gap=2)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, word("jobs.job.add_file"), str(Path.home()))
        if path:
            self.file_chosen.emit(Path(path))

    def _copy(self, one: Filed, _: bool = False) -> None:
        start = str(Path.home() / Path(one.name).name)
        path, _kind = QFileDialog.getSaveFileName(self, word("board.panel.save_copy"), start)
        if path:
            self.copy_wanted.emit(one.id, Path(path))

    def _remove(self, attachment: str, _: bool = False) -> None:
        self.file_removed.emit(attachment)
