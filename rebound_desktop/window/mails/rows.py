"""The mails as a list to tick: who wrote, what it reads like, which job it would go to, what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from rebound_desktop.actions.keep_mails import MailMeant
from rebound_desktop.exchange.proposals import MailClass, MailProposal
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.jobs_of import JobOf
from rebound_desktop.queries.mails_here import MailHere
from rebound_desktop.window.pieces.paged_rows import Index

_ROOT = QModelIndex()
_WORDS = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))


@dataclass(slots=True)
class Mail:
    """One line. `job` is None where it would make a new one (`is_new`), or where that is unclear."""

    mail: MailProposal
    jobs: tuple[JobOf, ...] = ()
    job: JobOf | None = None
    is_new: bool = False
    ticked: bool = False
    kept: bool = False
    left_out: bool = False

    @property
    def can_be_kept(self) -> bool:
        """Whether it is clear where it goes."""
        return not self.kept and (self.job is not None or self.is_new)

    def meant(self) -> MailMeant:
        """As it is to be kept."""
        if self.job is not None:
            return MailMeant(self.mail, self.job.id)
        return MailMeant(self.mail, title=self.mail.role, company=self.mail.company)


class MailRows(QAbstractListModel):
    """`changed` says that ticks or jobs are others now."""

    changed = Signal()

    def __init__(self, zone: Callable[[], ZoneInfo], today: Callable[[], date]) -> None:
        super().__init__()
        self._zone, self._today = zone, today
        self.mails: list[Mail] = []

    def put(self, mails: Sequence[MailProposal], found: Sequence[MailHere]) -> None:
        """Shows them; what the person said of one before stays."""
        before = {id(one.mail): one for one in self.mails}
        self.beginResetModel()
        self.mails = [
            self._again(before.get(id(mail)), mail, here) for mail, here in zip(mails, found, strict=True)
        ]
        self.endResetModel()
        self.changed.emit()

    def _again(self, before: Mail | None, mail: MailProposal, here: MailHere) -> Mail:
        if before is not None:
            before.kept, before.jobs = here.kept, here.jobs
            before.ticked = before.ticked and not here.kept
            return before
        sure = here.jobs[0] if here.sure else None
        fresh = not here.jobs and bool(mail.company or mail.role)
        tick = sure is not None and mail.kind is not MailClass.NONE and not here.kept
        return Mail(mail, here.jobs, sure, fresh, tick, here.kept)

    def told(self, row: int) -> None:
        """A line is another now."""
        self.dataChanged.emit(self.index(row), self.index(row))
        self.changed.emit()

    def tick_all(self) -> None:
        """Every one that is clear, neither kept nor left out."""
        for one in self.mails:
            one.ticked = one.can_be_kept and not one.left_out
        if self.mails:
            self.dataChanged.emit(self.index(0), self.index(len(self.mails) - 1))
            self.changed.emit()

    def chosen(self) -> list[Mail]:
        """Those with a tick."""
        return [one for one in self.mails if one.ticked and one.can_be_kept]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.mails)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        tickable = self.mails[index.row()].can_be_kept
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        one = self.mails[index.row()]
        if role in _WORDS:
            return self._line(one)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        one = self.mails[index.row()]
        one.ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        one.left_out = one.left_out and not one.ticked
        self.told(index.row())
        return True

    def _line(self, one: Mail) -> str:
        sent = one.mail.sent_at
        day = short_date(sent.astimezone(self._zone()).date(), self._today()) if sent is not None else ""
        who = one.mail.company or one.mail.sender_name or one.mail.sender
        became = word("mails.kept") if one.kept else word("mails.left_out") if one.left_out else ""
        parts = (became, day, who, kind_word(one.mail), goes_to(one))
        return " · ".join(" ".join(part.split()) for part in parts if part)


def kind_word(mail: MailProposal) -> str:
    """What it reads like."""
    return word(f"mails.kind.{mail.outcome or mail.kind}")


def goes_to(one: Mail) -> str:
    """The job it would be kept with."""
    if one.job is not None:
        return job_name(one.job.title, one.job.company)
    if one.is_new:
        return word("mails.new", job=job_name(one.mail.role, one.mail.company))
    return word("mails.unclear")


def job_name(title: str, company: str) -> str:
    """Title and company in one line."""
    return ", ".join(part for part in (title, company) if part)
