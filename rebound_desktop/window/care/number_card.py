"""A card with somebody to call: who, how to reach them, and one press to copy it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.care.lines import Line
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import column, row


class PersonCard(Card):
    """Somebody of the person's own; `copied` once their number lies on the clipboard."""

    copied = Signal()

    def __init__(self, name: str, reach: str, notes: tuple[str, ...] = (), *more: QWidget) -> None:
        super().__init__(margins=(14, 10, 10, 10), spacing=2)
        self._reach = reach
        said = column(labels.strong(name), gap=2)
        said.addWidget(labels.soft(" · ".join(one for one in (reach, *notes) if one)))
        copy = buttons.secondary(word("care.copy"), self._copy)
        copy.setAccessibleName(f"{word('care.copy')}, {name}")
        copy.setVisible(bool(reach))
        line = row(said, copy, *more)
        line.setStretch(0, 1)
        self.column.addLayout(line)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._reach)
        self.copied.emit()


class LineCard(Card):
    """People who listen: number, hours, what happens when one calls, where that is from."""

    copied = Signal()

    def __init__(self, line: Line) -> None:
        super().__init__(tint="feel_tint", edge="", margins=(16, 12, 12, 12), spacing=4)
        self._line = line
        copy = buttons.secondary(word("care.copy"), self._copy)
        copy.setAccessibleName(f"{word('care.copy')}, {line.name}")
        number = labels.heading(line.number, wrap=False)
        head = row(column(labels.strong(line.name), number, gap=2), copy)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addWidget(labels.text(line.hours))
        self.column.addWidget(labels.text(line.what))
        if line.old:
            self.column.addWidget(labels.strong(word("care.check_first")))
        self.column.addWidget(
            labels.small(word("care.source_copy", source=line.source, checked=line.checked))
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._line.number)
        self.copied.emit()
