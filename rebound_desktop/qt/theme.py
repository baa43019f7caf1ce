"""The two palettes, type and space; light or dark as the system is, or as the person chose."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

SPACE = (4, 8, 14, 20, 34)
TITLE, HEADING, BODY, SMALL = 24, 16, 14, 12.5
MOTION_MS = 160


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, as `#rrggbb`; every text pair in it was computed at 4.5 : 1 or more."""

    dark: bool
    paper: str
    card: str
    line: str
    ink: str
    soft: str
    feel: str
    feel_tint: str
    return_: str
    return_tint: str
    learn: str
    learn_tint: str
    dream: str
    dream_tint: str
    star: str
    on_fill: str
    closed_tint: str
    hover: str
    veil: str

    def tone(self, name: str) -> tuple[str, str]:
        """The strong colour and the tint of `ink`, `feel`, `return`, `learn` or `dream`."""
        return {
            "ink": (self.ink, self.closed_tint),
            "feel": (self.feel, self.feel_tint),
            "return": (self.return_, self.return_tint),
            "learn": (self.learn, self.learn_tint),
            "dream": (self.dream, self.dream_tint),
        }[name]


LIGHT = Palette(
    dark=False,
    paper="#FAF6F0",
    card="#FFFFFF",
    line="#E7DFD4",
    ink="#2A2833",
    soft="#5E5A68",
    feel="#5D4E75",
    feel_tint="#EFEAF4",
    return_="#A25610",
    return_tint="#FCEFE0",
    learn="#3C6B48",
    learn_tint="#E8F1EA",
    dream="#2F6496",
    dream_tint="#E6EFF7",
    star="#B07D0E",
    on_fill="#FFFFFF",
    closed_tint="#F4ECE3",
    hover="#F4EFE7",
    veil="#8C2A2833",
)
DARK = Palette(
    dark=True,
    paper="#1E1C22",
    card="#28252D",
    line="#3F3A47",
    ink="#ECE7F0",
    soft="#B2ABBC",
    feel="#BBA8D8",
    feel_tint="#332B40",
    return_="#EBA55C",
    return_tint="#3D2E20",
    learn="#93C9A1",
    learn_tint="#24332A",
    dream="#90BEE8",
    dream_tint="#22303D",
    star="#E3B84F",
    on_fill="#1E1C22",
    closed_tint="#2B2730",
    hover="#322E38",
    veil="#B0100F12",
)

_current = LIGHT


def palette() -> Palette:
    """The palette in force."""
    return _current


def system_is_dark() -> bool:
    """What the desktop says; light where it says nothing."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def use(dark: bool) -> Palette:
    """Makes one of the two palettes the one in force, without touching any widget."""
    global _current
    _current = DARK if dark else LIGHT
    return _current


def qt_palette(colours: Palette) -> QPalette:
    """The same colours in Qt's roles, so that plain widgets fit in by themselves."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, colours.paper),
        (roles.Base, colours.card),
        (roles.AlternateBase, colours.paper),
        (roles.Button, colours.card),
        (roles.WindowText, colours.ink),
        (roles.Text, colours.ink),
        (roles.ButtonText, colours.ink),
        (roles.PlaceholderText, colours.soft),
        (roles.Highlight, colours.feel),
        (roles.HighlightedText, colours.on_fill),
        (roles.ToolTipBase, colours.card),
        (roles.ToolTipText, colours.ink),
        (roles.Link, colours.dream),
        (roles.Mid, colours.line),
        (roles.Light, colours.card),
        (roles.Dark, colours.line),
        (roles.Shadow, colours.line),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.soft))
    return made


@lru_cache(maxsize=64)
def font(size: float, weight: int = 400, *, italic: bool = False) -> QFont:
    """The system's own face at `size` px (at 100 %), `weight` 400, 500 or 650. Copy it before changing it."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(round(size))
    if size != round(size):  # 12.5 px cannot be said in whole pixels: points can
        made.setPointSizeF(size * 72 / QGuiApplication.primaryScreen().logicalDotsPerInch())
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    return made
