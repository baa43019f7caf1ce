"""The posting as it was kept, with the link to where it stood and the person's own notes."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, holding, scrolling

_LONGEST = 60_000


class PostingPage(QWidget):
    """Plain text throughout: nothing in a posting is ever drawn as more than letters."""

    def __init__(self) -> None:
        super().__init__()
        self._url = ""
        self.link = buttons.link("", self._open)
        self._notes_name = labels.strong(word("board.panel.notes"))
        self._notes, self._facts, self._text = labels.text(), labels.small(), labels.text()
        for words in (self._notes, self._text):
            words.setTextInteractionFlags(words.textInteractionFlags().TextSelectableByMouse)
        parts = (self._notes_name, self._notes, self._facts, self.link, self._text, None)
        self.setLayout(column(scrolling(holding(column(*parts, gap=8, edge=(0, 8, 0, 0))))))

    def put(self, fields: JobFields) -> None:
        """Shows what is there; what is not takes no room."""
        self._url = fields.url
        host = QUrl(fields.url).host().removeprefix("www.")
        self.link.setText(word("jobs.job.open_link", host=host))
        self.link.setAccessibleName(self.link.text())
        self.link.setVisible(bool(host) and QUrl(fields.url).scheme() in ("http", "https"))
        self._notes.setText(fields.notes)
        for words in (self._notes_name, self._notes):
            words.setVisible(bool(fields.notes))
        self._facts.setText("\n".join(_facts(fields)))
        self._facts.setVisible(bool(self._facts.text()))
        self._text.setText(fields.posting[:_LONGEST] or word("jobs.job.no_posting"))
        self._text.put_role("ink" if fields.posting else "soft")

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url))


def _facts(fields: JobFields) -> list[str]:
    facts = []
    if fields.employment_type:
        facts.append(fields.employment_type)
    if fields.source:
        facts.append(word("board.panel.found", source=fields.source))
    if fields.tags:
        facts.append(word("board.panel.tags", tags=fields.tags))
    return facts
