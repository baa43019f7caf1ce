"""Pages of paper: which size is usual, and one page drawn, for the screen, a PDF or a printer alike."""

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QTextDocument

from rebound_desktop.qt import theme
from rebound_desktop.qt.words import word

PAPERS = ("a4", "letter")
DPI = 96.0
_EDGE_MM, _FOOT = 16.0, 30.0
_FOOT_PX = 11
# Where Letter is the usual size (CLDR, territory paper sizes).
_LETTER = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])


def usual_paper(locale: QLocale) -> str:
    """ "letter" where that is usual, else "a4"."""
    return "letter" if QLocale.territoryToCode(locale.territory()) in _LETTER else "a4"


def page_layout(paper: str) -> QPageLayout:
    """Upright, with the same edge on every side."""
    size = QPageSize(QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4)
    edges = QMarginsF(_EDGE_MM, _EDGE_MM, _EDGE_MM, _EDGE_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, edges, QPageLayout.Unit.Millimeter)


def whole_page(layout: QPageLayout) -> QSizeF:
    """The sheet of paper in px at 96 to the inch."""
    return layout.fullRect(QPageLayout.Unit.Inch).size() * DPI


def room_on(layout: QPageLayout) -> QSizeF:
    """What is left of it for words, above the line with the page's number."""
    inner = layout.paintRect(QPageLayout.Unit.Inch).size() * DPI
    return QSizeF(inner.width(), inner.height() - _FOOT)


def paint_page(painter: QPainter, document: QTextDocument, number: int) -> None:
    """One page, from 0; the painter stands in the corner inside the edges, at 96 px to the inch."""
    room = document.pageSize()
    painter.save()
    painter.setClipRect(QRectF(0, 0, room.width(), room.height()))
    painter.translate(0, -number * room.height())
    document.drawContents(painter, QRectF(0, number * room.height(), room.width(), room.height()))
    painter.restore()
    foot = theme.font(theme.SMALL)
    foot.setPixelSize(_FOOT_PX)
    painter.setFont(foot)
    painter.setPen(QColor(Qt.GlobalColor.darkGray))
    said = word("report.paper.page", number=number + 1, count=document.pageCount())
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
    painter.drawText(QRectF(0, room.height(), room.width(), _FOOT), right, said)
