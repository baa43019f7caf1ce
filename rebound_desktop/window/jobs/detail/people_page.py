"""The people met at a job, and a form for one more."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rebound_desktop.actions.people_of_job import PersonFields
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt.words import word
from rebound_desktop.queries.people import Met
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, emptied, holding, row, scrolling


class PeoplePage(QWidget):
    """Name, what they do there, how to reach them."""

    person_added = Signal(object)
    person_removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.add = buttons.link(word("jobs.job.add_person"), self._begin)
        self.name, self.role, self.reach = QLineEdit(), QLineEdit(), QLineEdit()
        self.save = buttons.secondary(word("jobs.form.save"), self._save)
        self._form = holding(
            column(
                labelled(word("board.panel.name"), self.name),
                labelled(word("board.panel.role"), self.role),
                labelled(word("board.panel.reach"), self.reach),
                row(self.save, buttons.quiet(word("jobs.form.cancel"), self.forget), None),
                gap=6,
            )
        )
        self._form.hide()
        parts = (self._list, row(self.add, None), self._form, None)
        self.setLayout(column(scrolling(holding(column(*parts, gap=10, edge=(0, 8, 0, 0))))))

    def put(self, fields: JobFields, people: tuple[Met, ...]) -> None:
        """Shows them by name; the contact that an import brought stands first."""
        emptied(self._list)
        if fields.contact:
            self._list.addWidget(labels.text(word("board.panel.contact", contact=fields.contact)))
        for met in people:
            away = buttons.link(word("board.panel.remove"), partial(self._remove, met.id))
            away.setAccessibleName(f"{away.text()}: {met.name}")
            lines = "\n".join(part for part in (met.role, met.reach) if part)
            self._list.addLayout(column(row(labels.strong(met.name), away), labels.small(lines), gap=2))
        if not people and not fields.contact:
            self._list.addWidget(labels.soft(word("board.panel.no_people")))

    def forget(self) -> None:
        """Shut and empty."""
        for field in (self.name, self.role, self.reach):
            field.clear()
        self._form.hide()

    def _begin(self) -> None:
        self._form.show()
        self.name.setFocus()

    def _remove(self, person: str, _: bool = False) -> None:
        self.person_removed.emit(person)

    def _save(self) -> None:
        fields = PersonFields(self.name.text().strip(), self.role.text().strip(), self.reach.text().strip())
        self.person_added.emit(fields)
        if fields.name:
            self.forget()
