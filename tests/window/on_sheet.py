"""Finding one's way on a sheet, as a person does: by its words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rebound_desktop.window.pieces.choice import Choice


def button(sheet: QWidget, words: str) -> QPushButton:
    return next(
        one
        for one in sheet.findChildren(QPushButton)
        if one.accessibleName() == words and one.isVisibleTo(sheet)
    )


def words_on(sheet: QWidget) -> str:
    return " ".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisibleTo(sheet))


def press(qtbot, sheet: QWidget, words: str) -> None:
    qtbot.mouseClick(button(sheet, words), Qt.MouseButton.LeftButton)


def card(sheet: QWidget, words: str) -> Choice:
    return next(one for one in sheet.findChildren(Choice) if one.accessibleName() == words)
