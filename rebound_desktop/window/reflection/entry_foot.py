"""Under an entry: "saved", a prompt when asked for, its history, a job linked by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.quiet_now import quiet_until
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.rows import row
from rebound_desktop.window.reflection.link_sheet import LinkSheet
from rebound_desktop.window.reflection.versions_sheet import VersionsSheet
from rebound_desktop.window.room import Room


class EntryFoot(QWidget):
    """Prompts are offered and never put into the text."""

    prompt_changed = Signal()
    job_chosen = Signal(str)  # "" takes the link away
    version_taken = Signal(str, str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._entry = self._job = ""
        self._quiet = False
        self._turn = room.now().toordinal()
        self.saved = labels.small(word("journal.saved"), wrap=False)
        self.saved.hide()
        self.ask = buttons.link(word("journal.prompt"))
        self.history = buttons.link(word("journal.history"))
        self.link = buttons.link(word("journal.link_job"))
        self.linked = buttons.link("")
        self.unlink = buttons.link(word("journal.unlink"))
        self.prompt = Card(tint="closed_tint", edge="", margins=(14, 8, 14, 8), spacing=2)
        self._prompt = labels.text(italic=True)
        self._another = buttons.link(word("journal.another_prompt"))
        self._away = buttons.link(word("journal.no_prompts"))
        self.prompt.column.addWidget(self._prompt)
        self.prompt.column.addLayout(row(self._another, self._away, None, gap=14))
        self.prompt.hide()
        self.setLayout(
            row(self.saved, None, self.ask, self.history, self.link, self.linked, self.unlink, gap=14)
        )
        self._wire()

    def _wire(self) -> None:
        self.ask.clicked.connect(self._show_prompt)
        self._another.clicked.connect(self._show_prompt)
        self._away.clicked.connect(self._no_prompt)
        self.history.clicked.connect(self._open_history)
        self.link.clicked.connect(self._choose_job)
        self.linked.clicked.connect(self._open_job)
        self.unlink.clicked.connect(self._unlink)

    def put(self, entry: str, job: str, job_name: str) -> None:
        """Fits the foot to an entry; `entry` is "" while it is no row yet."""
        self._entry, self._job = entry, job
        self.history.setVisible(bool(entry))
        self.link.setVisible(not job)
        self.linked.setVisible(bool(job))
        self.unlink.setVisible(bool(job))
        self.linked.setText(word("journal.linked", title=job_name).replace("&", "&&"))
        self.linked.setAccessibleName(word("journal.linked", title=job_name))

    def name(self, entry: str) -> None:
        """The entry has become a row."""
        self._entry = entry
        self.history.show()

    def look(self) -> None:
        """Asks whether it is quiet time: its prompts look for no meaning."""
        self._room.ask(quiet_until, then=self._put_quiet, view="journal.quiet")

    def put_prompt(self, prompt: str) -> None:
        """Shows the prompt an entry was written to; "" for none."""
        self._prompt.setText(prompt)
        self.prompt.setVisible(bool(prompt))

    @property
    def prompt_shown(self) -> str:
        """The prompt above the text; "" for none."""
        return self._prompt.text()

    def _put_quiet(self, until: object) -> None:
        self._quiet = until is not None

    def _show_prompt(self) -> None:
        offered = words("journal.quiet_prompts" if self._quiet else "journal.prompts")
        self._turn += 1
        self.put_prompt(offered[self._turn % len(offered)])
        self.prompt_changed.emit()

    def _no_prompt(self) -> None:
        self.put_prompt("")
        self.prompt_changed.emit()

    def _open_history(self) -> None:
        sheet = VersionsSheet(self._room, self._entry)
        sheet.taken.connect(self.version_taken)
        self._room.sheet(sheet)

    def _choose_job(self) -> None:
        sheet = LinkSheet(self._room)
        sheet.chosen.connect(self.job_chosen)
        self._room.sheet(sheet)

    def _open_job(self) -> None:
        self._room.go("job", job=self._job)

    def _unlink(self) -> None:
        self.job_chosen.emit("")
