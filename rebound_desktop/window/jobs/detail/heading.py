"""The top of a job's panel: its name, where and for how much, its star, its way out."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from rebound_desktop.qt import icons, pay, theme
from rebound_desktop.qt.days import short_date
from rebound_desktop.qt.words import word
from rebound_desktop.queries.job_detail import JobDetail
from rebound_desktop.window.pieces import labels
from rebound_desktop.window.pieces.rows import column, row


class Heading(QWidget):
    """`above` and `below` are columns for what others know of the job (how it fits the dream)."""

    starred = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_starred = False
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        self.star, self.leave = _icon_button(), _icon_button()
        self.leave.setAccessibleName(word("jobs.job.close_panel"))
        self.leave.setToolTip(word("jobs.job.close_panel"))
        self.star.clicked.connect(self._star)
        self.leave.clicked.connect(self.left)
        self.name = labels.Words(size=20, weight=650)
        self.name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line, self._state = labels.soft(), labels.small()
        head = row(self.name, self.star, self.leave, gap=0)
        head.setStretch(0, 1)
        for button in (self.star, self.leave):
            head.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self.above, head, self._line, self._state, self.below, gap=3))

    def put(self, job: JobDetail, today: date, zone: ZoneInfo) -> None:
        """Shows the job; a closed one says how and when it ended."""
        fields = job.fields
        self._is_starred = job.starred
        words = word("jobs.job.unstar" if job.starred else "jobs.job.star")
        self.star.setText("★" if job.starred else "☆")
        self._tint()
        self.star.setAccessibleName(words)
        self.star.setToolTip(words)
        self.name.setText(job.name)
        where = word(f"jobs.remote.{fields.remote}") if fields.remote else ""
        amount = pay.pay(fields.pay_min, fields.pay_max, fields.pay_currency, fields.pay_period)
        company = fields.company if fields.title else ""
        parts = (company, where, fields.location, amount)
        self._line.setText(" · ".join(part for part in parts if part))
        self._line.setVisible(bool(self._line.text()))
        self._state.setText(" · ".join(_state(job, today, zone)))
        self._state.setVisible(bool(self._state.text()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        colours = theme.palette()
        palette = self.star.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, colours.star if self._is_starred else colours.soft)
        self.star.setPalette(palette)
        self.leave.setIcon(icons.icon("x", "soft"))

    def _star(self) -> None:
        self.starred.emit(not self._is_starred)


def _state(job: JobDetail, today: date, zone: ZoneInfo) -> list[str]:
    fields, parts = job.fields, []
    if job.outcome is not None and job.closed_at is not None:
        day = short_date(job.closed_at.astimezone(zone).date(), today)
        parts.append(word("jobs.job.closed_on", outcome=word(f"jobs.outcome.{job.outcome}"), date=day))
    elif job.outcome is not None:
        parts.append(word(f"jobs.outcome.{job.outcome}"))
    if fields.applied_on is not None:
        parts.append(word("jobs.job.applied_on", date=short_date(fields.applied_on, today)))
    if fields.closes_on is not None and job.outcome is None:
        parts.append(word("jobs.job.closes_on", date=short_date(fields.closes_on, today)))
    return parts


def _icon_button() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFixedSize(30, 30)
    button.setIconSize(QSize(18, 18))
    button.setFont(theme.font(18))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
