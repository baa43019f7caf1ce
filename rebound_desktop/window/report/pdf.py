"""The report as a PDF; it says nothing of the computer or the account it was made on."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter, QTextDocument

from rebound_desktop.qt.words import word
from rebound_desktop.window.report.paper import DPI, page_layout, paint_page

_RESOLUTION = 1200


def as_pdf(document: QTextDocument, paper: str) -> bytes:
    """All its pages on the paper that the document was broken for."""
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(word("report.paper.title"))
    writer.setCreator("Rebound")
    writer.setPageLayout(page_layout(paper))
    paint_all(writer, document, _RESOLUTION)
    return bytes(buffer.data().data())


def paint_all(device: QPagedPaintDevice, document: QTextDocument, resolution: int) -> None:
    """Every page of the document on a device of pages, `resolution` dots to the inch."""
    painter = QPainter(device)
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.scale(resolution / DPI, resolution / DPI)
        paint_page(painter, document, number)
        painter.restore()
    painter.end()
