"""The foot of a job's panel: move, edit, and the two ways a job ends."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_detail import JobDetail
from rebound_desktop.window.pieces import buttons
from rebound_desktop.window.pieces.rows import column, row


class Foot(QWidget):
    """`wanted` names what was pressed: move, edit, no, ended, reopen, mattered."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.move_to = buttons.primary(word("jobs.job.move_to"))
        self.reopen = buttons.secondary(word("jobs.job.reopen"))
        self.edit = buttons.secondary(word("jobs.job.edit"))
        self.no = buttons.link(word("jobs.job.they_said_no"))
        self.ended = buttons.link(word("jobs.job.another_way"))
        self.mattered = buttons.link(word("board.card.matters"))
        main = row(self.move_to, self.reopen, self.edit, None, gap=10)
        self.setLayout(column(main, row(self.no, None, self.ended, self.mattered), gap=8))
        self._wire()

    def _wire(self) -> None:
        self.move_to.clicked.connect(self._move)
        self.reopen.clicked.connect(self._reopen)
        self.edit.clicked.connect(self._edit)
        self.no.clicked.connect(self._no)
        self.ended.clicked.connect(self._ended)
        self.mattered.clicked.connect(self._mattered)

    def put(self, job: JobDetail, *, quiet: bool) -> None:
        """An open job can move and end; a closed one can be opened again. Quiet time has no filled button."""
        closed = job.kind is StageKind.CLOSED
        buttons.retone(self.move_to, "" if quiet else "ink")
        for one in (self.move_to, self.no, self.ended):
            one.setVisible(not closed)
        self.reopen.setVisible(closed)
        self.mattered.setVisible(job.mattered_until is not None)

    def _move(self) -> None:
        self.wanted.emit("move")

    def _reopen(self) -> None:
        self.wanted.emit("reopen")

    def _edit(self) -> None:
        self.wanted.emit("edit")

    def _no(self) -> None:
        self.wanted.emit("no")

    def _ended(self) -> None:
        self.wanted.emit("ended")

    def _mattered(self) -> None:
        self.wanted.emit("mattered")
