"""Names for rows: UUIDv7 (RFC 9562), so that a name sorts by the moment it was given."""

import os
import threading
from datetime import datetime

_lock = threading.Lock()
_last = (0, 0)
# A full counter borrows the next millisecond; within a second of borrowing the ids still rise.
_SAME_RUN = 1000


def new_id(now: datetime) -> str:
    """A new row's id, 36 characters; ids given by one process rise, even within one millisecond.

    `now` is aware. The 12 bits after the millisecond count on from a random start (RFC 9562, 6.2,
    method 1), 62 further bits are random.
    """
    global _last
    moment = int(now.timestamp() * 1000)
    with _lock:
        last_moment, last_count = _last
        if not 0 <= last_moment - moment < _SAME_RUN:
            count = int.from_bytes(os.urandom(2)) & 0x3FF
        elif last_count < 0xFFF:
            moment, count = last_moment, last_count + 1
        else:
            moment, count = last_moment + 1, 0
        _last = (moment, count)
    tail = int.from_bytes(os.urandom(8)) & ((1 << 62) - 1)
    number = (moment & ((1 << 48) - 1)) << 80 | 0x7 << 76 | count << 64 | 0b10 << 62 | tail
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
