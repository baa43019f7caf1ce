"""The reference: a bare QMainWindow with a QTabWidget, which leaves when it is drawn."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget


class Window(QMainWindow):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.close)


app = QApplication(sys.argv)
window, tabs = Window(), QTabWidget()
for name in ("Jobs", "Self-care", "Reflection", "Dreams"):
    tabs.addTab(QWidget(), name)
window.setCentralWidget(tabs)
window.resize(1280, 820)
window.show()
sys.exit(app.exec())
