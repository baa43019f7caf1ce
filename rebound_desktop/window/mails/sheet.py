"""A mailbox: each mail that says something of an application; kept one by one, or all chosen in one step."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

from rebound_desktop.actions.keep_mails import KeepingMails, begin_mails, finish_mails, mails_page
from rebound_desktop.exchange.proposals import MailProposal
from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.queries.jobs_named import NamedJob, jobs_named
from rebound_desktop.queries.jobs_of import JobOf
from rebound_desktop.queries.mails_here import MailHere, mails_here
from rebound_desktop.window.mails.rows import Mail, MailRows, job_name
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.drop_down import DropDown
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.pieces.sheet import Sheet
from rebound_desktop.window.room import Room

_TABLES = frozenset({"event", "message", "job"})
_NEW = "new"


class MailsSheet(Sheet):
    """Space ticks, Return keeps the line of the keyboard, Delete leaves it out. `job`: where all belong."""

    def __init__(self, room: Room, mails: Sequence[MailProposal] = (), job: str = "", **_: object) -> None:
        super().__init__(word("mails.title"), width=780)
        self._room, self._mails, self._about = room, tuple(mails), job
        self._under_way: KeepingMails | None = None
        self.heading_words = labels.title(word("mails.title"))
        self.rows, self.view = MailRows(room.zone, self._today), QListView()
        self.view.setModel(self.rows)
        self.view.setAccessibleName(word("mails.list"))
        self.view.setAccessibleDescription(word("mails.keys"))
        self.view.setUniformItemSizes(True)
        self.view.setMinimumHeight(240)
        self.view.setStyleSheet(_ticks())
        self.subject = labels.strong()
        self.belongs, self.letters = DropDown(), QLineEdit()
        self.belongs.setAccessibleName(word("mails.belongs"))
        self.letters.setPlaceholderText(word("mails.find"))
        self.letters.setAccessibleName(word("mails.find"))
        self.keep_one = buttons.secondary(word("mails.keep_one"), self._keep_one)
        self.leave_out = buttons.quiet(word("mails.leave_out"), self._leave_out)
        self.take_time = buttons.link(word("mails.take_time"), self._take_time)
        self.all = buttons.link(word("mails.all"), self.rows.tick_all)
        self.keep = buttons.primary(word("mails.keep", count=0), self._keep_chosen)
        self.shut = buttons.quiet(word("frame.close"), self.leave)
        self._lay_out()
        self._wire()
        self._look()

    def _lay_out(self) -> None:
        self.column.addWidget(self.heading_words)
        self.column.addWidget(labels.soft(word("mails.text")))
        self.column.addLayout(row(self.all, None))
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.subject)
        which = row(labelled(word("mails.belongs"), self.belongs), labelled(word("mails.find"), self.letters))
        which.setStretch(0, 3)
        which.setStretch(1, 2)
        self.column.addLayout(which)
        self.column.addLayout(row(self.keep_one, self.leave_out, None, self.take_time))
        self.column.addSpacing(6)
        self.column.addLayout(
            row(labels.small(word("mails.one_step"), wrap=False), None, self.shut, self.keep)
        )

    def _wire(self) -> None:
        self._room.edited.connect(self._edited)
        self.rows.changed.connect(self._count)
        self.view.selectionModel().currentChanged.connect(self._show)
        self.view.activated.connect(self._keep_one)
        self.belongs.activated.connect(self._choose)
        self.letters.textEdited.connect(self._search)

    def _look(self) -> None:
        self._room.ask(mails_here, self._mails, then=self._put, view="mails")

    def _put(self, found: tuple[MailHere, ...]) -> None:
        first, at = not self.rows.mails, max(0, self.view.currentIndex().row())
        self.rows.put(self._mails, found)
        if first and self._about:
            self._room.ask(jobs_named, then=self._put_about, view="mails.about", limit=20_000)
        self.view.setCurrentIndex(self.rows.index(at))

    def _put_about(self, jobs: tuple[NamedJob, ...]) -> None:
        """Dropped on a job: that one is meant, unless a mail names another."""
        mine = next((one for one in jobs if one.id == self._about), None)
        for number, one in enumerate(self.rows.mails):
            if mine is not None and one.job is None:
                one.job, one.is_new, one.ticked = (
                    JobOf(mine.id, mine.title, mine.company),
                    False,
                    not one.kept,
                )
                self.rows.told(number)
        self._show()

    # The line the keyboard is on

    @property
    def current(self) -> Mail | None:
        """The mail that is shown below the list."""
        at = self.view.currentIndex().row()
        return self.rows.mails[at] if 0 <= at < len(self.rows.mails) else None

    def _show(self, *_: QModelIndex) -> None:
        one = self.current
        for part in (self.belongs, self.letters, self.keep_one, self.leave_out):
            part.setEnabled(one is not None and not one.kept)
        self.take_time.setVisible(one is not None and not one.kept and one.mail.outcome is not None)
        if one is None:
            return
        self.subject.setText(one.mail.subject or word("mails.no_subject"))
        self.letters.clear()
        self._offer(one, tuple(one.jobs))
        self.keep_one.setEnabled(one.can_be_kept)

    def _offer(self, one: Mail, jobs: Sequence[JobOf]) -> None:
        shown = {job.id: job for job in (*((one.job,) if one.job else ()), *jobs)}
        self.belongs.clear()
        self.belongs.addItem(word("mails.unclear"), "")
        if one.mail.company or one.mail.role:
            name = job_name(one.mail.role, one.mail.company)
            self.belongs.addItem(word("mails.new", job=name), _NEW)
        for job in shown.values():
            self.belongs.addItem(job_name(job.title, job.company), job)
        at = 0 if one.job is None and not one.is_new else 1 if one.job is None else -1
        if at < 0 and one.job is not None:
            at = self.belongs.count() - len(shown) + list(shown).index(one.job.id)
        self.belongs.setCurrentIndex(at)

    def _search(self, text: str) -> None:
        self._room.ask(jobs_named, text, then=self._found, view="mails.find")

    def _found(self, jobs: tuple[NamedJob, ...]) -> None:
        one = self.current
        if one is not None and not one.kept:
            self._offer(one, [JobOf(job.id, job.title, job.company) for job in jobs])

    def _choose(self, _number: int) -> None:
        one, chosen = self.current, self.belongs.currentData()
        if one is None or one.kept:
            return
        one.job = chosen if isinstance(chosen, JobOf) else None
        one.is_new, one.left_out = chosen == _NEW, False
        one.ticked = one.can_be_kept
        self.keep_one.setEnabled(one.can_be_kept)
        self.rows.told(self.view.currentIndex().row())

    def _leave_out(self) -> None:
        one = self.current
        if one is not None and not one.kept:
            one.ticked, one.left_out = False, True
            at = self.view.currentIndex().row()
            self.rows.told(at)
            self.view.setCurrentIndex(self.rows.index(min(at + 1, len(self.rows.mails) - 1)))

    def _take_time(self) -> None:
        """A no that hurts gets its own sheet, with its words; this list can be opened again."""
        one = self.current
        if one is not None:
            self.leave()
            self._room.go("setback", job=one.job.id if one.job else None, message=one.mail.body)

    # Keeping

    def _keep_one(self, *_: object) -> None:
        one = self.current
        if one is not None and one.can_be_kept:
            self._begin([one])

    def _keep_chosen(self) -> None:
        self._begin(self.rows.chosen())

    def _begin(self, some: list[Mail]) -> None:
        if some and self._under_way is None:
            self._room.do(begin_mails, [one.meant() for one in some], then=self._next)

    def _next(self, under_way: KeepingMails) -> None:
        self._under_way = under_way
        if under_way.is_whole:
            self._under_way = None
            self._room.do(finish_mails, under_way, then=self._kept)
        else:
            self._room.do(mails_page, under_way, then=self._next, refused=self._refused)

    def _refused(self, problem: BaseException) -> None:
        self._under_way = None
        self._room.tell(problem)

    def _kept(self, count: int) -> None:
        self._room.say(word("mails.said", count=count), undo=count > 0)
        self._look()

    def may_leave(self) -> bool:
        return self._under_way is None

    def _edited(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self._under_way is None:
            self._look()

    def _count(self) -> None:
        count = len(self.rows.chosen())
        self.keep.setText(word("mails.keep", count=count))
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setEnabled(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._leave_out()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.view.hasFocus():
            self._keep_one()
        else:
            super().keyPressEvent(event)

    def _today(self) -> date:
        return self._room.now().astimezone(self._room.zone()).date()


def _ticks() -> str:
    """Boxes that are seen on a see-through list; a tick is a filled box."""
    colours = theme.palette()
    box = f"width: 13px; height: 13px; border: 1px solid {colours.soft}; border-radius: 4px;"
    return (
        f"QListView::item {{ padding: 5px 2px; color: {colours.ink}; }}"
        f"QListView::item:selected {{ background: {colours.hover}; color: {colours.ink}; }}"
        f"QListView::indicator {{ {box} background: {colours.card}; }}"
        f"QListView::indicator:checked {{ background: {colours.dream}; border-color: {colours.dream}; }}"
    )
