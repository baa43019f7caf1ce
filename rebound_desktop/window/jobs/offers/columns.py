"""The columns: a line for each thing an offer says, and two fields for one's own words about it."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from rebound_desktop.domain.ahead_fields import OfferFields
from rebound_desktop.domain.year_of_pay import Measure
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.offers_beside import Beside
from rebound_desktop.window.jobs.offers.told import LINES, heading, lines_of
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, emptied, row
from rebound_desktop.window.pieces.text_box import TextBox

_TOP = Qt.AlignmentFlag.AlignTop


class Columns(QWidget):
    """`opened` names a job to look at; `written` whose own words changed, with the offer's fields."""

    opened = Signal(str)
    written = Signal(object, object)  # Beside, OfferFields

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, Beside] = {}
        self.notes: dict[tuple[str, str], TextBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(7)

    def put(self, offers: tuple[Beside, ...], measure: Measure, zone: ZoneInfo, now: datetime) -> None:
        """Shows these; a line that no offer fills is left out."""
        emptied(self._grid)
        self.notes = {}
        self.remember(offers)
        told = [lines_of(one, measure, zone, now) for one in offers]
        for at, one in enumerate(offers, start=1):
            self._head(one, at)
        shown = [name for name in LINES if any(lines[name] for lines in told)]
        for down, name in enumerate(shown, start=1):
            self._grid.addWidget(labels.small(word(name)), down, 0, _TOP)
            for at, lines in enumerate(told, start=1):
                words = labels.strong if name == "offers.line.year" else labels.text
                self._grid.addWidget(words(lines[name] or "–"), down, at, _TOP)
        for down, name in enumerate(("for", "against"), start=len(shown) + 1):
            self._grid.addWidget(labels.small(word(f"offers.line.{name}")), down, 0, _TOP)
            for at, one in enumerate(offers, start=1):
                self._grid.addWidget(self._own_words(one, name), down, at)
        self._grid.setColumnStretch(0, 2)
        for at in range(1, 5):
            self._grid.setColumnStretch(at, 4 if at <= len(offers) else 0)

    def remember(self, offers: tuple[Beside, ...]) -> None:
        """What the vault holds of them now."""
        self._known = {one.job.id: one for one in offers}

    def _head(self, one: Beside, at: int) -> None:
        open_it = buttons.link(one.job.name, partial(self.opened.emit, one.job.id), size=theme.BODY)
        open_it.setAccessibleName(word("offers.open", name=heading(one)))
        open_it.setMaximumWidth(230)
        company = labels.small(one.job.fields.company if one.job.fields.title else "")
        self._grid.addLayout(column(row(open_it, None), company, gap=2), 0, at, _TOP)

    def _own_words(self, one: Beside, name: str) -> TextBox:
        box = TextBox(word(f"offers.line.{name}"), least=2, most=6)
        box.setAccessibleName(word(f"offers.{name}_spoken", name=heading(one)))
        box.setPlainText(getattr(one.terms, f"notes_{name}"))
        box.left.connect(partial(self._left, one.job.id))
        self.notes[one.job.id, name] = box
        return box

    def _left(self, job: str) -> None:
        """The person went elsewhere: what was written is one step."""
        one = self._known[job]
        said = {f"notes_{name}": self.notes[one.job.id, name].text() for name in ("for", "against")}
        before = one.offer.fields if one.offer is not None else OfferFields()
        fields = replace(before, **said)
        if fields != before:
            self.written.emit(one, fields)
