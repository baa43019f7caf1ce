"""How heavy it is, 0 light to 10 heavy, if the person likes: nothing is said until the slider is touched."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QWidget

from rebound_desktop.qt.words import word
from rebound_desktop.window.pieces import buttons, labels
from rebound_desktop.window.pieces.rows import column, row

HEAVIEST = 10


class Heaviness(QWidget):
    """`said(value)` while the person moves it, `settled(value)` when they let go; None: taken back."""

    said = Signal(object)
    settled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _Slider()
        self.slider.setAccessibleName(word("selfcare.heaviness.spoken"))
        self._value: int | None = None
        self._like = labels.small(word("selfcare.heaviness.if_you_like"), wrap=False)
        self._back = buttons.link(word("selfcare.heaviness.clear"))
        self._back.hide()
        ends = row(
            labels.small(word("selfcare.heaviness.light"), wrap=False),
            None,
            labels.small(word("selfcare.heaviness.heavy"), wrap=False),
        )
        head = row(
            labels.heading(word("selfcare.heaviness.question"), wrap=False), None, self._like, self._back
        )
        self.setLayout(column(head, 2, self.slider, ends, gap=4))
        self.slider.touched.connect(self._touched)
        self.slider.settled.connect(self._settled)
        self._back.clicked.connect(self.take_back)

    @property
    def value(self) -> int | None:
        """0 to 10, or None while nothing was said."""
        return self._value

    def put(self, value: int | None) -> None:
        """Shows what was said before, without saying it again."""
        self.slider.blockSignals(True)
        self.slider.setValue(value or 0)
        self.slider.blockSignals(False)
        self._show(value)

    def take_back(self) -> None:
        """Nothing is said any more."""
        self.put(None)
        self.said.emit(None)
        self.settled.emit(None)

    def _touched(self, value: int) -> None:
        self._show(value)
        self.said.emit(value)

    def _settled(self) -> None:
        self.settled.emit(self._value)

    def _show(self, value: int | None) -> None:
        self._value = value
        self._like.setVisible(value is None)
        self._back.setVisible(value is not None)


class _Slider(QSlider):
    """Goes where it is clicked; `touched` also when the value stays, since 0 can be meant."""

    touched = Signal(int)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, HEAVIEST)
        self.setPageStep(1)
        self.setMinimumHeight(26)
        self.valueChanged.connect(self.touched)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = QStyle.sliderValueFromPosition(
            0, HEAVIEST, round(event.position().x()) - 8, max(1, self.width() - 16)
        )
        self.setValue(at)
        super().mousePressEvent(event)
        self.touched.emit(self.value())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.settled.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift):
            self.settled.emit()

    def wheelEvent(self, event: object) -> None:
        """Scrolling past says nothing about how heavy it is."""
        event.ignore()  # type: ignore[attr-defined]
