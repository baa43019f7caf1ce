"""Links an entry to a job by hand; nothing else ever does."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView

from rebound_desktop.qt.words import word
from rebound_desktop.queries.jobs_named import NamedJob, jobs_named
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

Index = QModelIndex | QPersistentModelIndex


class JobNames(QAbstractListModel):
    """One line a job."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: tuple[NamedJob, ...] = ()

    def put(self, jobs: tuple[NamedJob, ...]) -> None:
        """Shows these jobs."""
        self.beginResetModel()
        self.jobs = jobs
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.jobs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        job = self.jobs[index.row()]
        return word("setback.full.job", title=job.title, company=job.company) if job.company else job.title


class LinkSheet(Sheet):
    """`chosen` gives the job's id."""

    chosen = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__(word("journal.link_job"), width=480)
        self._room = room
        self.heading_words = labels.heading(word("journal.link_title"))
        self._find = QLineEdit()
        self._find.setAccessibleName(word("journal.link_find"))
        self._find.setPlaceholderText(word("journal.link_find"))
        self._names = JobNames()
        self._list = QListView()
        self._list.setModel(self._names)
        self._list.setMinimumHeight(280)
        self._list.setAccessibleName(word("journal.link_title"))
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self._find)
        self.column.addWidget(self._list, 1)
        self.column.addLayout(row(None, buttons.quiet(word("frame.close"), self.leave)))
        self._find.textChanged.connect(self._look)
        self._find.returnPressed.connect(self._first)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._look()

    def _look(self, _text: str = "") -> None:
        self._room.ask(jobs_named, self._find.text(), then=self._names.put, view="journal.jobs")

    def _first(self) -> None:
        if self._names.jobs:
            self._choose(self._names.index(0))

    def _choose(self, index: QModelIndex) -> None:
        job = self._names.jobs[index.row()]
        self.leave()
        self.chosen.emit(job.id)
