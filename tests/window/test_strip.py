"""The strip keeps its words: where room is short, lines shorten first, then names, never the sentence."""

import pytest

from rebound_desktop.domain.codes import Phase
from rebound_desktop.qt import words
from rebound_desktop.window.strip import Strip


@pytest.fixture(params=["en", "de"])
def spoken(request):
    words.speak(request.param)
    yield request.param
    words.speak("en")


@pytest.mark.parametrize("width", [960, 1024, 1280, 1920])
@pytest.mark.parametrize("phase", list(Phase))
def test_the_sentence_and_the_open_phase_are_whole_at_any_width(spoken, looks, qtbot, phase, width):
    strip = Strip()
    qtbot.addWidget(strip)
    strip.resize(width, strip.height())
    sentence = "Ob dir danach ist oder nicht: ein kleiner Schritt, zehn Minuten."
    strip.put(phase, sentence, "Still bis Montagnachmittag" if phase is Phase.FEEL else "", "spoken")
    strip.layout().activate()
    assert strip.sentence.heightForWidth(strip.sentence.width()) <= strip.height()
    assert strip.dots.width() >= strip.dots.sizeHint().width()
    for link in (strip.until, strip.change, strip.behind):
        if link.isVisible():
            assert link.width() >= link.sizeHint().width()
            assert link.geometry().right() <= strip.width()
