"""What each of the three steps needs to be done right here: one field, one button."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from rebound_desktop.actions.move_job import move_job
from rebound_desktop.actions.small_steps import keep_place, looked, picture_tuesday, write_first_line
from rebound_desktop.domain.ten_minutes import Offer, Way
from rebound_desktop.qt.words import word
from rebound_desktop.queries.ten_minutes import OwnPlaceRow
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row
from rebound_desktop.window.room import Room


class StepForm(QWidget):
    """`done` carries the sentence that names what was done."""

    done = Signal(str)

    def __init__(self, room: Room, offer: Offer) -> None:
        super().__init__()
        self.room, self.offer = room, offer
        self.filled: QVBoxLayout = column(gap=8)
        self.setLayout(self.filled)
        self.first: QWidget = self

    def _area(self, name: str, height: int = 110) -> QPlainTextEdit:
        area = QPlainTextEdit()
        area.setAccessibleName(name)
        area.setTabChangesFocus(True)
        area.setFixedHeight(height)
        self.first = area
        return area


class ApplyForm(StepForm):
    """A line of the letter, or the whole application sent."""

    def __init__(self, room: Room, offer: Offer) -> None:
        super().__init__(room, offer)
        assert offer.job is not None
        self._line = self._area(word("returning.apply.first_line"), 90)
        self._keep = buttons.primary(word("returning.apply.keep_line"), tone="return")
        self._sent = buttons.secondary(word("returning.apply.sent"))
        self.filled.addWidget(labels.strong(word("returning.apply.first_line")))
        self.filled.addWidget(self._line)
        self.filled.addLayout(row(self._sent, None, self._keep))
        self._keep.clicked.connect(self._write)
        self._sent.clicked.connect(self._send)

    def _write(self) -> None:
        line = self._line.toPlainText()
        if not line.strip():
            self._line.setPlaceholderText(word("returning.apply.empty"))
            self._line.setFocus()
            return
        assert self.offer.job is not None
        self.room.do(write_first_line, self.offer.job.id, line, then=self._written)

    def _send(self) -> None:
        assert self.offer.job is not None
        self.room.do(move_job, self.offer.job.id, "stage-applied", then=self._is_sent)

    def _written(self, _nothing: object) -> None:
        assert self.offer.job is not None
        self.done.emit(word("returning.done.job", title=self.offer.job.title or self.offer.job.company))

    def _is_sent(self, _stage: object) -> None:
        assert self.offer.job is not None
        self.done.emit(
            word("returning.done.sent", title=self.offer.job.title, company=self.offer.job.company)
        )


class LookForm(StepForm):
    """One of my places in the browser, its host told first; or the first place named."""

    def __init__(self, room: Room, offer: Offer, places: tuple[OwnPlaceRow, ...]) -> None:
        super().__init__(room, offer)
        self._opened = ""
        if offer.way is Way.PLACE:
            self.filled.addWidget(labels.soft(word("returning.look.opened")))
            for place in places[:6]:
                self.filled.addLayout(self._place_row(place))
            self._looked = buttons.primary(word("returning.look.looked"), tone="return")
            self._keep_one = buttons.secondary(word("returning.look.keep"))
            self.filled.addLayout(row(self._keep_one, None, self._looked))
            self._looked.clicked.connect(self._has_looked)
            self._keep_one.clicked.connect(self._keep_posting)
        self._add_naming(first=offer.way is Way.NAME_ONE)

    def _place_row(self, place: OwnPlaceRow) -> QVBoxLayout:
        host = QUrl.fromUserInput(place.url).host() or place.name
        opener = buttons.secondary(word("returning.look.open_at", host=host))
        opener.setProperty("place", place.name)
        opener.setProperty("url", place.url)
        opener.setEnabled(bool(place.url))
        opener.clicked.connect(self._open)
        return column(row(labels.strong(place.name, wrap=False), None, opener))

    def _add_naming(self, *, first: bool) -> None:
        self._name, self._url = QLineEdit(), QLineEdit()
        for field, key in ((self._name, "place_name"), (self._url, "place_url")):
            field.setPlaceholderText(word(f"returning.look.{key}"))
            field.setAccessibleName(word(f"returning.look.{key}"))
        add = word("returning.look.add")
        self._add = buttons.primary(add, tone="return") if first else buttons.secondary(add)
        self._add.clicked.connect(self._keep_place)
        self.filled.addLayout(row(self._name, self._url, self._add))
        if first:
            self.first = self._name

    def _open(self) -> None:
        pressed = self.sender()
        self._opened = str(pressed.property("place"))
        QDesktopServices.openUrl(QUrl.fromUserInput(str(pressed.property("url"))))

    def _has_looked(self) -> None:
        self.room.do(looked, self._opened, then=self._done_looking)

    def _done_looking(self, _nothing: object) -> None:
        self.done.emit("")

    def _keep_posting(self) -> None:
        self.room.go("add")

    def _keep_place(self) -> None:
        if not self._name.text().strip():
            self._name.setFocus()
            return
        self.room.do(keep_place, self._name.text(), self._url.text(), then=self._kept_place)

    def _kept_place(self, _place: object) -> None:
        self.done.emit(word("returning.done.place", name=self._name.text().strip()))


class PictureForm(StepForm):
    """A Tuesday there, two sentences, kept in the journal."""

    def __init__(self, room: Room, offer: Offer) -> None:
        super().__init__(room, offer)
        self._text = self._area(word("returning.picture.question"))
        self._text.setPlaceholderText(word("returning.picture.placeholder"))
        self._keep = buttons.primary(word("returning.picture.keep"), tone="return")
        self.filled.addWidget(labels.strong(word("returning.picture.question")))
        self.filled.addWidget(self._text)
        self.filled.addLayout(row(None, self._keep))
        self._keep.clicked.connect(self._write)

    def _write(self) -> None:
        if not self._text.toPlainText().strip():
            self._text.setFocus()
            return
        job = self.offer.job
        company = (job.company or job.title) if job else ""
        title = (
            word("returning.picture.title_job", company=company)
            if job
            else word("returning.picture.title_kind")
        )
        self.room.do(
            picture_tuesday, title, self._text.toPlainText(), job.id if job else None, then=self._written
        )

    def _written(self, _entry: object) -> None:
        self.done.emit(word("returning.done.pictured"))
