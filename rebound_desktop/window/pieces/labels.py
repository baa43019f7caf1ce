"""Words on the screen: always plain text, in the four sizes."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from rebound_desktop.qt import theme


class Words(QLabel):
    """A plain label in one size, weight and colour role; follows the palette when it changes."""

    def __init__(
        self,
        text: str = "",
        *,
        size: float = theme.BODY,
        weight: int = 400,
        role: str = "ink",
        italic: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(theme.font(size, weight, italic=italic))
        self.setText(text)
        self._tint()

    def put_role(self, role: str) -> None:
        """Shows the words in another colour role of the palette."""
        self._role = role
        self._tint()

    def minimumSizeHint(self) -> QSize:
        """One line: the layout asks for the height that a width needs, and this must not outbid it."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self.fontMetrics().height()) if self.wordWrap() else hint

    def sizeHint(self) -> QSize:
        """As wide as it would like to be, and as high as it then is."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width())) if self.wordWrap() else hint

    def _tint(self) -> None:
        colour = getattr(theme.palette(), self._role)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText).name().lower() != colour.lower():
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()


def title(text: str = "", **more: object) -> Words:
    """24 px: the one thing a screen is about."""
    return Words(text, size=theme.TITLE, weight=650, **more)  # type: ignore[arg-type]


def heading(text: str = "", **more: object) -> Words:
    """16 px: what a part of the screen is about."""
    return Words(text, size=theme.HEADING, weight=650, **more)  # type: ignore[arg-type]


def strong(text: str = "", **more: object) -> Words:
    """14 px, semibold."""
    return Words(text, weight=650, **more)  # type: ignore[arg-type]


def text(words: str = "", **more: object) -> Words:
    """14 px: ordinary words."""
    return Words(words, **more)  # type: ignore[arg-type]


def soft(words: str = "", **more: object) -> Words:
    """14 px in the soft colour."""
    return Words(words, role="soft", **more)  # type: ignore[arg-type]


def small(words: str = "", **more: object) -> Words:
    """12.5 px in the soft colour: what may be overlooked."""
    more.setdefault("role", "soft")
    return Words(words, size=theme.SMALL, **more)  # type: ignore[arg-type]
