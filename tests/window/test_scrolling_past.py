"""The wheel scrolls: what it passes over keeps what the person chose."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rebound_desktop.window.jobs.detail.interview_form import InterviewForm
from rebound_desktop.window.jobs.detail.offer_form import OfferForm
from rebound_desktop.window.room import Room


def wheel(over: QWidget) -> bool:
    """One notch down; whether the widget took it for itself."""
    at = QPointF(over.rect().center())
    told = QWheelEvent(
        at,
        QPointF(over.mapToGlobal(over.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    told.ignore()
    QApplication.sendEvent(over, told)
    return told.isAccepted()


@pytest.fixture
def offer(room: Room, qtbot: QtBot) -> Iterator[OfferForm]:
    """Held until it was closed: a form that nobody holds goes while it is still being painted."""
    form = OfferForm(room.zone, room.now)
    qtbot.addWidget(form)
    yield form
    form.close()


@pytest.fixture
def interview(room: Room, qtbot: QtBot) -> Iterator[InterviewForm]:
    form = InterviewForm(room.zone, room.now)
    qtbot.addWidget(form)
    yield form
    form.close()


def test_an_offer_keeps_its_currency_and_period(offer: OfferForm) -> None:
    form = offer
    form.currency.setCurrentText("EUR")
    form.show()
    before = form.currency.currentText(), form.period.currentText()
    for field in (form.currency, form.period):
        field.setFocus()
        assert not wheel(field)
    assert (form.currency.currentText(), form.period.currentText()) == before


@pytest.mark.parametrize("focused", [True, False])
def test_an_interview_keeps_its_hour_and_the_zone_it_is_told_in(
    interview: InterviewForm, focused: bool
) -> None:
    form = interview
    form.begin()
    form.another_zone.click()
    form.their_zone.setCurrentText("America/New_York")
    before = form.when.dateTime()
    for field in (form.when, form.their_zone):
        if focused:
            field.setFocus()
        assert not wheel(field)
    assert form.when.dateTime() == before and form.their_zone.currentText() == "America/New_York"
