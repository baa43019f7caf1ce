"""The page for a vault that does not open: what happened, and the verified copies to go back to."""

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QButtonGroup, QWidget

from rebound_desktop.actions.vault_door import go_back_to, verified_copies
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.choice import Choice
from rebound_desktop.window.pieces.rows import column, row, scrolling
from rebound_desktop.window.setting import Setting


class Trouble(QWidget):
    """Never offers to delete anything; the file that does not open is moved aside, not over."""

    def __init__(self, problem: BaseException, setting: Setting, secret: str = "") -> None:
        super().__init__(objectName="paper")
        self._setting, self._secret = setting, secret
        self._copies = verified_copies(setting.paths)
        self.setWindowTitle("Rebound")
        self.resize(720, 520)
        told = (
            word(f"errors.{problem.key}", **problem.values)
            if isinstance(problem, Refusal)
            else word("errors.unknown", log=str(setting.paths.log))
        )
        self._said = labels.text(told)
        self._group = QButtonGroup(self)
        listed = column(gap=8)
        for number, copy in enumerate(self._copies):
            taken = QDateTime.fromSecsSinceEpoch(int(copy.taken.timestamp()))
            made = Choice(QLocale.system().toString(taken, "dddd d MMMM yyyy, HH:mm"), tone="ink")
            self._group.addButton(made, number)
            listed.addWidget(made)
        listed.addStretch(1)
        holder = QWidget()
        holder.setLayout(listed)
        self._use = buttons.primary(word("frame.trouble.use"))
        self._use.setVisible(bool(self._copies))
        self._leave = buttons.secondary(word("frame.trouble.leave"))
        title = labels.title(word("frame.trouble.title"))
        copies = labels.heading(word("frame.trouble.copies" if self._copies else "frame.trouble.no_copies"))
        foot = row(None, self._leave, self._use)
        self.setLayout(column(title, self._said, 8, copies, scrolling(holder), foot, gap=10, edge=28))
        if self._copies:
            self._group.buttons()[0].setChecked(True)
        self._use.clicked.connect(self._go_back)
        self._leave.clicked.connect(self.close)

    def _go_back(self) -> None:
        try:
            go_back_to(
                self._copies[self._group.checkedId()],
                self._setting.paths,
                self._setting.zone,
                self._setting.now(),
                self._secret,
            )
        except Refusal as problem:
            self._said.setText(word(f"errors.{problem.key}", **problem.values))
            return
        self._said.setText(word("frame.trouble.done"))
        self._use.hide()
