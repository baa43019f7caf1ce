"""Things to press: a filled button, a plain one, a quiet one, a link, a chip."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QSizePolicy

from rebound_desktop.qt import theme

Slot = Callable[..., object]


def _made(words: str, press: Slot | None, name: str = "") -> QPushButton:
    button = QPushButton(words.replace("&", "&&"))
    button.setAccessibleName(words)
    if name:
        button.setObjectName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    # Buttons never wrap and never shrink below their words.
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    if press is not None:
        button.clicked.connect(press)
    return button


def primary(words: str, press: Slot | None = None, *, tone: str = "ink") -> QPushButton:
    """The one filled button of a screen, in the phase's colour (`ink` with none)."""
    button = _made(words, press)
    retone(button, tone)
    return button


def secondary(words: str, press: Slot | None = None) -> QPushButton:
    """A button beside the filled one."""
    return _made(words, press)


def quiet(words: str, press: Slot | None = None) -> QPushButton:
    """A button without a border: a way out."""
    return _made(words, press, "quiet")


def link(words: str, press: Slot | None = None, *, size: float = theme.SMALL) -> QPushButton:
    """Underlined words that can be pressed."""
    button = _made(words, press, "link")
    made = QFont(theme.font(size))
    made.setUnderline(True)
    button.setFont(made)
    return button


def chip(words: str, *, tone: str = "", checkable: bool = True, press: Slot | None = None) -> QPushButton:
    """A rounded word that can be chosen."""
    button = _made(words, press, "chip")
    button.setCheckable(checkable)
    if tone:
        retone(button, tone)
    return button


def retone(button: QPushButton, tone: str) -> None:
    """Fills the button in another tone; `""` makes it plain."""
    if button.property("tone") != tone:
        button.setProperty("tone", tone)
        button.style().unpolish(button)
        button.style().polish(button)
