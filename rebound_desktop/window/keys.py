"""The window's own keys and menu lines: undo, redo, search, write, quit."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from rebound_desktop.qt.words import word
from rebound_desktop.queries.history import NextSteps, next_steps
from rebound_desktop.window.frame import Frame


class Keys:
    """Inside a text field Ctrl+Z is the field's own; in the menu it is always the vault's."""

    def __init__(self, frame: Frame) -> None:
        self._frame, self._room = frame, frame.room
        self._undo = self._entry("frame.undo_step", self._room.undo)
        self._redo = self._entry("frame.redo_step", self._room.redo)
        frame.header.menu.aboutToShow.connect(self._ask_steps)
        self._view("frame.history", "history")
        frame.header.menu.addSeparator()
        self._view("frame.search", "search", "Ctrl+K")
        write = self._view("frame.write", "journal", "Ctrl+J", new=True)
        bring = self._view("frame.import", "import")
        self._view("takeout.title", "takeout")
        unopened = self._view("jobs.mail.read_for_me", "unopened")
        stages = self._view("jobs.stages.entry", "stages")
        offers = self._view("offers.title", "offers")
        alike = self._view("alike.entry", "alike")
        report = self._view("numbers.page.report", "report")
        frame.header.menu.addSeparator()
        self._view("frame.settings", "settings", "Ctrl+,")
        self._view("help.title", "help", "F1")
        self._view("frame.why", "why")
        self._entry("frame.lock", self._room.lock_wanted.emit, "Ctrl+L")
        self._entry("frame.quit", frame.close, "Ctrl+Q")
        self._hidden("Ctrl+Z", self._undo_outside_text)
        self._hidden("Ctrl+Shift+Z", self._redo_outside_text)
        add = self._hidden("Ctrl+N", self._add)
        jobs = (bring, unopened, stages, offers, alike, report, add)
        self._of_part = {"journal": (write,), "jobs": jobs}

    def _ask_steps(self) -> None:
        self._room.ask(next_steps, then=self._name_steps, view="menu.steps")

    def _name_steps(self, steps: NextSteps) -> None:
        """Undo and redo say what they would do; without a step they rest."""
        for entry, step, key in ((self._undo, steps.undo, "undo"), (self._redo, steps.redo, "redo")):
            entry.setEnabled(step is not None)
            label = None if step is None else word(f"steps.{step[0]}", **step[1])
            name = word(f"frame.{key}_step") if label is None else word(f"steps.{key}", label=label)
            entry.setText(shortened(name))

    def put_parts(self, parts: frozenset[str]) -> None:
        """A part that is off has no line in the menu and no key."""
        for part, entries in self._of_part.items():
            for entry in entries:
                entry.setVisible(part in parts)
                entry.setEnabled(part in parts)

    def _entry(self, key: str, press: Callable[[], object], shortcut: str = "") -> QAction:
        entry = QAction(word(key), self._frame)
        if shortcut:
            entry.setShortcut(QKeySequence(shortcut))
        entry.triggered.connect(press)
        self._frame.header.add_entry(entry)
        self._frame.addAction(entry)
        return entry

    def _view(self, key: str, view: str, shortcut: str = "", **what: object) -> QAction:
        def go() -> None:
            self._room.go(view, **what)

        return self._entry(key, go, shortcut)

    def _hidden(self, shortcut: str, press: Callable[[], object]) -> QAction:
        entry = QAction(self._frame)
        entry.setShortcut(QKeySequence(shortcut))
        entry.triggered.connect(press)
        self._frame.addAction(entry)
        return entry

    def _add(self) -> None:
        self._room.go("add")

    def _undo_outside_text(self) -> None:
        field = self._frame.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            field.undo()
        else:
            self._room.undo()

    def _redo_outside_text(self) -> None:
        field = self._frame.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            field.redo()
        else:
            self._room.redo()


def shortened(name: str, longest: int = 48) -> str:
    """A menu line of bearable width; & is a sign of its own, no access key."""
    cut = name if len(name) <= longest else name[: longest - 1].rstrip() + "…"
    return cut.replace("&", "&&")
