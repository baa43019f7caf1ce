"""Typing is kept within two seconds; it becomes a step when the person rests."""

from PySide6.QtCore import QObject, QTimer, Signal

KEEP_MS = 1_500  # from the first key since the last keeping; 500 ms are left for the disk
REST_MS = 5 * 60_000


class Keeping(QObject):
    """`due`: keep what is typed now; `rested`: five minutes passed without a key."""

    due = Signal()
    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keep = QTimer(self, interval=KEEP_MS, singleShot=True)
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._keep.timeout.connect(self.due)
        self._rest.timeout.connect(self.rested)

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._keep.isActive()

    def touch(self) -> None:
        """A key was pressed."""
        if not self._keep.isActive():
            self._keep.start()
        self._rest.start()

    def keep_now(self) -> None:
        """Does not wait any longer, if something waits."""
        if self._keep.isActive():
            self._keep.stop()
            self.due.emit()

    def settle(self) -> None:
        """What was typed has become a step, or was let go."""
        self._keep.stop()
        self._rest.stop()
