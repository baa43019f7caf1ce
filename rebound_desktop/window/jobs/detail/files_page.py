"""The files of a job: which résumé went out, what was kept."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt.words import word
from rebound_desktop.queries.people import Filed
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column, emptied, row


class FilesPage(QWidget):
    """Names and sizes."""

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.setLayout(column(self._list, None, edge=(0, 8, 0, 0)))

    def put(self, fields: JobFields, files: tuple[Filed, ...]) -> None:
        """Shows them, newest first."""
        emptied(self._list)
        if fields.resume_name:
            self._list.addWidget(labels.text(word("board.panel.resume", name=fields.resume_name)))
        for one in files:
            size = QLocale().formattedDataSize(one.size)
            self._list.addLayout(row(labels.text(one.name), labels.small(size, wrap=False)))
        if not files and not fields.resume_name:
            self._list.addWidget(labels.soft(word("board.panel.no_files")))
