"""An alarm on the wall clock, which also rings when the clock is set and when the machine wakes."""

import ctypes
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QSocketNotifier, Signal

# linux/time.h and sys/timerfd.h; Python has them from 3.13 on
CLOCK_REALTIME = 0
TFD_TIMER_ABSTIME = 1
TFD_TIMER_CANCEL_ON_SET = 2
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NEVER = EPOCH + timedelta(days=100 * 365)


class _Moment(ctypes.Structure):
    _fields_ = [("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long)]


class _Setting(ctypes.Structure):
    _fields_ = [("again", _Moment), ("first", _Moment)]


class Alarm(QObject):
    """`rang`: the instant came, or the clock was set, or the machine woke. It may ring for nothing.

    Losing it costs a minute at most: the floor ticks besides. Elsewhere than on Linux it never rings.
    """

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handle = _create()
        self._bell: QSocketNotifier | None = None
        if self._handle is not None:
            self._bell = QSocketNotifier(self._handle, QSocketNotifier.Type.Read, self)
            self._bell.activated.connect(self._ring)

    def set(self, at: datetime | None) -> None:
        """Rings at the aware instant `at` (at once if it has passed); None: only when the clock is set."""
        if self._handle is None:
            return
        since = min(at or NEVER, NEVER) - EPOCH
        whole = since // timedelta(seconds=1)
        rest = (since - timedelta(seconds=whole)) // timedelta(microseconds=1) * 1000
        # 0 would switch it off; an instant in 1970 has passed in any case.
        first = _Moment(max(whole, 0), max(rest, 1))
        setting = _Setting(_Moment(0, 0), first)
        flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET
        _libc().timerfd_settime(self._handle, flags, ctypes.byref(setting), None)

    def end(self) -> None:
        """Gives the alarm back to the system."""
        if self._handle is not None and self._bell is not None:
            self._bell.setEnabled(False)
            os.close(self._handle)
            self._handle = None

    def _ring(self) -> None:
        if self._handle is not None:
            with suppress(OSError):  # ECANCELED: the clock was set
                os.read(self._handle, 8)
            self.rang.emit()


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _create() -> int | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        handle = int(_libc().timerfd_create(CLOCK_REALTIME, os.O_NONBLOCK | os.O_CLOEXEC))
    except (OSError, AttributeError):
        return None
    return handle if handle >= 0 else None
