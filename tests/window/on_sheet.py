"""Finding one's way on a sheet, as a person does: by its words."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rebound_desktop.window.pieces.choice import Choice


def settle() -> None:
    """Lets what was laid out anew be shown, and what was taken away go."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def button(sheet: QWidget, words: str) -> QPushButton:
    settle()
    return next(
        one
        for one in sheet.findChildren(QPushButton)
        if one.accessibleName() == words and one.isVisibleTo(sheet)
    )


def words_on(sheet: QWidget) -> str:
    settle()
    return " ".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisibleTo(sheet))


def press(qtbot, sheet: QWidget, words: str) -> None:
    qtbot.mouseClick(button(sheet, words), Qt.MouseButton.LeftButton)


def card(sheet: QWidget, words: str) -> Choice:
    settle()
    return next(one for one in sheet.findChildren(Choice) if one.accessibleName() == words)
