"""The first page of an import: choose a file, or drop one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row

_KINDS = "*.zip *.age *.json *.csv *.tsv *.txt *.xlsx"


class ChoosePage(QWidget):
    """`chosen` names the file; `problem` shows a sentence about the one before."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choose = buttons.primary(word("jobs.import.choose"))
        self.cancel = buttons.quiet(word("jobs.import.cancel"))
        self._problem = labels.strong()
        self._problem.hide()
        area = _DropArea()
        area.column.addStretch(1)
        area.column.addLayout(row(None, self.choose, None))
        hint = labels.soft(word("jobs.import.drop"))
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.column.addWidget(hint)
        area.column.addStretch(1)
        sent = labels.small(word("jobs.import.nothing_sent"), wrap=False)
        text = labels.soft(word("jobs.import.text"))
        self.setLayout(column(text, self._problem, area, row(sent, None, self.cancel), gap=14))
        area.dropped.connect(self.chosen)
        self.choose.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.left)

    def problem(self, sentence: str) -> None:
        """What went wrong with the last file; '' for nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _choose(self) -> None:
        kinds = f"{word('importing.page.files')} ({_KINDS});;{word('importing.page.every_file')} (*)"
        path, _ = QFileDialog.getOpenFileName(self, word("jobs.import.choose"), str(Path.home()), kinds)
        if path:
            self.chosen.emit(Path(path))


class _DropArea(Card):
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__(tint="paper", dashed=True)
        self.setMinimumHeight(150)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit(files[0])
