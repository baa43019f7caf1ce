"""One column of the board: the stage's name, how many, its cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries import board
from rebound_desktop.window.jobs.board.card_list import CardList
from rebound_desktop.window.jobs.board.face import Face
from rebound_desktop.window.jobs.stage_word import stage_word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row

NARROWEST, WIDEST = 186, 264


class Column(QWidget):
    """Shows one stage; a closed one that was opened can be shut again."""

    shut_wanted = Signal(str)

    def __init__(self, stage: board.Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage, self.kind = stage.id, stage.kind
        name = stage_word(stage.id, stage.name)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._heading = labels.strong(name, wrap=False)
        self._count = labels.Words(role="soft", wrap=False)
        self.shut = buttons.link(word("jobs.board.shut_closed"), size=theme.SMALL)
        self.shut.setVisible(stage.kind == "closed")
        self.list = CardList(name)
        self.setLayout(
            column(
                row(self._heading, None, self.shut, self._count, gap=8, edge=(2, 0, 2, 0)), self.list, gap=8
            )
        )
        self.shut.clicked.connect(self._shut)

    def put(self, stage: board.Column, faces: list[Face], *, quiet: bool) -> None:
        """Shows the stage as it is now; in quiet time nothing is counted."""
        name = stage_word(stage.id, stage.name)
        self._heading.setText(name)
        self._count.setText("" if quiet or not stage.count else str(stage.count))
        self.list.setAccessibleName(name)
        counted = word("board.stage.jobs", count=stage.count)
        self.list.setAccessibleDescription("" if quiet else f"{counted}. {word('board.card.move')}")
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stage.count else Qt.FocusPolicy.ClickFocus)
        self._put_cards(faces, stage.page.more)

    def _put_cards(self, faces: list[Face], more: bool) -> None:
        cards, bar = self.list.cards, self.list.verticalScrollBar()
        marked, at, row_before = self.list.current(), bar.value(), self.list.currentIndex().row()
        cards.put(faces, more)
        if marked is not None and not self.list.currentIndex().isValid():
            here = cards.row_of(marked.id)
            self.list.mark(here if here >= 0 else row_before)
        bar.setValue(at)

    def _shut(self) -> None:
        self.shut_wanted.emit(self.stage)
