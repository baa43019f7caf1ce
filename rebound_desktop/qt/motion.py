"""Motion, where the desktop wants any: short everywhere, and none with reduced motion."""

from PySide6.QtWidgets import QApplication, QStyle


def motion(milliseconds: int) -> int:
    """How long something may move: `milliseconds`, or 0 where the desktop asks for no motion."""
    return 0 if reduced() else milliseconds


def reduced() -> bool:
    """Whether the desktop switched animations off; no where it says nothing."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
