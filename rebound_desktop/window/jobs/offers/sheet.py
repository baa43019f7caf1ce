"""Offers side by side: two to four jobs, what each comes to in a year, what speaks for and against."""

from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLineEdit

from rebound_desktop.actions.offers import edit_offer, put_offer
from rebound_desktop.domain.ahead_fields import OfferFields
from rebound_desktop.domain.amount import amount_of
from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.domain.year_of_pay import Measure
from rebound_desktop.qt.words import word
from rebound_desktop.queries.offers_beside import AT_MOST, Beside, Choice, offer_choices, offers_beside
from rebound_desktop.window.jobs.offers.columns import Columns
from rebound_desktop.window.jobs.offers.told import as_text
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.chips import Chips
from rebound_desktop.window.pieces.rows import column, emptied, holding, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

_LARGEST = 168.0  # hours in a week, and more weeks than any year has


class OffersSheet(Sheet):
    """The first four are chosen; each chip takes one out or brings it in."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("offers.title"), width=980)
        self._room = room
        self._offers: tuple[Beside, ...] = ()
        self._measure = Measure()
        self.heading_words = labels.title(word("offers.title"))
        self.text = labels.soft(word("offers.text"))
        self.chips: Chips | None = None
        self._choices = column()
        self.columns = Columns()
        self.hours, self.weeks = _number("40", "offers.hours"), _number("52", "offers.weeks")
        self.print = buttons.quiet(word("offers.print"), self._print)
        self.copy = buttons.secondary(word("offers.copy"), self._copy)
        self._lay_out()
        self._wire()
        room.ask(offer_choices, then=self._put_choices, view="offers.choices")

    def _lay_out(self) -> None:
        self._assumed = holding(
            row(
                labels.small(word("offers.counted_with"), wrap=False),
                self.hours,
                labels.small(word("offers.hours"), wrap=False),
                self.weeks,
                labels.small(word("offers.weeks"), wrap=False),
                None,
                gap=8,
            )
        )
        self._converted = labels.small(word("offers.converted"))
        self.column.addWidget(self.heading_words)
        self.column.addWidget(self.text)
        self.column.addLayout(self._choices)
        self.column.addSpacing(4)
        self.column.addWidget(self.columns)
        self.column.addSpacing(4)
        self.column.addWidget(self._assumed)
        self.column.addWidget(self._converted)
        close = buttons.quiet(word("offers.close"), self.leave)
        self.stay(holding(row(close, None, self.print, self.copy)))

    def _wire(self) -> None:
        for field in (self.hours, self.weeks):
            field.editingFinished.connect(self._measure_anew)
        self.columns.opened.connect(self._open)
        self.columns.written.connect(self._keep)

    def _put_choices(self, choices: tuple[Choice, ...]) -> None:
        self._show_parts(bool(choices))
        if not choices:
            self.text.setText(word("offers.none"))
            return
        emptied(self._choices)
        names = {one.id: called(one.title, one.company) for one in choices}
        self.chips = Chips(word("offers.choose"), names, most=AT_MOST, tone="ink")
        self.chips.put([one.id for one in choices[:AT_MOST]])
        self.chips.changed.connect(self._ask)
        if len(choices) > 1:
            self._choices.addWidget(self.chips)
        self._ask()

    def _show_parts(self, on: bool) -> None:
        for part in (self.columns, self._assumed, self._converted, self.print, self.copy):
            part.setVisible(on)

    def _ask(self) -> None:
        chosen = self.chips.chosen() if self.chips is not None else ()
        self._room.ask(offers_beside, chosen, then=self._put, view="offers.beside")

    def _put(self, offers: tuple[Beside, ...]) -> None:
        self._offers = offers
        self.columns.put(offers, self._measure, self._room.zone(), self._room.now())

    def _measure_anew(self) -> None:
        """What cannot be read, or is no week, leaves everything as it was."""
        try:
            hours, weeks = amount_of(self.hours.text()), amount_of(self.weeks.text())
        except Refusal as refusal:
            self._room.say(word(f"errors.{refusal.key}", **refusal.values))
            return
        if hours and weeks and hours <= _LARGEST and weeks <= _LARGEST / 3:
            self._measure = Measure(hours, weeks)
            self._put(self._offers)

    def _keep(self, one: Beside, fields: OfferFields) -> None:
        if one.offer is not None:
            self._room.do(edit_offer, one.offer.id, fields, then=self._kept)
        else:
            self._room.do(put_offer, one.job.id, fields, then=self._kept)

    def _kept(self, _result: object) -> None:
        """The next words are written beside the ones that are kept now; the cursor stays where it is."""
        chosen = self.chips.chosen() if self.chips is not None else ()
        self._room.ask(offers_beside, chosen, then=self._remember, view="offers.beside")

    def _remember(self, offers: tuple[Beside, ...]) -> None:
        self._offers = offers
        self.columns.remember(offers)

    def _open(self, job: str) -> None:
        self.leave()
        self._room.go("job", job=job)

    def _text(self) -> str:
        return as_text(self._offers, self._measure, self._room.zone(), self._room.now())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self._room.say(word("offers.copied"))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            document = QTextDocument()
            document.setPlainText(self._text())
            document.print_(printer)


def _number(text: str, key: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setAccessibleName(word(key))
    field.setFixedWidth(64)
    return field
