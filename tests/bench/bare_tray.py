"""The reference: a bare QApplication with a QSystemTrayIcon."""

import signal
import sys

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

signal.signal(signal.SIGTERM, signal.SIG_DFL)
app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
picture = QPixmap(22, 22)
picture.fill(QColor("#5d4e75"))
menu = QMenu()
menu.addAction("Quit", app.quit)
icon = QSystemTrayIcon(QIcon(picture))
icon.setContextMenu(menu)
icon.show()
sys.exit(app.exec())
