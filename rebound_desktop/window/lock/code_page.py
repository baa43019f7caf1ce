"""The recovery code, shown this once: copied, printed or saved, and one group typed back."""

import os
import secrets
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.card import Card
from rebound_desktop.window.pieces.field import labelled
from rebound_desktop.window.pieces.rows import column, row

_SUFFIX = ".txt"


class CodePage(QWidget):
    """`kept(code)`: it was kept, as its typed group shows, or "" where the person goes on without one."""

    kept = Signal(str)

    def __init__(self, code: str, lock: str, *, may_go_without: bool) -> None:
        super().__init__()
        self._code, self._groups = code, code.split("-")
        self._asked = secrets.randbelow(len(self._groups))
        shown = Card(tint="closed_tint", edge="", margins=(18, 16, 18, 16))
        self.code = labels.heading(code, wrap=False)
        face = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        face.setPixelSize(theme.TITLE - 3)
        self.code.setFont(face)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setAccessibleName(" ".join(" ".join(group) for group in self._groups))
        shown.column.addWidget(self.code)
        self.told = labels.small()
        self.back = QLineEdit()
        self.back.setMaximumWidth(180)
        self.lock = buttons.primary(word(lock), self._keep)
        self.lock.setEnabled(False)
        self.without = buttons.quiet(word("lock.code_page.without"), self._go_without)
        self.without.setVisible(may_go_without)
        self._without_told = labels.small(word("lock.code_page.without_text"))
        self._without_told.setVisible(may_go_without)
        ways = row(
            buttons.secondary(word("lock.code_page.copy"), self._copy),
            buttons.secondary(word("lock.code_page.print"), self._print),
            buttons.secondary(word("lock.code_page.save"), self._save),
            None,
        )
        asked = labelled(word("lock.code_page.type_back", number=self._asked + 1), self.back)
        self.setLayout(
            column(
                labels.text(word("lock.code_page.text")),
                shown,
                ways,
                self.told,
                6,
                asked,
                8,
                self._without_told,
                row(self.without, None, self.lock),
                gap=10,
            )
        )
        self.back.textChanged.connect(self._follow)
        self.back.returnPressed.connect(self._keep)

    def _follow(self, typed: str) -> None:
        said = typed.strip().upper().translate(str.maketrans("OIL", "011"))
        right = said == self._groups[self._asked]
        self.lock.setEnabled(right)
        wrong = len(said) >= len(self._groups[self._asked]) and not right
        self.told.setText(word("lock.code_page.wrong") if wrong else "")

    def _keep(self) -> None:
        if self.lock.isEnabled():
            self.kept.emit(self._code)

    def _go_without(self) -> None:
        self.kept.emit("")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self.told.setText(word("lock.code_page.copied"))

    def _print(self) -> None:
        from rebound_desktop.window.lock.printing import print_code

        print_code(self._code, self)

    def _save(self) -> None:
        name = QFileDialog.getSaveFileName(self, word("lock.code_page.save"), "rebound-code" + _SUFFIX)[0]
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Writes it where the person said, for this person alone."""
        lines = (word("lock.code_page.paper"), "", self._code, "", word("lock.code_page.paper_text"), "")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write("\n".join(lines))
        except OSError:
            self.told.setText(word("lock.code_page.not_saved"))
        else:
            self.told.setText(word("lock.code_page.saved"))
