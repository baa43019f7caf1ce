"""Every tab and every sheet on a real desktop: named for a screen reader, left by the keyboard."""

from tests.desktop.desktop import Desktop
from tests.desktop.story import windows

TABS = {
    "Self-care": "A page for nobody",
    "Reflection": "Find in the journal",
    "Dreams": "There will be another",
}
BY_KEYS = {
    "ctrl+n": "Add a job",
    "ctrl+comma": "What Rebound does for me",
    "F1": "From the browser in one press",
}
BY_VIEW = {
    "care": "People who listen",
    "import": "Bring in what you have",
    "history": "History",
    "why": "Why Rebound does this",
    "alike": "No two jobs look alike.",
    "offers": "No offer yet.",
    "returning": "One small step.",
    "setback": "Which job was it?",
}


def test_every_tab_and_sheet_has_names_and_is_left_by_escape(desktop: Desktop) -> None:
    desktop.start_window(until="I am looking for work")
    assert desktop.unnamed() == ""
    desktop.key("Escape")
    desktop.gone("I am looking for work")
    for tab, words in TABS.items():
        desktop.press(tab, "page tab")
        desktop.sees(words)
        assert desktop.unnamed() == "", tab
    for keys, words in BY_KEYS.items():
        desktop.key(keys)
        desktop.sees(words)
        assert desktop.unnamed() == "", keys
        desktop.key("Escape")
        desktop.gone(words)
    for view, words in BY_VIEW.items():
        desktop.open(view)  # a second start hands over to the window that runs
        desktop.sees(words)
        assert desktop.unnamed() == "", view
        desktop.key("Escape")
        desktop.gone(words)
    assert windows(desktop).count("Rebound") == 1, "one window, whatever was opened"
