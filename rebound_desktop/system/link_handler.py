"""`rebound:` links open this Rebound: one desktop entry, one line in the person's list of applications."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rebound_desktop.system.desktop_entry import entry_text

ENTRY = "rebound-links.desktop"
KIND = "x-scheme-handler/rebound"
_SECTION = "[Default Applications]"


@dataclass(frozen=True, slots=True)
class LinkHandler:
    """`config` and `data` are the person's XDG folders; `command` starts the window, its program first.

    An installed package brings the same by its own menu entry; this is for a checkout, a folder of its own
    (REBOUND_HOME) or a Python environment, where no package manager tells the desktop.
    """

    config: Path
    data: Path
    command: Sequence[str]

    @property
    def entry(self) -> Path:
        return self.data / "applications" / ENTRY

    @property
    def choices(self) -> Path:
        """What the person's desktop opens each kind of thing with; other programs' lines stay as they are."""
        return self.config / "mimeapps.list"

    def possible(self) -> bool:
        """Whether this system finds the program of a link by such entries."""
        return sys.platform.startswith("linux")

    def is_on(self) -> bool:
        """Whether links open this very Rebound now."""
        try:
            text = self.entry.read_text(encoding="utf-8")
            return text == self._text() and f"{KIND}={ENTRY}" in _chosen(self._choices_text())
        except (OSError, UnicodeDecodeError):
            return False

    def switch(self, on: bool) -> bool:
        """Registers the links, or takes back what was registered; whether it stands on. Raises OSError."""
        if on and not self.possible():
            return False
        if on:
            self.entry.parent.mkdir(parents=True, exist_ok=True)
            _put(self.entry, self._text())
        lines = [line for line in self._choices_text().splitlines() if not _is_ours(line, all_of_kind=on)]
        if on:
            place = next((i for i, line in enumerate(lines) if line.strip() == _SECTION), None)
            if place is None:
                lines += [*([""] if lines else []), _SECTION]
                place = len(lines) - 1
            lines.insert(place + 1, f"{KIND}={ENTRY}")
        if on or self.choices.exists():
            self.config.mkdir(parents=True, exist_ok=True)
            _put(self.choices, "\n".join(lines) + "\n")
        if not on:
            self.entry.unlink(missing_ok=True)
        return on

    def _text(self) -> str:
        return entry_text(
            self.command, "NoDisplay=true", "StartupNotify=true", f"MimeType={KIND};", code="%u"
        )

    def _choices_text(self) -> str:
        return self.choices.read_text(encoding="utf-8") if self.choices.exists() else ""


def _is_ours(line: str, *, all_of_kind: bool) -> bool:
    """A line for our links: any when one is about to be written, else the one that was written here."""
    name, _, value = line.partition("=")
    return name.strip() == KIND and (all_of_kind or value.strip().rstrip(";") == ENTRY)


def _chosen(text: str) -> str:
    """The section that says what opens what."""
    found = re.search(rf"^{re.escape(_SECTION)}\s*$(.*?)(?=^\[|\Z)", text, re.M | re.S)
    return found[1] if found else ""


def _put(file: Path, text: str) -> None:
    """Whole or not at all; a list that is a link to another place stays one."""
    target = file.resolve()
    part = target.with_name(target.name + ".rebound-part")
    part.write_text(text, encoding="utf-8")
    part.replace(target)
