"""The activity report: chosen on the left, seen on the right, then saved as a PDF or printed."""

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from rebound_desktop.actions.report_wishes import keep_report_wishes
from rebound_desktop.domain.activity import Activity, ReportWishes
from rebound_desktop.domain.period import Period
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import spoken, word
from rebound_desktop.queries.activity import MOST, activity
from rebound_desktop.queries.report_wishes import report_wishes
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.report.document import Report, report_document
from rebound_desktop.window.report.form import ReportForm
from rebound_desktop.window.report.paper import page_layout, room_on
from rebound_desktop.window.report.pdf import as_pdf, paint_all
from rebound_desktop.window.report.preview import Preview
from rebound_desktop.window.room import Room
from rebound_desktop.window.saving import ask_where, write_whole

_REST_MS = 250


class ReportSheet(Sheet):
    """Writes nothing into the vault; how it was wanted is remembered once it is saved or printed."""

    def __init__(self, room: Room, **_what: object) -> None:
        super().__init__(word("report.sheet.title"), width=960)
        self._room = room
        self._asked: Period | None = None
        self._activity = Activity()
        self.document: QTextDocument | None = None
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self.heading_words = labels.title(word("report.sheet.title"))
        self.form, self.preview = ReportForm(self._today), Preview()
        self.told = labels.small()
        self.save = buttons.primary(word("report.sheet.save"))
        self.print = buttons.secondary(word("report.sheet.print"))
        self._fill()
        self._wire()
        room.ask(report_wishes, then=self._begin, view="report.wishes")

    def _fill(self) -> None:
        left = column(self.form, self.told, None, gap=8)
        both = row(left, self.preview, gap=28)
        both.setStretch(0, 1)
        for part in (self.heading_words, labels.soft(word("report.sheet.text"))):
            self.column.addWidget(part)
        self.column.addLayout(both)
        close = buttons.quiet(word("report.sheet.close"), self.leave)
        self.stay(holding(row(close, None, self.print, self.save)))

    def _wire(self) -> None:
        self.form.changed.connect(self._rest.start)
        self._rest.timeout.connect(self._ask)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.closed.connect(self._rest.stop)

    def _begin(self, wishes: ReportWishes) -> None:
        self.form.put(wishes)
        self._ask()

    def _ask(self) -> None:
        try:
            self._asked = self.form.period
        except Refusal as refusal:
            self.told.setText(word(f"errors.{refusal.key}", **refusal.values))
            self._allow(False)
            return
        self._room.ask(activity, self._asked, self.form.wishes.earlier, then=self._put, view="report")

    def _put(self, found: Activity) -> None:
        self._activity = found
        said = []
        if found.more:
            said.append(word("report.sheet.more", most=MOST))
        if found.undated:
            said.append(word("report.sheet.undated", count=found.undated))
        self.told.setText(" ".join(said))
        self._lay()
        self._allow(bool(found.lines))

    def _lay(self) -> None:
        wishes = self.form.wishes
        assert self._asked is not None
        report = Report(wishes, self._asked, self._activity, self._today())
        with spoken(wishes.language):
            self.document = report_document(report, room_on(page_layout(wishes.paper)))
        self.preview.put(self.document, wishes.paper)

    def _allow(self, able: bool) -> None:
        self.save.setEnabled(able)
        self.print.setEnabled(able)

    def _settle(self) -> bool:
        """What was chosen a moment ago is in the document before it is written."""
        if self._rest.isActive():
            self._rest.stop()
            self._ask()
        return self.document is not None and self.save.isEnabled()

    def _save(self) -> None:
        if not self._settle() or self.document is None:
            return
        wishes = self.form.wishes
        path = ask_where(self, word("report.sheet.save"), self._name(), {".pdf": "PDF"})
        if path is None:
            return
        try:
            with spoken(wishes.language):
                made = as_pdf(self.document, wishes.paper)
            write_whole(path, made)
        except Refusal as refusal:
            self._room.tell(refusal)
            return
        self._room.do(keep_report_wishes, wishes)
        self._room.say(word("report.sheet.saved", name=path.name))
        self.leave()

    def _print(self) -> None:
        if not self._settle() or self.document is None:
            return
        wishes = self.form.wishes
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(wishes.paper))
        printer.setDocName(self._name())
        if QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return
        with spoken(wishes.language):
            paint_all(printer, self.document, printer.resolution())
        self._room.do(keep_report_wishes, wishes)

    def _name(self) -> str:
        """What the file is called: the month it is about, and no word of the search."""
        assert self._asked is not None and self._asked.last is not None
        return word("report.sheet.file_name", month=f"{self._asked.last:%Y-%m}")

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()
