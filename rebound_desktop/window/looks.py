"""Dresses the application: palette, style sheet, and again when the system turns dark or light."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from rebound_desktop.qt import theme
from rebound_desktop.window.pieces.stylesheet import stylesheet


class Looks(QObject):
    """`choice` is `light`, `dark` or `system`; at night the dark palette can be asked for."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app, self._choice, self._night = app, choice, False
        app.setStyle("Fusion")
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def choose(self, choice: str) -> None:
        """Light, dark, or as the system is."""
        if choice != self._choice:
            self._choice = choice
            self._dress()

    def put_night(self, night: bool) -> None:
        """Between 23:00 and 06:00 some screens ask for the dark palette, whatever the system says."""
        if night == self._night:
            return
        self._night = night
        self._dress()

    def _dress(self) -> None:
        dark = self._night or (theme.system_is_dark() if self._choice == "system" else self._choice == "dark")
        colours = theme.use(dark)
        self._app.setPalette(theme.qt_palette(colours))
        self._app.setStyleSheet(stylesheet(colours))
        # After the style sheet: its coming brings back the desktop's own faces for buttons, menus and labels.
        self._app.setFont(theme.font(theme.BODY))
        self.changed.emit()
