"""Text that a spreadsheet would run as a formula gets a ' in front, and loses it on its way back."""

import re

_ARMED = re.compile(r"'*[=+\-@\t\r]")


def defused(text: str) -> str:
    """The text as a cell may show it; one that begins like a defused one gets a ', too."""
    return f"'{text}" if _ARMED.match(text) else text


def rearmed(text: str) -> str:
    """What `defused` was given."""
    return text[1:] if text.startswith("'") and _ARMED.match(text, 1) else text
