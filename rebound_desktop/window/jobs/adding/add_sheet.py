"""The sheet that adds a job: paste or drop something, or type a title; under a minute."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl

from rebound_desktop.actions.add_job import WISHLIST, add_job
from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.job_fields import JobFields, called
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.add_link import Brought
from rebound_desktop.exchange.proposals import PostingProposal
from rebound_desktop.qt.words import word
from rebound_desktop.queries.board import Board, board
from rebound_desktop.window.jobs.adding.beforehand import Beforehand
from rebound_desktop.window.jobs.adding.capture import Capture
from rebound_desktop.window.jobs.adding.found_fields import found_fields
from rebound_desktop.window.jobs.adding.found_list import FoundList
from rebound_desktop.window.jobs.adding.job_form import JobForm
from rebound_desktop.window.jobs.adding.open_form import OpenForm
from rebound_desktop.window.jobs.one_is_enough import OneIsEnough
from rebound_desktop.window.jobs.stage_word import stage_word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, holding, row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.pieces.tick import Tick
from rebound_desktop.window.room import Room

_BY_HAND, _BROUGHT = "add", "add:brought"


class AddSheet(Sheet):
    """`brought` was dropped elsewhere, `brought_page` came by the bookmark; texts fill the form at once."""

    def __init__(
        self,
        room: Room,
        *,
        brought: QMimeData | None = None,
        brought_page: Brought | None = None,
        proposal: PostingProposal | None = None,
        text: str = "",
        url: str = "",
        title: str = "",
        **_: Any,
    ) -> None:
        super().__init__(word("jobs.form.add_title"), width=680)
        self._room, self._sure = room, False
        self._waiting: JobFields | None = None
        self._enough = OneIsEnough(room, self)
        self.heading_words = labels.title(word("jobs.form.add_title"))
        self.capture = Capture(room)
        self.note = labels.small()
        self.note.hide()
        self.found = FoundList()
        self._page: Brought | None = None
        self.form = JobForm(self._today)
        # What is brought never takes the place of a form that was begun by hand.
        handed = any((brought, brought_page, proposal, text, url, title))
        self._open = OpenForm(room, self.form, _BROUGHT if handed else _BY_HAND, self)
        self.stage, self.star = DropDown(), Tick(word("board.form.star"))
        self.beforehand = Beforehand(room)
        self.unsaved = labels.soft(word("board.form.unsaved"))
        self.unsaved.hide()
        self.save = buttons.primary(word("jobs.form.save"))
        self.cancel = buttons.quiet(word("jobs.form.cancel"))
        self._lay_out()
        self._wire()
        room.ask(board, then=self._put_stages, view="jobs.add")
        self.form.lines["title"].setText(title)
        self.form.lines["link"].setText(url)
        if brought_page is not None:
            self._take_page(brought_page)
        elif proposal is not None:
            self.take(proposal)
        elif brought is not None:
            self.capture.take(brought)
        elif text:
            self.capture.take_text(text)
        elif not (url or title):
            self._open.look(_BROUGHT)

    def _lay_out(self) -> None:
        stage = labelled(word("jobs.form.stage"), self.stage)
        star = column(None, self.star)
        for part in (self.heading_words, self.capture, self.note, self.found, self.form):
            self.column.addWidget(part)
        self.column.addLayout(row(stage, star, None, gap=20))
        self.column.addWidget(self.beforehand)
        self.stay(holding(row(self.unsaved, None, self.cancel, self.save)))

    def _wire(self) -> None:
        self.capture.found.connect(self.take)
        self.capture.linked.connect(self._put_link)
        self.capture.titled.connect(self._put_title)
        self.capture.kept.connect(self._keep_posting)
        self.capture.elsewhere.connect(self.leave)
        self.capture.told.connect(self._tell)
        self.capture.help.clicked.connect(self._open_help)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._cancel)
        self._open.found.connect(self.unsaved.show)
        self.beforehand.looked.connect(self._looked)
        self.beforehand.wanted.connect(self._open_other)
        for name in ("title", "company", "link"):
            self.form.lines[name].editingFinished.connect(self._look)

    def take(self, posting: PostingProposal) -> None:
        """Fills the form from a posting; what was typed already stays."""
        self.form.put(found_fields(self._raw_fields(), posting.job))
        self._tell(self._left_out())
        self.found.put(posting)
        self._look()
        self.form.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_page(self, page: Brought) -> None:
        """The address is the one the browser showed, whatever the page says of itself."""
        self._page = page
        self.form.lines["link"].setText(page.url)
        if page.text or page.data or page.title:
            self.capture.take_page(page)
        else:
            self._put_link(page.url)

    def _left_out(self) -> str:
        """A bookmark says so where the page's words were too many for a link."""
        return word("board.form.too_long") if self._page is not None and self._page.too_long else ""

    def leave(self) -> None:
        self._open.rest()
        super().leave()

    def may_leave(self) -> bool:
        typed = self.form.touched() or self.capture.holds_words()
        self.unsaved.setVisible(typed)
        return not typed

    def _put_stages(self, shown: Board) -> None:
        for stage in shown.columns:
            if stage.kind is not StageKind.CLOSED:
                self.stage.addItem(stage_word(stage.id, stage.name), stage.id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(WISHLIST)))

    def _put_link(self, url: str) -> None:
        self.form.lines["link"].setText(url)
        if not self.form.lines["company"].text():
            self.form.lines["source"].setText(QUrl(url).host().removeprefix("www."))
        self._tell(word("board.form.link_alone"))
        self.form.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_title(self, title: str) -> None:
        self.form.lines["title"].setText(title)

    def _keep_posting(self, text: str) -> None:
        self.form.posting.setPlainText(text)
        self._tell(self._left_out() or (word("board.form.nothing_found") if text else ""))
        if self._page is not None and not self.form.lines["title"].text():
            self.form.lines["title"].setText(self._page.title)
        self.form.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()

    def _raw_fields(self) -> JobFields:
        try:
            return self.form.fields()
        except Refusal:
            return JobFields(title=self.form.lines["title"].text(), url=self.form.lines["link"].text())

    def _save(self) -> None:
        if not self.form.lines["title"].text().strip() and not self.form.lines["company"].text().strip():
            self.capture.give_title()
        try:
            fields = self.form.fields().checked()
        except Refusal as refusal:
            self._room.say(word(f"errors.{refusal.key}", **refusal.values))
            return
        if self._sure:
            self._add(fields)
            return
        self._waiting = fields
        self.beforehand.look(fields)

    def _look(self) -> None:
        """While it is being filled: whether it is here already, and what this company said before."""
        fields = self._raw_fields()
        if fields.title or fields.company or fields.url:
            self.beforehand.look(fields)

    def _looked(self) -> None:
        fields, self._waiting = self._waiting, None
        twin = self.beforehand.twin
        self._sure = twin is not None
        self.save.setText(word("jobs.form.save_anyway" if twin else "jobs.form.save"))
        self.save.setAccessibleName(self.save.text())
        if fields is not None and twin is None:
            self._add(fields)

    def _add(self, fields: JobFields) -> None:
        stage = self.stage.currentData() or WISHLIST
        starred = self.star.isChecked()
        self._room.do(add_job, fields, stage=stage, starred=starred, then=partial(self._added, fields))

    def _added(self, fields: JobFields, _: str) -> None:
        name = called(fields.title, fields.company)
        self._open.end()
        self.leave()
        self._enough.say(word("board.said.added", title=name))

    def _cancel(self) -> None:
        self._open.end()
        self.leave()

    def _open_help(self) -> None:
        self._room.go("help")

    def _open_other(self, job: str) -> None:
        """What was typed is kept; *Add job* brings it back."""
        self.leave()
        self._room.go("job", job=job)
