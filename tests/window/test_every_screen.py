"""Looked at on every screen, in both languages, at the smallest size: words are plain, whole and named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from rebound_desktop.qt import words
from tests.pictures.hard_life import burden
from tests.pictures.screens import SCREENS
from tests.pictures.stage import staged

HARDEST = (
    "jobs",
    "numbers",
    "report",
    "setback",
    "setback-small",
    "selfcare",
    "returning",
    "dreams",
    "search",
    "history",
)
ACTED_ON = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


@pytest.fixture(params=["en", "de"])
def language(request):
    words.speak(request.param)
    yield request.param
    words.speak("en")


@pytest.mark.parametrize("name", SCREENS)
def test_words_are_plain_whole_and_named(name, language, looks, qtbot):
    with staged(SCREENS[name], looks, 1024, 700) as frame:
        parts = [part for part in frame.findChildren(QWidget) if part.isVisible()]
        assert not [told(part) for part in parts if is_rich(part)], "plain text only"
        assert not [told(part) for part in parts if is_nameless(part)], "nothing to say it by"
        assert not [told(part) for part in parts if is_cut(part)], "its words are cut"
        assert not [told(part) for part in parts if sticks_out(part)], "it lies outside the window"


@pytest.mark.parametrize("name", HARDEST)
def test_nothing_a_job_is_called_breaks_a_screen(name, looks, qtbot):
    with staged(SCREENS[name], looks, 1024, 700, burden) as frame:
        parts = [part for part in frame.findChildren(QWidget) if part.isVisible()]
        assert frame.width() == 1024, "the window keeps its size"
        assert frame.windowTitle() == "Rebound"
        assert not [told(part) for part in parts if is_rich(part)], "plain text only"
        assert not [told(part) for part in parts if is_cut(part)], "its words are cut"
        assert not [told(part) for part in parts if sticks_out(part)], "it lies outside the window"


def is_rich(part: QWidget) -> bool:
    """A label that may read its words as markup; a tip that begins like it."""
    if isinstance(part, QLabel) and part.text() and part.textFormat() != Qt.TextFormat.PlainText:
        return True
    return isinstance(part, QMessageBox) or part.toolTip().lstrip().startswith("<")


def is_nameless(part: QWidget) -> bool:
    if not isinstance(part, ACTED_ON) or isinstance(part, QScrollBar):
        return False
    inside = part.parentWidget()
    if (
        isinstance(inside, QAbstractSpinBox | QComboBox | QTabBar)
        or part.focusPolicy() == Qt.FocusPolicy.NoFocus
    ):
        return False
    if isinstance(part, QComboBox):  # a screen reader is told the choice where no label has it as its buddy
        return not any(label.buddy() is part for label in part.window().findChildren(QLabel))
    return not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))


def is_cut(part: QWidget) -> bool:
    """A button narrower than its words; a label lower than its lines."""
    if isinstance(part, QAbstractButton):
        return len(part.text()) > 1 and part.width() < part.minimumSizeHint().width()
    if isinstance(part, QLabel) and part.text():
        if not part.wordWrap():
            return part.width() < part.sizeHint().width()
        return part.height() < part.heightForWidth(part.width()) - 1
    return False


def sticks_out(part: QWidget) -> bool:
    """To be seen past the right edge: nothing scrolls sideways."""
    if not isinstance(part, QAbstractButton | QLabel | QLineEdit | QComboBox):
        return False
    left = part.mapTo(part.window(), part.rect().topLeft()).x()
    return left < 0 or left + part.width() > part.window().width()


def told(part: QWidget) -> str:
    words_of = getattr(part, "text", str)
    return f"{type(part).__name__} {str(words_of())[:50]!r} {part.objectName()} {part.size().toTuple()}"
