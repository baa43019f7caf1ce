"""Python's own import again, after PySide6 has put its own in its place.

PySide6's looks for the word PySide6 in the source of every module that is imported after it, to know
whether to offer it snake_case names, which nobody here wants; and the source stays in memory. In the
tray that is 5 MB for weeks, at the window's start every twentieth part of a second.
"""

import builtins

_plain = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401 - it is at this import that the other is put there

builtins.__import__ = _plain
