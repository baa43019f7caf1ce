"""The recovery code on paper."""

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from rebound_desktop.qt.words import word


def print_code(code: str, over: QWidget) -> None:
    """Asks where to, then prints."""
    printer = QPrinter()
    dialog = QPrintDialog(printer, over)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        page_of(code).print_(printer)


def page_of(code: str) -> QTextDocument:
    """What it is, the code large, and where it is typed; nobody's name."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText(word("lock.code_page.paper") + "\n\n", _looks(12, bold=True))
    cursor.insertText(code + "\n\n", _looks(20, bold=True))
    cursor.insertText(word("lock.code_page.paper_text") + "\n", _looks(11, bold=False))
    return document


def _looks(size: float, *, bold: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(650 if bold else 400)
    made.setFontPointSize(size)
    return made
