"""A stand-in for a file manager: a small window from which one file can be dragged with the mouse."""

import sys

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag, carried = QDrag(self), QMimeData()
        carried.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag.setMimeData(carried)
        drag.exec()


app = QApplication(["files"])
source = Source("one file")
source.setWindowTitle("Files")
source.setFixedSize(160, 60)
source.show()
sys.exit(app.exec())
