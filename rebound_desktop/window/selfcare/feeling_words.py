"""Words for it: the first few as chips, all of them by group, and one's own."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from rebound_desktop.qt.words import word, words
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.flow import Flow
from rebound_desktop.window.pieces.rows import column, emptied, holding

_LONGEST = 60


class FeelingWords(QWidget):
    """`changed(words)` in the order they were tapped: codes, or the person's own words."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(word("selfcare.heaviness.words_spoken"))
        self._chosen: list[str] = []
        self._own: tuple[str, ...] = ()
        self._wide = False
        self._box = QVBoxLayout()
        self._box.setSpacing(6)
        self.setLayout(self._box)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._show()

    def put(self, chosen: Sequence[str], own: Sequence[str]) -> None:
        """Shows what was said of this moment; `own`: words of one's own used before."""
        known = _known()
        own = tuple(one for one in own if one not in known)[:12]
        if list(chosen) != self._chosen or set(own) != set(self._own):
            self._chosen, self._own = list(chosen), own
            self._show()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The words, the one tapped last at the end."""
        return tuple(self._chosen)

    def _show(self) -> None:
        emptied(self._box)
        if self._wide:
            self._show_groups()
        else:
            first = [*words("selfcare.feeling.first")]
            first += [one for one in self._chosen if one not in first]
            self._box.addWidget(self._chips(first, more=True))

    def _show_groups(self) -> None:
        for name, group in words("selfcare.feeling").items():
            if name != "first":
                self._box.addWidget(labels.small(group["name"]))
                self._box.addWidget(self._chips(list(group["words"])))
        own = [*self._own, *(one for one in self._chosen if one not in _known() and one not in self._own)]
        if own:
            self._box.addWidget(self._chips(own))
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        line.setPlaceholderText(word("selfcare.heaviness.own_word"))
        line.setAccessibleName(word("selfcare.heaviness.own_word"))
        line.returnPressed.connect(partial(self._add_own, line))
        fewer = buttons.link(word("selfcare.heaviness.fewer_words"), self._turn)
        self._box.addLayout(column(line, fewer, gap=6))

    def _chips(self, codes: Sequence[str], *, more: bool = False) -> QWidget:
        flow = Flow(gap=6)
        for code in codes:
            chip: QPushButton = buttons.chip(said(code))
            chip.setChecked(code in self._chosen)
            buttons.retone(chip, "feel" if chip.isChecked() else "")
            chip.toggled.connect(partial(self._tapped, code, chip))
            flow.addWidget(chip)
        if more:
            flow.addWidget(
                buttons.chip(word("selfcare.heaviness.more_words"), checkable=False, press=self._turn)
            )
        return holding(flow)

    def _tapped(self, code: str, chip: QPushButton, on: bool) -> None:
        if code in self._chosen:
            self._chosen.remove(code)
        if on:
            self._chosen.append(code)
        buttons.retone(chip, "feel" if on else "")
        self.changed.emit(self.chosen)

    def _add_own(self, line: QLineEdit) -> None:
        own = " ".join(line.text().split())
        if own and own not in self._chosen:
            self._chosen.append(own)
            self._own = (*self._own, own)
            self._show()
            self.changed.emit(self.chosen)

    def _turn(self) -> None:
        self._wide = not self._wide
        self._show()


def said(code: str) -> str:
    """The word behind a code; the person's own word is itself."""
    return _known().get(code, code)


def _known() -> dict[str, str]:
    groups = words("selfcare.feeling")
    return {
        code: text for name, one in groups.items() if name != "first" for code, text in one["words"].items()
    }
